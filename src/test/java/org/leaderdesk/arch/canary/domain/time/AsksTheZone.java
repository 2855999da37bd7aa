package org.leaderdesk.arch.canary.domain.time;

import java.time.ZoneId;

/** Canary: asks the machine. */
public final class AsksTheZone {
    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
