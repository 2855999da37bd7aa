package org.leaderdesk.arch.canary.desk;

import java.time.Clock;

/** Canary: brings its own clock. */
public final class AsksTheClock {
    Clock clock() {
        return Clock.systemUTC();
    }
}
