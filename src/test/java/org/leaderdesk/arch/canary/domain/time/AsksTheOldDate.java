package org.leaderdesk.arch.canary.domain.time;

import java.util.Date;

/** Canary: asks the machine. */
public final class AsksTheOldDate {
    @SuppressWarnings("JavaUtilDate")
    long now() {
        return new Date().getTime();
    }
}
