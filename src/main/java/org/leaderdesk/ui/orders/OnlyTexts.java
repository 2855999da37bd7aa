package org.leaderdesk.ui.orders;

import org.leaderdesk.domain.order.OrderQuery.Only;

/** What the filter's choices are called. */
final class OnlyTexts {

    private OnlyTexts() {}

    static String key(Only only) {
        return switch (only) {
            case ALL -> "orders.only-all";
            case MISSING -> "orders.only-missing";
            case REFUND_IN_DOUBT -> "orders.only-doubt";
            case UNPAID -> "orders.only-unpaid";
            case CANCELLED -> "orders.only-cancelled";
        };
    }
}
