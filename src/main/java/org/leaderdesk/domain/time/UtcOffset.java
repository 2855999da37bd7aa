package org.leaderdesk.domain.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How far a zone is from UTC; what counts by day or hour asks the book with it. */
public final class UtcOffset {

    private UtcOffset() {}

    /** In milliseconds, east of UTC above zero, at a moment. */
    public static long millis(ZoneId zone, Instant at) {
        return Duration.ofSeconds(zone.getRules().getOffset(at).getTotalSeconds()).toMillis();
    }

    /** The same where a day begins. */
    public static long millis(ZoneId zone, LocalDate day) {
        return millis(zone, day.atStartOfDay(zone).toInstant());
    }
}
