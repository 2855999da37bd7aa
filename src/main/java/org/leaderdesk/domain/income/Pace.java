package org.leaderdesk.domain.income;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How much a day brings, by the same weekdays of the last four weeks.
 *
 * @param days what each day brought; a day that is not there brought nothing
 * @param from the first day that counts, at most {@value #DAYS} days before today
 * @param today which does not count, as it is not over
 */
public record Pace(Map<LocalDate, Long> days, LocalDate from, LocalDate today) {

    /** Four weeks. */
    public static final int DAYS = 28;

    /** Under so many days every weekday is a guess. */
    public static final int LEAST = 7;

    /**
     * The pace of what is known since a day.
     *
     * @param first the book's first day
     */
    public static Pace since(LocalDate first, LocalDate today, Map<LocalDate, Long> days) {
        LocalDate from = today.minusDays(DAYS);
        return new Pace(days, first.isAfter(from) ? first : from, today);
    }

    /** How many days are known. */
    public int known() {
        return (int) Math.max(0, from.until(today, ChronoUnit.DAYS));
    }

    public boolean isTooEarly() {
        return known() < LEAST;
    }

    /** What a day is expected to bring in all; of today not less than it brought. */
    public double on(LocalDate day) {
        long sum = 0;
        int weeks = 0;
        for (LocalDate each = from; each.isBefore(today); each = each.plusDays(1)) {
            if (each.getDayOfWeek() == day.getDayOfWeek()) {
                sum += days.getOrDefault(each, 0L);
                weeks++;
            }
        }
        double mean = weeks == 0 ? 0 : (double) sum / weeks;
        return day.equals(today) ? Math.max(mean, days.getOrDefault(today, 0L)) : mean;
    }

    /** What the days after today up to another bring, and what today still does. */
    public double until(LocalDate last) {
        double sum = today.isAfter(last) ? 0 : on(today) - days.getOrDefault(today, 0L);
        for (LocalDate day = today.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            sum += on(day);
        }
        return sum;
    }
}
