package org.leaderdesk.domain.health;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that a figure is about: a day, a week, a quarter (S063).
 *
 * @param from the first
 * @param to the last, not before the first
 */
public record DayRange(LocalDate from, LocalDate to) {

    public DayRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    /** So many days up to one, that one among them. */
    public static DayRange upTo(LocalDate day, int days) {
        return new DayRange(day.minusDays(days - 1L), day);
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same number of days directly before. */
    public DayRange before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new DayRange(from.minusDays(days), from.minusDays(1));
    }

    /** Each day by itself, for a line of daily values. */
    public List<DayRange> days() {
        return from.datesUntil(to.plusDays(1)).map(day -> new DayRange(day, day)).toList();
    }

    /** The ISO weeks that lie wholly within, for a line of weekly values. */
    public List<DayRange> weeks() {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, day -> !day.plusDays(6).isAfter(to), day -> day.plusWeeks(1))
                .map(day -> new DayRange(day, day.plusDays(6)))
                .toList();
    }
}
