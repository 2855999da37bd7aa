package org.leaderdesk.arch.canary.wire;

import org.leaderdesk.arch.canary.domain.money.InnocentMoney;

/** Canary: looks at what it must not see. */
public final class WireLooksOut {
    InnocentMoney seen;
}
