package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.member.CounterCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Elsewhere;
import org.leaderdesk.domain.pickup.Elsewhere.Why;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Says why somebody has nothing in a round, or less than they ordered. */
final class NotHere {

    private final Transaction tx;
    private final PickupRound round;

    NotHere(Transaction tx, PickupRound round) {
        this.tx = tx;
        this.round = round;
    }

    /** Why an order whose code was scanned is not handed over here. */
    Elsewhere of(Filed filed) {
        Why why = why(filed.order()).orElse(Why.OTHER_ROUND);
        return elsewhere(filed, why, otherRound(filed.order()).map(PickupRound::name).orElse(""));
    }

    /** Unpaid, cancelled and refunded orders of the round's group buys with this join number. */
    List<Elsewhere> ofJoinNumber(String typed) {
        return round.groupBuyIds().stream()
                .flatMap(id -> tx.orders().ofJoinNumber(id, typed).stream())
                .filter(filed -> round.handsOut(filed.order()) && why(filed.order()).isPresent())
                .map(this::of)
                .toList();
    }

    /** Why a member has nothing here: an order of this round, else an open one, else the last. */
    Optional<Elsewhere> ofMember(UUID memberId) {
        List<Filed> orders =
                tx.orders().ofMember(memberId).stream()
                        .sorted(Comparator.comparing((Filed each) -> each.order().id()).reversed())
                        .toList();
        return orders.stream()
                .filter(each -> round.handsOut(each.order()) && why(each.order()).isPresent())
                .findFirst()
                .map(this::of)
                .or(
                        () ->
                                orders.stream()
                                        .filter(each -> each.order().isPicked())
                                        .filter(each -> isWaiting(each.order()))
                                        .findFirst()
                                        .map(this::of))
                .or(
                        () ->
                                orders.stream()
                                        .findFirst()
                                        .map(each -> elsewhere(each, Why.NOTHING_WAITS, "")));
    }

    /** What a member ordered for the round and does not get. */
    List<Customer.Withheld> withheld(UUID ownerId, List<UUID> bagOrders) {
        List<Filed> orders = tx.orders().ofMember(ownerId);
        Stream<Filed> theirs =
                orders.isEmpty()
                        ? bagOrders.stream().flatMap(id -> tx.orders().find(id).stream())
                        : orders.stream();
        List<Customer.Withheld> withheld = new ArrayList<>();
        theirs.map(Filed::order)
                .filter(round::handsOut)
                .forEach(order -> withheld.addAll(withheld(order)));
        return withheld;
    }

    private List<Customer.Withheld> withheld(Order order) {
        Optional<Why> why = why(order);
        List<Customer.Withheld> withheld = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            int pieces = why.isPresent() ? line.quantity() : line.quantity() - line.picked();
            if (pieces > 0) {
                Variant variant = tx.products().findVariant(line.variantId()).orElseThrow();
                Product product = tx.products().find(variant.productId()).orElseThrow();
                withheld.add(
                        new Customer.Withheld(
                                order.joinNumber(),
                                BagLine.named(product.name(), variant.text()),
                                pieces,
                                reason(why, line)));
            }
        }
        return withheld;
    }

    private static Customer.Why reason(Optional<Why> why, OrderLine line) {
        if (why.isEmpty()) {
            return line.cancelled() ? Customer.Why.CANCELLED : Customer.Why.REFUNDED;
        }
        return switch (why.get()) {
            case NOT_PAID -> Customer.Why.NOT_PAID;
            case CANCELLED -> Customer.Why.CANCELLED;
            case REFUNDED -> Customer.Why.REFUNDED;
            case NOT_COLLECTED_HERE, OTHER_ROUND, NOTHING_WAITS -> Customer.Why.NOT_COLLECTED_HERE;
        };
    }

    /** Empty where an order is handed over in its round. */
    private static Optional<Why> why(Order order) {
        if (order.isPicked()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (order.status().state()) {
                    case UNPAID -> Why.NOT_PAID;
                    case CANCELLED -> Why.CANCELLED;
                    case REFUNDED -> Why.REFUNDED;
                    case PAID, SHIPPED, DELIVERED ->
                            order.charges().isRefunded() ? Why.REFUNDED : Why.NOT_COLLECTED_HERE;
                });
    }

    private boolean isWaiting(Order order) {
        return otherRound(order).filter(each -> each.closedAt().isEmpty()).isPresent();
    }

    /** An open one before a closed one. */
    private Optional<PickupRound> otherRound(Order order) {
        return tx.rounds().ofGroupBuy(order.groupBuyId()).stream()
                .filter(each -> !each.id().equals(round.id()) && each.handsOut(order))
                .min(Comparator.comparing(each -> each.closedAt().isPresent()));
    }

    private Elsewhere elsewhere(Filed filed, Why why, String inRound) {
        CounterCard shown =
                filed.order()
                        .memberId()
                        .flatMap(id -> tx.members().find(id))
                        .map(Member::counter)
                        .orElse(filed.counter());
        return new Elsewhere(filed.order().id(), shown.name(), shown.tail4(), why, inRound);
    }
}
