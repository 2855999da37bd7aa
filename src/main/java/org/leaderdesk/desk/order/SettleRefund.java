package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.RefundCandidate;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

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
     * What the program would say the refund was for.
     *
     * @param refund what nobody has placed yet
     * @param pieces by line place; empty where it cannot tell
     */
    public record Proposal(Money refund, List<Pieces> pieces) {}

    /**
     * Some pieces of one line.
     *
     * @param price of all these pieces; empty where no file said
     */
    public record Pieces(
            int place, int count, String product, String variant, Optional<Money> price) {}

    /**
     * What the program would say the refund was for, if it can tell.
     *
     * @throws Refused ORDER_UNKNOWN, REFUND_NOT_IN_DOUBT
     */
    public Proposal proposal(UUID id) {
        return session.book().read(session.who(), tx -> proposal(tx, inDoubt(tx, id).order()));
    }

    private static Proposal proposal(Transaction tx, Order order) {
        Map<Integer, Integer> pieces =
                RefundCandidate.of(order).map(RefundCandidate::pieces).orElse(Map.of());
        List<Pieces> proposed =
                order.lines().stream()
                        .filter(line -> pieces.containsKey(line.place()))
                        .map(line -> pieces(tx, order, line, pieces.getOrDefault(line.place(), 0)))
                        .toList();
        return new Proposal(open(order), proposed);
    }

    private static Pieces pieces(Transaction tx, Order order, OrderLine line, int count) {
        Variant variant = tx.products().findVariant(line.variantId()).orElseThrow();
        Product product = tx.products().find(variant.productId()).orElseThrow();
        return new Pieces(
                line.place(),
                count,
                product.name(),
                variant.text(),
                RefundCandidate.cost(order, line.place(), count));
    }

    private static Money open(Order order) {
        return order.charges().refund().minus(order.charges().settled());
    }

    /**
     * What a person says the refund was for.
     *
     * @param pieces refunded pieces by line place; empty when it was for no pieces, a goodwill
     *     refund
     * @param again takes an earlier answer back first
     * @param anyway also where the pieces do not cost what was paid back
     */
    public record Answer(Map<Integer, Integer> pieces, boolean again, boolean anyway) {}

    /**
     * Settles, and gives back the order as it now stands.
     *
     * @throws Refused ORDER_UNKNOWN, REFUND_NOT_IN_DOUBT, REFUND_NOT_SETTLED, LINE_UNKNOWN,
     *     PIECES_NOT_THERE, PIECES_COST_OTHERWISE, HANDED_OVER_STAYS
     */
    public Order run(UUID id, Answer answer) {
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            if (answer.again()) {
                                takeBack(tx, id);
                            }
                            return settle(tx, id, answer);
                        });
    }

    /**
     * Takes an earlier answer back: the refund is in doubt again, and all pieces are to hand out.
     *
     * @throws Refused ORDER_UNKNOWN, REFUND_NOT_SETTLED
     */
    public Order takeBack(UUID id) {
        return session.book().write(session.who(), tx -> takeBack(tx, id));
    }

    private static Order takeBack(Transaction tx, UUID id) {
        Filed filed = OneOrder.in(tx, id);
        if (filed.order().charges().settled().equals(confirmed(tx, id))) {
            throw new Refused(RefusalCode.REFUND_NOT_SETTLED, id.toString());
        }
        List<OrderLine> lines =
                filed.order().lines().stream().map(line -> line.withRefunded(0)).toList();
        return write(tx, filed, confirmed(tx, id), lines);
    }

    /** What to-dos placed that a file has confirmed: nobody's answer, and not taken back. */
    private static Money confirmed(Transaction tx, UUID id) {
        Money sum = Money.ZERO;
        for (GiveBack each : tx.giveBack().ofOrder(id)) {
            if (each.kind() == GiveBack.Kind.REFUND && each.state() == GiveBack.State.SEEN) {
                sum = sum.plus(each.amount().orElse(Money.ZERO));
            }
        }
        return sum;
    }

    private static Order settle(Transaction tx, UUID id, Answer answer) {
        Map<Integer, Integer> pieces = answer.pieces();
        Filed filed = inDoubt(tx, id);
        Order was = filed.order();
        for (int place : pieces.keySet()) {
            if (was.lines().stream().noneMatch(line -> line.place() == place)) {
                throw new Refused(RefusalCode.LINE_UNKNOWN, place, id.toString());
            }
        }
        List<OrderLine> lines = was.lines().stream().map(line -> refunded(line, pieces)).toList();
        Money refund = open(was);
        if (!pieces.isEmpty() && !answer.anyway() && !RefundCandidate.canBe(was, refund, pieces)) {
            throw new Refused(RefusalCode.PIECES_COST_OTHERWISE, cost(was, pieces), refund);
        }
        return write(tx, filed, was.charges().refund(), lines);
    }

    /** What the pieces cost, as far as a file said. */
    private static Money cost(Order order, Map<Integer, Integer> pieces) {
        Money sum = Money.ZERO;
        for (Map.Entry<Integer, Integer> each : pieces.entrySet()) {
            sum =
                    sum.plus(
                            RefundCandidate.cost(order, each.getKey(), each.getValue())
                                    .orElse(Money.ZERO));
        }
        return sum;
    }

    private static Order write(Transaction tx, Filed filed, Money placed, List<OrderLine> lines) {
        Order was = filed.order();
        Order settled = was.standing(was.status(), was.charges().placing(placed), lines);
        HandedLines.require(tx, was, settled);
        OneOrder.write(tx, filed.with(settled, filed.presence()));
        return settled;
    }

    private static OrderLine refunded(OrderLine line, Map<Integer, Integer> pieces) {
        if (!pieces.containsKey(line.place())) {
            return line;
        }
        int count = pieces.getOrDefault(line.place(), 0);
        if (count < 1 || count > line.picked()) {
            throw new Refused(RefusalCode.PIECES_NOT_THERE, line.place(), line.picked(), count);
        }
        return line.withRefunded(line.refunded() + count);
    }

    private static Filed inDoubt(Transaction tx, UUID id) {
        Filed filed = OneOrder.in(tx, id);
        if (!filed.order().charges().isRefundInDoubt()) {
            throw new Refused(RefusalCode.REFUND_NOT_IN_DOUBT, id.toString());
        }
        return filed;
    }
}
