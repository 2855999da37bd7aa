package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.DayRange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** What a region's report is about: the week's meeting and the month's review (R117). */
public enum ReportPeriod {
    /** Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH;

    /** The one that a day lies in. */
    public DayRange with(LocalDate day) {
        return switch (this) {
            case WEEK ->
                    new DayRange(
                            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                            day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case MONTH ->
                    new DayRange(
                            day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }

    /** The last one that is over. */
    public DayRange last(LocalDate today) {
        return with(with(today).from().minusDays(1));
    }
}
