package org.leaderdesk.domain.segment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

/**
 * When somebody may be written to in private (decision record 0015, "Consent" and "Held out").
 *
 * @param gapDays in which nobody is written to twice
 * @param quietFrom from when nobody is written to
 * @param quietUntil until when; before {@code quietFrom} the quiet hours go over midnight
 * @param zone of the book
 */
public record OutreachRules(int gapDays, LocalTime quietFrom, LocalTime quietUntil, ZoneId zone) {

    /** From so many people on a list up, a tenth of them is left out to see what writing does. */
    public static final int FEWEST_TO_COMPARE = 400;

    private static final int TENTH = 10;

    /** Whether a moment lies in the quiet hours; their end does not. */
    public boolean isQuiet(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        return quietFrom.isAfter(quietUntil)
                ? !time.isBefore(quietFrom) || time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) && time.isBefore(quietUntil);
    }

    /** From when somebody may be written to again. */
    public Instant again(Instant last) {
        return last.plus(Duration.ofDays(gapDays));
    }

    /**
     * Whether somebody is of the tenth that is left out in a month: the same people all that month,
     * on every desk, and others in the next.
     */
    public static boolean isHeldOut(UUID member, Segment segment, YearMonth month) {
        long seed =
                member.getLeastSignificantBits()
                        ^ member.getMostSignificantBits()
                        ^ (long) segment.ordinal() * 0x9E3779B97F4A7C15L
                        ^ (long) month.getYear() * 12 + month.getMonthValue();
        // The finish of SplitMix64, which spreads neighbouring seeds evenly.
        long mixed = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return Long.remainderUnsigned(mixed ^ mixed >>> 31, TENTH) == 0;
    }
}
