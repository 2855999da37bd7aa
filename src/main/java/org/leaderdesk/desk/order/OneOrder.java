package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.util.UUID;

/** One order, read to be changed, and written back. */
final class OneOrder {

    private OneOrder() {}

    /**
     * The order.
     *
     * @throws Refused ORDER_UNKNOWN
     */
    static Filed in(Transaction tx, UUID id) {
        return tx.orders()
                .find(id)
                .orElseThrow(() -> new Refused(RefusalCode.ORDER_UNKNOWN, id.toString()));
    }

    static void write(Transaction tx, Filed filed) {
        try (OrderWriter writer = tx.orders().writer()) {
            writer.change(filed);
        }
    }
}
