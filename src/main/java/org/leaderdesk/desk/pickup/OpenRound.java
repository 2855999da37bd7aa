package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.PickupRound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Joins group buys into one round, or splits them by pickup point; undoes their default rounds. */
public final class OpenRound {

    private final Session session;

    public OpenRound(Session session) {
        this.session = session;
    }

    /**
     * Opens a round.
     *
     * @param pickupPoint the point's name; empty for all points
     * @param name what people call it; empty for the titles of its group buys
     * @throws Refused GROUP_BUY_UNKNOWN, PICKUP_POINT_UNKNOWN, ROUND_HAS_IT, ROUND_HAS_BEGUN
     */
    public PickupRound run(
            List<UUID> groupBuyIds, Optional<String> pickupPoint, Optional<String> name) {
        List<UUID> each = groupBuyIds.stream().distinct().toList();
        return session.book().write(session.who(), tx -> open(tx, each, pickupPoint, name));
    }

    private static PickupRound open(
            Transaction tx,
            List<UUID> groupBuyIds,
            Optional<String> pickupPoint,
            Optional<String> name) {
        List<String> titles = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (UUID id : groupBuyIds) {
            GroupBuy groupBuy =
                    tx.groupBuys()
                            .find(id)
                            .orElseThrow(
                                    () ->
                                            new Refused(
                                                    RefusalCode.GROUP_BUY_UNKNOWN, id.toString()));
            titles.add(groupBuy.title());
            refuseBegun(tx, groupBuy);
            tx.orders().ofGroupBuy(id).stream().map(Filed::order).forEach(orders::add);
            tx.rounds().undoDefault(id);
        }
        Optional<UUID> point =
                pickupPoint.map(
                        text ->
                                tx.places()
                                        .find(PlaceTable.Kind.PICKUP_POINT, text)
                                        .orElseThrow(
                                                () ->
                                                        new Refused(
                                                                RefusalCode.PICKUP_POINT_UNKNOWN,
                                                                text)));
        refuseTwice(tx, groupBuyIds, point);
        PickupRound round =
                PickupRound.opened(
                        tx.newId(),
                        name.orElse(String.join(" + ", titles)),
                        List.copyOf(groupBuyIds),
                        point,
                        false,
                        tx.now());
        tx.rounds().open(round);
        int _ = new DefaultRound(tx).number(round, orders);
        return round;
    }

    /** What was counted or handed over in a default round would be out of sight with it. */
    private static void refuseBegun(Transaction tx, GroupBuy groupBuy) {
        for (PickupRound round : tx.rounds().ofGroupBuy(groupBuy.id())) {
            boolean begun =
                    !tx.arrivals().of(round.id()).isEmpty()
                            || !tx.handovers().handedOf(round.id()).isEmpty();
            if (round.defaultRound() && begun) {
                throw new Refused(RefusalCode.ROUND_HAS_BEGUN, groupBuy.title(), round.name());
            }
        }
    }

    /** The same goods are never in two open rounds that were made by hand. */
    static void refuseTwice(Transaction tx, List<UUID> groupBuyIds, Optional<UUID> point) {
        for (UUID id : groupBuyIds) {
            for (PickupRound other : tx.rounds().ofGroupBuy(id)) {
                boolean overlaps =
                        point.isEmpty()
                                || other.pickupPointId().isEmpty()
                                || other.pickupPointId().equals(point);
                if (overlaps && !other.defaultRound() && other.closedAt().isEmpty()) {
                    throw new Refused(
                            RefusalCode.ROUND_HAS_IT,
                            tx.groupBuys().find(id).orElseThrow().title(),
                            other.name(),
                            other.id().toString());
                }
            }
        }
    }
}
