package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Protocol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Nothing is dated by a clock that was never set: codes, tokens, deletions. */
record SetClock(Clock clock) {

    /** A person has to set it. */
    private static final int RETRY_SECONDS = 60;

    /**
     * The time in ms.
     *
     * @throws Denied where the clock was never set
     */
    long millis() {
        long now = clock.millis();
        if (now < Protocol.CLOCK_SET) {
            throw Denied.later(Code.CLOCK_UNSET, "the clock was never set", RETRY_SECONDS);
        }
        return now;
    }

    /** The day in UTC, however the clock is set. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
