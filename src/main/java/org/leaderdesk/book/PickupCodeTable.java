package org.leaderdesk.book;

import org.leaderdesk.domain.order.Order;

import java.util.Optional;
import java.util.UUID;

/** The pickup codes that stand on paper, each with its order. */
public final class PickupCodeTable {

    private final Transaction tx;

    PickupCodeTable(Transaction tx) {
        this.tx = tx;
    }

    /** The order whose paper has this code, however long ago it was printed. */
    public Optional<UUID> orderOf(String code) {
        return tx.handle()
                .createQuery("SELECT order_id FROM pickup_code WHERE code = ?")
                .bind(0, code)
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * The code of an order as it is printed today, kept so that it is found again. It follows from
     * the order and the leader's secret, and is no change that anybody made: no operation.
     */
    public String of(Order order) {
        String code = tx.ring().pickupCode(order.id().toString());
        tx.handle()
                .execute(
                        "INSERT INTO pickup_code (code, order_id) VALUES (?, ?) ON CONFLICT (code)"
                                + " DO NOTHING",
                        code,
                        order.id());
        return code;
    }
}
