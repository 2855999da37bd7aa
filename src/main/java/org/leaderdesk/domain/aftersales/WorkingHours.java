package org.leaderdesk.domain.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of every day in which somebody answers. Time passes for a promise in them alone.
 *
 * @param opens from when
 * @param closes until when; before {@code opens} it is of the next day, and the same is all day
 * @param zone where
 */
public record WorkingHours(LocalTime opens, LocalTime closes, ZoneId zone) {

    /**
     * When so much working time has passed: always inside the hours or at their very end.
     *
     * @param time above zero
     */
    public Instant after(Instant start, Duration time) {
        Duration left = time;
        LocalDate day = LocalDate.ofInstant(start, zone).minusDays(1);
        while (true) {
            Instant from = later(opening(day), start);
            Instant to = closing(day);
            if (from.isBefore(to)) {
                Duration open = Duration.between(from, to);
                if (open.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
            day = day.plusDays(1);
        }
    }

    /**
     * How much working time passes from one moment to another; zero where the other is not later.
     */
    public Duration between(Instant start, Instant end) {
        Duration passed = Duration.ZERO;
        LocalDate day = LocalDate.ofInstant(start, zone).minusDays(1);
        while (opening(day).isBefore(end)) {
            Instant from = later(opening(day), start);
            Instant to = closing(day).isBefore(end) ? closing(day) : end;
            if (from.isBefore(to)) {
                passed = passed.plus(Duration.between(from, to));
            }
            day = day.plusDays(1);
        }
        return passed;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        LocalDate of = closes.isAfter(opens) ? day : day.plusDays(1);
        return of.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
