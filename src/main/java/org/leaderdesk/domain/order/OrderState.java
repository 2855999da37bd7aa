package org.leaderdesk.domain.order;

/** An order's state as the selling tool names it. */
public enum OrderState {
    UNPAID,
    PAID,
    SHIPPED,
    DELIVERED,
    CANCELLED,
    REFUNDED;

    /** Whether the goods of such an order are picked at all: it is paid and stands. */
    public boolean isPicked() {
        return this == PAID || this == SHIPPED || this == DELIVERED;
    }
}
