package org.leaderdesk.book;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What was sold lately, by variant; a walk along indexes, nothing sealed is opened. */
public final class SalesCounts {

    /** Paid orders and returns that stand. */
    static final String PAID =
            "o.state IN ('PAID', 'SHIPPED', 'DELIVERED') AND NOT (coalesce(o.amount_fen, 0) > 0"
                    + " AND o.refund_fen >= o.amount_fen)";

    /** Paid orders that stand; a return, which comes to less than nothing, is no order. */
    static final String STANDS = PAID + " AND coalesce(o.amount_fen, 0) >= 0";

    private static final String SOLD =
            " FROM orders o CROSS JOIN order_line l ON l.order_id = o.id WHERE "
                    + STANDS
                    + " AND l.cancelled = 0 AND l.quantity > l.refunded AND ";

    private final Transaction tx;

    SalesCounts(Transaction tx) {
        this.tx = tx;
    }

    /**
     * What was sold of a variant.
     *
     * @param pieces less what was refunded
     * @param since when the first of them was ordered; the beginning where some was sold before
     */
    public record Sold(int pieces, Instant since) {}

    /** What was sold since a moment; orders whose time nobody knows are left out. */
    public Map<UUID, Sold> since(Instant beginning) {
        UUID first = IdSource.firstAt(beginning);
        Set<UUID> before = soldBefore(beginning, first);
        Map<UUID, Sold> sold = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT l.variant_id, sum(l.quantity - l.refunded), min(o.ordered_at)"
                                + SOLD
                                + "o.ordered_at >= ? GROUP BY l.variant_id")
                .bind(0, beginning.toEpochMilli())
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        new Sold(
                                                row.getInt(2),
                                                Instant.ofEpochMilli(row.getLong(3)))))
                .forEach(
                        each -> {
                            UUID id = each.getKey();
                            // The book meets a variant by an order: known before is sold before.
                            boolean older = id.compareTo(first) < 0 || before.contains(id);
                            sold.put(
                                    id,
                                    older
                                            ? new Sold(each.getValue().pieces(), beginning)
                                            : each.getValue());
                        });
        return sold;
    }

    /** Of what the book met since then, that which older orders brought. */
    private Set<UUID> soldBefore(Instant beginning, UUID first) {
        return new HashSet<>(
                tx.handle()
                        .createQuery(
                                "SELECT DISTINCT l.variant_id"
                                        + SOLD
                                        + "o.id >= ? AND o.ordered_at < ?")
                        .bind(0, first)
                        .bind(1, beginning.toEpochMilli())
                        .mapTo(UUID.class)
                        .list());
    }
}
