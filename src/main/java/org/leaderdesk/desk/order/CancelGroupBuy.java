package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.JoinNumber;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;

import java.util.List;
import java.util.UUID;

/**
 * Takes back a group buy that should not have been imported: what its files brought is cancelled in
 * the book, not in the selling tool. Importing a file again brings it back. Walk-ins stay: no file
 * has them.
 */
public final class CancelGroupBuy {

    private final Session session;

    public CancelGroupBuy(Session session) {
        this.session = session;
    }

    /**
     * Cancels what was not cancelled or paid back before, of all the group buys or of none.
     *
     * @return how many orders
     * @throws Refused GROUP_BUY_UNKNOWN; HANDED_OVER_STAYS where anything was handed over, and
     *     nothing is cancelled then
     */
    public int run(List<UUID> groupBuys) {
        session.require(Role.LEADER);
        return session.book()
                .write(
                        session.who(),
                        tx -> groupBuys.stream().mapToInt(each -> cancel(tx, each)).sum());
    }

    private static int cancel(Transaction tx, UUID groupBuy) {
        if (tx.groupBuys().find(groupBuy).isEmpty()) {
            throw new Refused(RefusalCode.GROUP_BUY_UNKNOWN, groupBuy.toString());
        }
        HandedLines handed = new HandedLines(tx.handovers().handedOfGroupBuy(groupBuy));
        int cancelled = 0;
        boolean walkIns = false;
        try (OrderWriter writer = tx.orders().writer()) {
            for (Filed filed : tx.orders().ofGroupBuy(groupBuy)) {
                Order order = filed.order();
                if (handed.isAny(order)) {
                    throw new Refused(RefusalCode.HANDED_OVER_STAYS, order.joinNumber());
                }
                if (JoinNumber.isWalkIn(order.joinNumber())) {
                    walkIns |= stands(order.status().state());
                } else if (stands(order.status().state())) {
                    writer.change(OrderMerge.cancelled(filed));
                    cancelled++;
                }
            }
        }
        if (!walkIns) {
            tx.rounds().undoDefault(groupBuy);
        }
        return cancelled;
    }

    private static boolean stands(OrderState state) {
        return state != OrderState.CANCELLED && state != OrderState.REFUNDED;
    }
}
