package org.leaderdesk.arch.canary.domain.order;

import org.leaderdesk.arch.canary.domain.pickup.InnocentPickup;

/** Canary: looks at what it must not see. */
public final class OrderLooksOut {
    InnocentPickup seen;
}
