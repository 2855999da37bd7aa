package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads L1 to L6 off a leader's figures. */
final class LeaderReadings {

    /** Cases are few: they are looked at over so many days. */
    private static final int CASES = 30;

    private final LeaderFigures figures;
    private final LocalDate day;
    private final DayRange week;

    LeaderReadings(LeaderFigures figures, LocalDate day) {
        this.figures = figures;
        this.day = day;
        week = DayRange.upTo(day, GroupReadings.WEEK);
    }

    List<Reading> all() {
        return List.of(
                Reading.firstKnown(
                        Reading.of(Indicator.L1, chat(ChatFigure.MESSAGES)),
                        Reading.of(Indicator.L1_PLAN, planDone())),
                conversion(),
                Reading.firstKnown(
                        Reading.of(Indicator.L3, chat(ChatFigure.REPLY_MINUTES)),
                        Reading.of(Indicator.L3_CASES, caseHours())),
                Reading.of(Indicator.L4, stayed()),
                Reading.of(Indicator.L5, satisfied()),
                Reading.of(Indicator.L6, MonthToDate.change(orders(), day)));
    }

    /**
     * The mean of the groups' own means: a loud group does not outweigh a quiet one's more rows.
     */
    private OptionalDouble chat(ChatFigure figure) {
        return HealthFigures.mean(
                figures.groups(), group -> group.mean(week, row -> row.number(figure)));
    }

    private OptionalDouble planDone() {
        int due = 0;
        int done = 0;
        for (LeaderFigures.PlanDone each : figures.plan()) {
            if (week.has(each.day())) {
                due += each.due();
                done += each.done();
            }
        }
        return Share.of(done, due);
    }

    private OptionalDouble caseHours() {
        DayRange range = DayRange.upTo(day, CASES);
        return figures.cases().stream()
                .filter(each -> range.has(each.day()))
                .mapToDouble(LeaderFigures.SettledCase::hours)
                .average();
    }

    private Reading conversion() {
        return new Reading(
                Indicator.L2,
                Conversion.change(figures.groups(), week),
                partOf(new DayRange(Conversion.since(week), day)),
                OptionalDouble.empty());
    }

    private PartOf partOf(DayRange days) {
        Set<PartOf> each =
                figures.groups().stream()
                        .map(group -> group.partOf(days))
                        .collect(Collectors.toSet());
        if (each.contains(PartOf.BUYERS)) {
            return PartOf.BUYERS;
        }
        return each.contains(PartOf.BOTH) ? PartOf.BOTH : PartOf.MEMBERS;
    }

    private OptionalDouble stayed() {
        Repurchase month = figures.months().get(YearMonth.from(day).minusMonths(2));
        return month == null ? OptionalDouble.empty() : month.share();
    }

    /**
     * Of all reviews of the week; a day with one of them is no seventh of the week; a few say
     * nothing.
     */
    private OptionalDouble satisfied() {
        int reviews = 0;
        int good = 0;
        for (HealthFigures group : figures.groups()) {
            for (GroupDay row : group.chat(week)) {
                if (row.share(ChatFigure.GOOD_REVIEWS, ChatFigure.REVIEWS).isPresent()) {
                    reviews += row.count(ChatFigure.REVIEWS).orElse(0);
                    good += row.count(ChatFigure.GOOD_REVIEWS).orElse(0);
                }
            }
        }
        return Share.ofAnswers(good, reviews);
    }

    private Map<LocalDate, Integer> orders() {
        Map<LocalDate, Integer> orders = new HashMap<>();
        for (HealthFigures group : figures.groups()) {
            group.orders()
                    .values()
                    .forEach(each -> orders.merge(each.day(), each.orders(), Integer::sum));
        }
        return orders;
    }
}
