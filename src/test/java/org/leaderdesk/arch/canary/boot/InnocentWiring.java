package org.leaderdesk.arch.canary.boot;

import java.time.Clock;

/** The one place that makes clocks. */
public final class InnocentWiring {
    Clock clock() {
        return Clock.systemUTC();
    }
}
