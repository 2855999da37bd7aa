package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Reads H1 to H8 off a group's figures: a daily figure is the mean of those of the seven days up to
 * the day that have it.
 */
final class GroupReadings {

    /** Days that a daily figure is the mean of. */
    static final int WEEK = 7;

    private final HealthFigures figures;
    private final LocalDate day;
    private final DayRange week;
    private final DayRange today;

    GroupReadings(HealthFigures figures, LocalDate day) {
        this.figures = figures;
        this.day = day;
        week = DayRange.upTo(day, WEEK);
        today = DayRange.upTo(day, 1);
    }

    List<Reading> all() {
        return List.of(
                replies(),
                activity(),
                Reading.of(
                        Indicator.H3, figures.mean(week, row -> row.number(ChatFigure.MESSAGES))),
                ofMembers(
                        Indicator.H4,
                        figures.meanOfMembers(week, ChatFigure.TOPIC_PARTICIPANTS),
                        week),
                Reading.of(
                        Indicator.H5,
                        figures.mean(
                                week, row -> row.share(ChatFigure.UGC_POSTS, ChatFigure.MESSAGES))),
                ofMembers(Indicator.H6, silent(), today),
                Reading.of(
                        Indicator.H7,
                        figures.orders(week).stream().mapToInt(OrderDay::orders).average()),
                Reading.of(Indicator.H8, cameBack()));
    }

    private Reading replies() {
        return new Reading(
                Indicator.H1,
                figures.mean(week, row -> row.share(ChatFigure.ANSWERED, ChatFigure.QUESTIONS)),
                PartOf.MEMBERS,
                figures.mean(week, row -> row.number(ChatFigure.REPLY_MINUTES)));
    }

    private Reading activity() {
        return Reading.firstKnown(
                ofMembers(Indicator.H2, figures.meanOfMembers(week, ChatFigure.PARTICIPANTS), week),
                ofMembers(Indicator.H2_BUYERS, postBuyers(), today));
    }

    private OptionalDouble postBuyers() {
        OrderDay orders = figures.orders().get(day);
        OptionalDouble members = figures.members(day);
        return orders == null || orders.postBuyers().isEmpty() || members.isEmpty()
                ? OptionalDouble.empty()
                : Share.of(orders.postBuyers().getAsInt(), members.getAsDouble());
    }

    private OptionalDouble silent() {
        OptionalDouble silent = figures.silent(day);
        return silent.isEmpty()
                ? silent
                : Share.of(silent.getAsDouble(), figures.members(day).getAsDouble());
    }

    /** Of the month before last, since its next month is the last one that is over. */
    private OptionalDouble cameBack() {
        Repurchase month = figures.months().get(YearMonth.from(day).minusMonths(2));
        return month == null ? OptionalDouble.empty() : month.share();
    }

    private Reading ofMembers(Indicator indicator, OptionalDouble value, DayRange days) {
        return new Reading(indicator, value, figures.partOf(days), OptionalDouble.empty());
    }
}
