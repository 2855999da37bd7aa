package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When goods nobody collected are late: chilled at closing the same day, frozen and ambient so long
 * after they were ready (R081 is a guarantee, not a storage limit).
 *
 * @param ready the first recorded arrival
 * @param where the pickup point's time zone
 * @param closing when the pickup point closes
 * @param frozen how long frozen goods are in time
 * @param ambient how long those of the shelf are
 */
public record Lateness(
        Instant ready, ZoneId where, LocalTime closing, Duration frozen, Duration ambient) {

    /** Until when goods of a zone are in time. What comes after closing has until the next one. */
    public Instant due(TemperatureZone zone) {
        return switch (zone) {
            case FROZEN -> ready.plus(frozen);
            case AMBIENT -> ready.plus(ambient);
            case CHILLED -> {
                ZonedDateTime came = ready.atZone(where);
                ZonedDateTime closes = came.with(closing);
                yield (closes.isBefore(came) ? closes.plusDays(1) : closes).toInstant();
            }
        };
    }

    /** Whole hours that goods of a zone are late; 0 while they are in time. */
    public int hoursLate(TemperatureZone zone, Instant now) {
        return (int) Math.max(0, Duration.between(due(zone), now).toHours());
    }
}
