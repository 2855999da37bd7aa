package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;

import java.util.UUID;

/** Takes back an order that was typed in at the counter by mistake; what a file said is not. */
public final class CancelWalkIn {

    private final Session session;

    public CancelWalkIn(Session session) {
        this.session = session;
    }

    /**
     * Cancels the walk-in; it stays in the book as cancelled.
     *
     * @throws Refused ORDER_UNKNOWN, WALK_IN_UNKNOWN where it came from a file or is cancelled,
     *     HANDED_OVER_STAYS
     */
    public Order run(UUID id) {
        return session.book().write(session.who(), tx -> cancel(tx, id));
    }

    private static Order cancel(Transaction tx, UUID id) {
        Filed filed = OneOrder.in(tx, id);
        Order order = filed.order();
        if (!JoinNumber.isWalkIn(order.joinNumber())
                || order.status().state() == OrderState.CANCELLED) {
            throw new Refused(RefusalCode.WALK_IN_UNKNOWN, order.joinNumber(), id.toString());
        }
        Filed cancelled = OrderMerge.cancelled(filed);
        HandedLines.require(tx, order, cancelled.order());
        OneOrder.write(tx, cancelled);
        return cancelled.order();
    }
}
