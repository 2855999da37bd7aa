package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * A leader's week.
 *
 * @param days seven, the week ends on the weekday of the day that is looked at
 * @param known of how many of them figures came
 * @param score on the last of them that has one; empty where none has
 * @param light its band; grey without one
 * @param orders empty where of no day they are known
 * @param sales likewise
 * @param planDone what part of the full 5/3/1 was posted, 0 to 1; empty where none was due
 */
public record LeaderWeek(
        DayRange days,
        int known,
        OptionalDouble score,
        Light light,
        OptionalLong orders,
        Optional<Money> sales,
        OptionalDouble planDone) {

    private static final int WEEK = 7;

    /** The last weeks up to a day, the earliest first. */
    public static List<LeaderWeek> upTo(
            LocalDate day, int weeks, Collection<LeaderDayFigures> rows, HealthRules rules) {
        return IntStream.range(0, weeks)
                .mapToObj(week -> day.minusDays((long) WEEK * (weeks - 1 - week)))
                .map(last -> DayRange.upTo(last, WEEK))
                .map(days -> of(days, rows, rules))
                .toList();
    }

    private static LeaderWeek of(
            DayRange days, Collection<LeaderDayFigures> all, HealthRules rules) {
        List<LeaderDayFigures> rows =
                all.stream()
                        .filter(each -> days.has(each.day()))
                        .sorted(Comparator.comparing(LeaderDayFigures::day).reversed())
                        .toList();
        OptionalDouble score =
                rows.stream()
                        .flatMapToDouble(each -> each.ratio(DayFigure.SCORE).stream())
                        .findFirst();
        OptionalLong sales = sum(rows, DayFigure.SALES);
        long due = sum(rows, DayFigure.SLOTS_DUE).orElse(0);
        return new LeaderWeek(
                days,
                rows.size(),
                score,
                score.isEmpty() ? Light.GREY : rules.score().light(score.getAsDouble()),
                sum(rows, DayFigure.ORDERS),
                sales.isEmpty() ? Optional.empty() : Optional.of(new Money(sales.getAsLong())),
                due == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                (double) sum(rows, DayFigure.SLOTS_DONE).orElse(0) / due));
    }

    private static OptionalLong sum(List<LeaderDayFigures> rows, DayFigure figure) {
        return rows.stream().flatMapToLong(each -> each.count(figure).stream()).reduce(Long::sum);
    }
}
