package org.leaderdesk.desk.order;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;

import java.util.Optional;

/**
 * What an import undoes of an order that the book had as paid back or cancelled: an older file
 * looks like that.
 *
 * @param refundBefore what was paid back as the book had it
 * @param refund what was paid back as the file has it
 */
public record Reversal(String joinNumber, Kind kind, Money refundBefore, Money refund) {

    /** In which way an order goes back. */
    public enum Kind {
        /** It was cancelled or paid back whole and stands again. */
        STANDS_AGAIN,
        /** Less was paid back than before. */
        REFUND_SHRINKS
    }

    /** What goes back when an order becomes another; empty where nothing does. */
    static Optional<Reversal> between(Order was, Order becomes) {
        Money before = was.charges().refund();
        Money refund = becomes.charges().refund();
        if (isOver(was) && !isTakenBack(was) && !isOver(becomes)) {
            return Optional.of(new Reversal(was.joinNumber(), Kind.STANDS_AGAIN, before, refund));
        }
        return refund.compareTo(before) < 0
                ? Optional.of(new Reversal(was.joinNumber(), Kind.REFUND_SHRINKS, before, refund))
                : Optional.empty();
    }

    /** Cancelled here and by no file: that one has it again is what brings it back. */
    private static boolean isTakenBack(Order order) {
        return order.status().state() == OrderState.CANCELLED && !order.status().stateKnown();
    }

    private static boolean isOver(Order order) {
        OrderState state = order.status().state();
        return state == OrderState.CANCELLED
                || state == OrderState.REFUNDED
                || order.charges().isRefunded();
    }
}
