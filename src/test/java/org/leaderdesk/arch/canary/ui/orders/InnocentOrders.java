package org.leaderdesk.arch.canary.ui.orders;

import org.leaderdesk.arch.canary.domain.order.InnocentOrder;
import org.leaderdesk.arch.canary.ui.fx.InnocentFx;

/** A screen with what it may use. */
public final class InnocentOrders {
    InnocentFx seen;
    InnocentOrder order;
}
