package org.leaderdesk.desk.pickup;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.pickup.Bag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Pickup codes: 8 characters that say nothing of a person and lead back to an order, and so to its
 * bag. A bag's code is that of its first order.
 */
final class PickupCodes {

    private final Session session;
    private final Map<UUID, String> byOrder = new HashMap<>();
    private final Map<UUID, String> byOwner = new HashMap<>();

    /** The codes of these bags, as they are printed today. */
    PickupCodes(Session session, List<Bag> bags) {
        this.session = session;
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            bags.forEach(bag -> add(tx, bag));
                            return true;
                        });
    }

    private void add(Transaction tx, Bag bag) {
        UUID orderId = bag.lines().getFirst().orderId();
        Order order = tx.orders().find(orderId).orElseThrow().order();
        String code = session.who().ring().pickupCode(order.key());
        byOrder.put(orderId, code);
        byOwner.put(bag.ownerId(), code);
    }

    /** By bag owner. */
    Map<UUID, String> byOwner() {
        return Map.copyOf(byOwner);
    }

    /** Keeps them before they are printed: a printed code must be found again, whatever happens. */
    void keep() {
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            byOrder.forEach((order, code) -> tx.pickupCodes().keep(code, order));
                            return true;
                        });
    }
}
