package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.RefundCandidate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A person says for which pieces a partial refund was. Those are then not picked, and the counter
 * need not ask any more; until then the program only proposes.
 */
public final class SettleRefund {

    private final Session session;

    public SettleRefund(Session session) {
        this.session = session;
    }

    /**
     * What the program would say the refund was for, if it can tell.
     *
     * @throws Refused ORDER_UNKNOWN, REFUND_NOT_IN_DOUBT
     */
    public Optional<RefundCandidate> proposal(UUID id) {
        return session.book()
                .read(session.who(), tx -> RefundCandidate.of(inDoubt(tx, id).order()));
    }

    /**
     * Settles, and gives back the order as it now stands.
     *
     * @param pieces refunded pieces by line place; empty when it was for no pieces, a goodwill
     *     refund
     * @throws Refused ORDER_UNKNOWN, REFUND_NOT_IN_DOUBT, LINE_UNKNOWN, PIECES_NOT_THERE
     */
    public Order run(UUID id, Map<Integer, Integer> pieces) {
        return session.book().write(session.who(), tx -> settle(tx, id, pieces));
    }

    private static Order settle(Transaction tx, UUID id, Map<Integer, Integer> pieces) {
        Filed filed = inDoubt(tx, id);
        Order was = filed.order();
        for (int place : pieces.keySet()) {
            if (was.lines().stream().noneMatch(line -> line.place() == place)) {
                throw new Refused(RefusalCode.LINE_UNKNOWN, place, id.toString());
            }
        }
        List<OrderLine> lines =
                was.lines().stream()
                        .map(line -> refunded(line, pieces.getOrDefault(line.place(), 0)))
                        .toList();
        Order.Charges charges = was.charges();
        Order settled =
                new Order(
                        was.id(),
                        was.groupBuyId(),
                        was.orderNumber(),
                        was.joinNumber(),
                        was.memberId(),
                        was.estateId(),
                        was.pickupPointId(),
                        was.subLeaderId(),
                        was.status(),
                        new Order.Charges(
                                charges.amount(),
                                charges.refund(),
                                charges.refund(),
                                charges.freight(),
                                charges.discount()),
                        was.time(),
                        lines);
        OneOrder.write(tx, OneOrder.with(filed, settled, filed.presence()));
        return settled;
    }

    private static OrderLine refunded(OrderLine line, int pieces) {
        if (pieces < 0 || pieces > line.picked()) {
            throw new Refused(RefusalCode.PIECES_NOT_THERE, line.place(), line.picked(), pieces);
        }
        return line.withRefunded(line.refunded() + pieces);
    }

    private static Filed inDoubt(Transaction tx, UUID id) {
        Filed filed = OneOrder.in(tx, id);
        if (!filed.order().charges().isRefundInDoubt()) {
            throw new Refused(RefusalCode.REFUND_NOT_IN_DOUBT, id.toString());
        }
        return filed;
    }
}
