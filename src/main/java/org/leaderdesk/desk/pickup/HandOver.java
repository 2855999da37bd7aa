package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Handover.Handed;
import org.leaderdesk.domain.pickup.PickupRound;
import org.leaderdesk.domain.pickup.Review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Hands goods over: a line, part of one, a bag, or several people's bags at once, as one event. An
 * undo is an event of its own, with a reason.
 */
public final class HandOver {

    private static final PersonalText NOTHING = PersonalText.of("");

    private final Session session;

    public HandOver(Session session) {
        this.session = session;
    }

    /**
     * What to hand over.
     *
     * @param pieces by line, each above zero
     * @param review what the person said of the goods, if anything
     * @param note what to remember of it; masked like every remark
     * @param inDoubt also where a refund is in doubt or a newer file lacks the order: the counter
     *     has asked
     */
    public record Request(
            UUID roundId,
            Map<LineId, Integer> pieces,
            CollectedBy collectedBy,
            Optional<Review> review,
            PersonalText note,
            boolean inDoubt) {

        /** So many pieces, to the person whose they are. */
        public static Request of(UUID roundId, Map<LineId, Integer> pieces) {
            return new Request(roundId, pieces, CollectedBy.SELF, Optional.empty(), NOTHING, false);
        }
    }

    /**
     * What is left of some orders, for whoever hands all of it over.
     *
     * @param roundId the round; empty for the latest one that hands them out
     * @throws Refused ORDER_UNKNOWN, NOT_IN_ROUND, HANDED_OVER_ALREADY, ALL_SHORT
     */
    public Left left(Optional<UUID> roundId, List<UUID> orderIds) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            List<Order> orders =
                                    orderIds.stream().map(id -> order(tx, id)).toList();
                            PickupRound round =
                                    roundId.map(id -> ListRounds.found(tx, id))
                                            .orElseGet(() -> roundOf(tx, orders.getFirst()));
                            Map<LineId, Integer> gone = gone(tx, round.id());
                            Map<LineId, Integer> shorts = tx.shortages().piecesOf(round.id());
                            Map<LineId, Integer> pieces = new LinkedHashMap<>();
                            orders.forEach(order -> pieces.putAll(left(tx, order, gone, shorts)));
                            return new Left(round, pieces);
                        });
    }

    /**
     * What is left to hand over.
     *
     * @param pieces by line, each above zero
     */
    public record Left(PickupRound round, Map<LineId, Integer> pieces) {}

    private static Map<LineId, Integer> left(
            Transaction tx, Order order, Map<LineId, Integer> gone, Map<LineId, Integer> shorts) {
        Map<LineId, Integer> handed = tx.handovers().handedOfOrder(order.id());
        Map<LineId, Integer> left = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            LineId id = new LineId(order.id(), line.place());
            int open = line.picked() - gone.getOrDefault(id, 0) - handed.getOrDefault(id, 0);
            if (open > 0) {
                left.put(id, open);
            }
        }
        if (left.isEmpty() && !handed.isEmpty()) {
            throw new Refused(RefusalCode.HANDED_OVER_ALREADY, order.joinNumber());
        }
        int missing = shorts(order, shorts);
        if (left.isEmpty() && missing > 0) {
            throw new Refused(RefusalCode.ALL_SHORT, order.joinNumber(), missing);
        }
        return left;
    }

    private static int shorts(Order order, Map<LineId, Integer> shorts) {
        return order.lines().stream()
                .mapToInt(line -> shorts.getOrDefault(new LineId(order.id(), line.place()), 0))
                .sum();
    }

    private static PickupRound roundOf(Transaction tx, Order order) {
        return tx.rounds().ofGroupBuy(order.groupBuyId()).stream()
                .filter(round -> round.handsOut(order))
                .reduce((first, second) -> second)
                .orElseThrow(
                        () -> new Refused(RefusalCode.NOT_IN_ROUND, order.joinNumber(), "latest"));
    }

    /** Pieces of a round that nobody is handed: those that did not come, and the leftovers. */
    private static Map<LineId, Integer> gone(Transaction tx, UUID roundId) {
        Map<LineId, Integer> gone = tx.shortages().piecesOf(roundId);
        tx.leftovers()
                .piecesOf(roundId)
                .forEach((line, pieces) -> gone.merge(line, pieces, Integer::sum));
        return gone;
    }

    /**
     * Hands over, all or nothing; acknowledged once it is durable.
     *
     * @throws Refused ROUND_UNKNOWN, LINE_UNKNOWN, NOT_IN_ROUND, HANDED_OVER_ALREADY,
     *     NOT_SO_MANY_LEFT, REFUND_ASKS, MISSING_ASKS
     */
    public Handover run(Request request) {
        return session.book().write(session.who(), tx -> handOver(tx, request));
    }

    private static Handover handOver(Transaction tx, Request request) {
        PickupRound round = ListRounds.found(tx, request.roundId());
        if (request.pieces().isEmpty()) {
            throw new Refused(RefusalCode.NOTHING_TO_HAND_OVER, round.name());
        }
        Map<UUID, Order> orders = new LinkedHashMap<>();
        for (LineId line : request.pieces().keySet()) {
            orders.computeIfAbsent(
                    line.orderId(), id -> checked(round, filed(tx, id), request.inDoubt()));
        }
        Map<LineId, Integer> gone = gone(tx, round.id());
        if (tx.handovers().firstOf(round.id()).isEmpty()) {
            arrivedAsOrdered(tx, round);
        }
        Map<LineId, Integer> handed = new HashMap<>();
        orders.keySet().forEach(id -> handed.putAll(tx.handovers().handedOfOrder(id)));
        List<Handed> lines =
                request.pieces().entrySet().stream()
                        .map(
                                each ->
                                        handed(
                                                orders.computeIfAbsent(
                                                        each.getKey().orderId(),
                                                        id -> order(tx, id)),
                                                each.getKey(),
                                                each.getValue(),
                                                gone.getOrDefault(each.getKey(), 0),
                                                handed.getOrDefault(each.getKey(), 0)))
                        .toList();
        Handover handover =
                new Handover(
                        tx.newId(),
                        round.id(),
                        request.collectedBy(),
                        request.review(),
                        Optional.empty(),
                        DigitRuns.masked(request.note()),
                        tx.now(),
                        tx.actor().userId(),
                        lines);
        tx.handovers().add(handover);
        orders.values().forEach(order -> tick(tx, order, gone));
        return handover;
    }

    private static Order order(Transaction tx, UUID id) {
        return filed(tx, id).order();
    }

    private static Filed filed(Transaction tx, UUID id) {
        return tx.orders()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.ORDER_UNKNOWN, id.toString()));
    }

    private static Order checked(PickupRound round, Filed filed, boolean inDoubt) {
        Order order = filed.order();
        if (!round.handsOut(order)) {
            throw new Refused(RefusalCode.NOT_IN_ROUND, order.joinNumber(), round.name());
        }
        if (!order.isPicked()) {
            throw new Refused(RefusalCode.ORDER_NOT_PICKED, order.joinNumber());
        }
        if (order.charges().isRefundInDoubt() && !inDoubt) {
            throw new Refused(
                    RefusalCode.REFUND_ASKS,
                    order.joinNumber(),
                    order.charges().refund().minus(order.charges().settled()));
        }
        if (filed.presence() == Presence.MISSING && !inDoubt) {
            throw new Refused(RefusalCode.MISSING_ASKS, order.joinNumber());
        }
        return order;
    }

    /**
     * Pieces of a line that are handed over now.
     *
     * @param gone pieces of it that nobody is handed
     * @param handed pieces of it that were handed over before
     */
    private static Handed handed(Order order, LineId line, int quantity, int gone, int handed) {
        OrderLine ordered =
                order.lines().stream()
                        .filter(each -> each.place() == line.place())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                RefusalCode.LINE_UNKNOWN,
                                                line.place(),
                                                order.id().toString()));
        int open = ordered.picked() - gone - handed;
        if (open <= 0 && handed > 0) {
            throw new Refused(RefusalCode.HANDED_OVER_ALREADY, order.joinNumber());
        }
        if (quantity < 1 || quantity > open) {
            throw new Refused(
                    RefusalCode.NOT_SO_MANY_LEFT, order.joinNumber(), Math.max(0, open), quantity);
        }
        return new Handed(line, order.owner(), quantity);
    }

    /** Goods that go over the counter have arrived, whether anybody counted them or not. */
    private static void arrivedAsOrdered(Transaction tx, PickupRound round) {
        List<Arrival> known = tx.arrivals().of(round.id());
        if (!known.isEmpty()) {
            return;
        }
        for (ArrivalCount count : ArrivalCount.of(new RoundReader(tx).ordered(round), known)) {
            tx.arrivals()
                    .put(round.id(), new Arrival(count.variantId(), 1, count.ordered(), 0, ""));
        }
    }

    /** An order of which nothing is left to hand over is to be ticked in the selling tool. */
    private static void tick(Transaction tx, Order order, Map<LineId, Integer> gone) {
        Map<LineId, Integer> handed = tx.handovers().handedOfOrder(order.id());
        boolean complete =
                !handed.isEmpty()
                        && order.lines().stream()
                                .allMatch(
                                        line -> {
                                            LineId id = new LineId(order.id(), line.place());
                                            return line.picked()
                                                    <= gone.getOrDefault(id, 0)
                                                            + handed.getOrDefault(id, 0);
                                        });
        List<GiveBack> ticks =
                tx.giveBack().ofOrder(order.id()).stream()
                        .filter(each -> each.kind() == GiveBack.Kind.COLLECTED)
                        .filter(each -> each.state() != GiveBack.State.TAKEN_BACK)
                        .toList();
        if (complete && ticks.isEmpty()) {
            tx.giveBack()
                    .add(
                            new GiveBack(
                                    tx.newId(),
                                    GiveBack.Kind.COLLECTED,
                                    GiveBack.Cause.HANDED_OVER,
                                    order.id(),
                                    OptionalInt.empty(),
                                    Optional.empty(),
                                    GiveBack.State.TO_DO,
                                    tx.now(),
                                    Optional.empty()));
        } else if (!complete) {
            ticks.stream()
                    .filter(GiveBack::isOpen)
                    .forEach(each -> tx.giveBack().move(each.id(), GiveBack.State.TAKEN_BACK));
        }
    }

    /**
     * Takes a handover back, all of it.
     *
     * @param reason why; people read it later
     * @throws Refused HANDOVER_UNKNOWN, UNDONE_ALREADY, REASON_MISSING
     */
    public Handover undo(UUID id, PersonalText reason) {
        if (reason.isBlank()) {
            throw new Refused(RefusalCode.REASON_MISSING);
        }
        return session.book().write(session.who(), tx -> undo(tx, id, reason));
    }

    private static Handover undo(Transaction tx, UUID id, PersonalText reason) {
        Handover was =
                tx.handovers()
                        .find(id)
                        .filter(each -> each.undoes().isEmpty())
                        .orElseThrow(
                                () -> new Refused(RefusalCode.HANDOVER_UNKNOWN, id.toString()));
        if (tx.handovers().isUndone(id)) {
            throw new Refused(RefusalCode.UNDONE_ALREADY, id.toString());
        }
        Handover undo =
                new Handover(
                        tx.newId(),
                        was.roundId(),
                        was.collectedBy(),
                        Optional.empty(),
                        Optional.of(id),
                        DigitRuns.masked(reason),
                        tx.now(),
                        tx.actor().userId(),
                        was.lines().stream().map(Handed::undone).toList());
        tx.handovers().add(undo);
        Map<LineId, Integer> gone = gone(tx, was.roundId());
        was.lines().stream()
                .map(each -> each.line().orderId())
                .distinct()
                .forEach(order -> tick(tx, order(tx, order), gone));
        return undo;
    }
}
