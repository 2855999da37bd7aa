package org.leaderdesk.arch.canary.domain.time;

import org.leaderdesk.arch.canary.domain.money.InnocentMoney;

/** Canary: looks at what it must not see. */
public final class TimeLooksOut {
    InnocentMoney seen;
}
