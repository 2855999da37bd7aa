package org.leaderdesk.book.keys;

import org.leaderdesk.book.keys.KeyFileContent.Slot;

import java.time.Duration;
import java.time.Instant;

/**
 * From the fifth wrong passcode on, a user waits before the next try: 5 seconds, then twice as long
 * each time, up to 15 minutes. Keeps somebody at the desk from guessing; somebody who has copied
 * the files is only slowed by {@link ArgonCost}.
 */
final class SlowDown {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private SlowDown() {}

    /** How long this user must still wait. */
    static Duration left(Slot slot, Instant now) {
        Duration left =
                Duration.between(now, Instant.ofEpochMilli(slot.lastWrong()).plus(wait(slot)));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Whether the clock now stands before the last wrong try, so that the wait could last for days.
     * It is then begun anew, at the new time: setting the clock back neither frees nor jails.
     */
    static boolean clockWentBack(Slot slot, Instant now) {
        return !wait(slot).isZero() && now.toEpochMilli() < slot.lastWrong();
    }

    private static Duration wait(Slot slot) {
        if (slot.wrong() < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(slot.wrong() - FREE_TRIES, 20);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
