package org.leaderdesk.arch.canary.domain.money;

import org.leaderdesk.arch.canary.domain.time.InnocentTime;

/** Canary: looks at what it must not see. */
public final class MoneyLooksOut {
    InnocentTime seen;
}
