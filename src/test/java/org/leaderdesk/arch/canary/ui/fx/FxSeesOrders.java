package org.leaderdesk.arch.canary.ui.fx;

import org.leaderdesk.arch.canary.ui.orders.InnocentOrders;

/** Canary: looks at what it must not see. */
public final class FxSeesOrders {
    InnocentOrders seen;
}
