package org.leaderdesk.arch.canary.domain.time;

/** Canary: asks the machine. */
public final class AsksTheMillis {
    long now() {
        return System.currentTimeMillis();
    }
}
