package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.CaseEvent;
import org.leaderdesk.domain.aftersales.Step;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a newer file of the selling tool confirms: paid back, or ticked as collected. */
final class GiveBackSeen {

    private final Transaction tx;
    private final Map<UUID, List<GiveBack>> open = new HashMap<>();

    GiveBackSeen(Transaction tx) {
        this.tx = tx;
        for (GiveBack.Kind kind : GiveBack.Kind.values()) {
            for (GiveBack each : tx.giveBack().open(kind)) {
                open.computeIfAbsent(each.orderId(), id -> new ArrayList<>()).add(each);
            }
        }
    }

    /**
     * Marks what a file shows, and places a refund it shows, so that it is not in doubt.
     *
     * @param becomes the order as the file says it is
     */
    Filed confirm(Filed was, Filed becomes) {
        List<GiveBack> waiting = open.getOrDefault(was.order().id(), List.of());
        if (waiting.isEmpty()) {
            return becomes;
        }
        Order order = becomes.order();
        if (order.status().state() == OrderState.DELIVERED) {
            seen(of(waiting, GiveBack.Kind.COLLECTED));
        }
        Money grown = order.charges().refund().minus(was.order().charges().refund());
        if (grown.fen() <= 0) {
            return becomes;
        }
        List<GiveBack> shown = shown(of(waiting, GiveBack.Kind.REFUND), grown, order);
        seen(shown);
        return shown.isEmpty() ? becomes : placed(becomes, sum(shown).orElse(Money.ZERO));
    }

    private static List<GiveBack> of(List<GiveBack> waiting, GiveBack.Kind kind) {
        return waiting.stream().filter(each -> each.kind() == kind).toList();
    }

    /**
     * All of them, or the one that is just as much; all too where the whole order was paid back.
     */
    private static List<GiveBack> shown(List<GiveBack> refunds, Money grown, Order order) {
        if (order.charges().isRefunded() || sum(refunds).equals(Optional.of(grown))) {
            return refunds;
        }
        return refunds.stream()
                .filter(each -> each.amount().equals(Optional.of(grown)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** Empty where nobody knows one of the amounts. */
    private static Optional<Money> sum(List<GiveBack> refunds) {
        Optional<Money> sum = Optional.of(Money.ZERO);
        for (GiveBack each : refunds) {
            sum = sum.flatMap(money -> each.amount().map(money::plus));
        }
        return sum;
    }

    private void seen(List<GiveBack> shown) {
        for (GiveBack each : shown) {
            tx.giveBack().move(each.id(), GiveBack.State.SEEN);
            tx.afterSales()
                    .ofGiveBack(each.id())
                    .filter(AfterSalesCase::isOpen)
                    .ifPresent(this::settle);
        }
    }

    /** The refund was all that was still to be done about the complaint. */
    private void settle(AfterSalesCase complaint) {
        tx.afterSales()
                .add(
                        complaint.id(),
                        new CaseEvent(
                                tx.newId(),
                                Step.SETTLED,
                                Optional.empty(),
                                Optional.empty(),
                                PersonalText.of(""),
                                tx.now(),
                                tx.actor().userId()));
    }

    private static Filed placed(Filed filed, Money more) {
        Order order = filed.order();
        Order.Charges charges = order.charges();
        Order placed =
                new Order(
                        order.id(),
                        order.groupBuyId(),
                        order.orderNumber(),
                        order.joinNumber(),
                        order.memberId(),
                        order.estateId(),
                        order.pickupPointId(),
                        order.subLeaderId(),
                        order.status(),
                        new Order.Charges(
                                charges.amount(),
                                charges.refund(),
                                charges.settled().plus(more),
                                charges.freight(),
                                charges.discount()),
                        order.time(),
                        order.lines());
        return filed.with(placed, filed.presence());
    }
}
