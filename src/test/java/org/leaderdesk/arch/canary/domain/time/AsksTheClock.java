package org.leaderdesk.arch.canary.domain.time;

import java.time.Instant;

/** Canary: asks the machine. */
public final class AsksTheClock {
    Instant now() {
        return Instant.now();
    }
}
