package org.leaderdesk.ui.orders;

import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.ui.fx.Texts;

/** An order's state in a word or two, what a person must decide before everything else. */
final class OrderStates {

    private final Texts texts;

    OrderStates(Texts texts) {
        this.texts = texts;
    }

    /** Whether a person has something to decide about the order. */
    static boolean isOpen(BrowseOrders.Row row) {
        return row.missing() || row.order().charges().isRefundInDoubt();
    }

    String of(BrowseOrders.Row row) {
        Order order = row.order();
        if (row.missing()) {
            return texts.text("orders.state-missing");
        }
        if (order.charges().isRefundInDoubt()) {
            return texts.text("orders.state-doubt", order.charges().refund().toString());
        }
        if (order.charges().isRefunded()) {
            return texts.text("orders.state-refunded");
        }
        return texts.text(key(order.status().state()));
    }

    private static String key(OrderState state) {
        return switch (state) {
            case UNPAID -> "orders.state-unpaid";
            case PAID -> "orders.state-paid";
            case SHIPPED -> "orders.state-shipped";
            case DELIVERED -> "orders.state-delivered";
            case CANCELLED -> "orders.state-cancelled";
            case REFUNDED -> "orders.state-refunded";
        };
    }
}
