package org.leaderdesk.book;

import org.leaderdesk.book.keys.Crockford;

import java.util.Optional;
import java.util.UUID;

/** The pickup codes that were printed, and the order each stands for. */
public final class PickupCodeTable {

    private final Transaction tx;

    PickupCodeTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * The order whose paper has this code, however long ago it was printed.
     *
     * @param typed as a person typed it or a scanner read it: with the slip's dash or without
     */
    public Optional<UUID> orderOf(String typed) {
        return tx.handle()
                .createQuery("SELECT order_id FROM pickup_code WHERE code = ?")
                .bind(0, Crockford.fold(typed))
                .mapTo(UUID.class)
                .findOne();
    }

    /**
     * Keeps a code that is printed. Should two orders ever have the same one, it is found as the
     * order that was printed last.
     */
    public void keep(String code, UUID orderId) {
        int changed =
                tx.handle()
                        .execute(
                                "INSERT INTO pickup_code (code, order_id) VALUES (?, ?) ON CONFLICT"
                                        + " (code) DO UPDATE SET order_id = excluded.order_id WHERE"
                                        + " order_id <> excluded.order_id",
                                code,
                                orderId);
        if (changed > 0) {
            tx.operations()
                    .record(
                            "pickup_code.print",
                            tx.newId(),
                            Arguments.none().with("code", code).with("order", orderId));
        }
    }
}
