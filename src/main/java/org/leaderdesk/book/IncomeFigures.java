package org.leaderdesk.book;

import org.jdbi.v3.core.statement.Query;
import org.leaderdesk.domain.income.SoldOrder;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Orders as far as they earn, by the index of their time; nothing sealed is opened. */
public final class IncomeFigures {

    private static final String SOLD =
            "SELECT o.id, o.order_number, g.title, o.join_number, o.ordered_at, o.sub_leader_id,"
                    + " o.group_buy_id, o.state, o.amount_fen, o.refund_fen, o.freight_fen,"
                    + " (SELECT coalesce(sum(b.amount_fen), 0) FROM give_back b WHERE b.order_id ="
                    + " o.id AND b.kind = 'REFUND' AND b.state IN ('TO_DO', 'DONE')) AS owed_fen,"
                    + " l.quantity, l.refunded, l.cancelled, v.cost_fen, v.product_id,"
                    + " coalesce(s.pieces, 0) AS missing FROM orders o CROSS JOIN group_buy g ON"
                    + " g.id = o.group_buy_id LEFT JOIN order_line l ON l.order_id = o.id LEFT JOIN"
                    + " variant v ON v.id = l.variant_id LEFT JOIN shortage s ON s.order_id ="
                    + " l.order_id AND s.place = l.place WHERE ";

    private static final int AT_ONCE = 500;

    private final Transaction tx;
    private final BiFunction<UUID, String, String> source;

    /**
     * Of one transaction.
     *
     * @param source of an order, by its group buy and join number
     */
    IncomeFigures(Transaction tx, BiFunction<UUID, String, String> source) {
        this.tx = tx;
        this.source = source;
    }

    /** The orders between two moments, the later one not included, as they were ordered. */
    public List<SoldOrder> between(Instant from, Instant to) {
        return tx.handle()
                .createQuery(
                        SOLD
                                + "o.ordered_at >= ? AND o.ordered_at < ? ORDER BY o.ordered_at,"
                                + " o.id")
                .bind(0, from.toEpochMilli())
                .bind(1, to.toEpochMilli())
                .scanResultSet((rows, ctx) -> orders(rows.get()));
    }

    /** The orders with these numbers of the selling tool; those without a time are left out. */
    public List<SoldOrder> numbered(List<String> numbers) {
        List<SoldOrder> orders = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<String> some = numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()));
            Query query =
                    tx.handle()
                            .createQuery(
                                    SOLD
                                            + "o.ordered_at IS NOT NULL AND o.order_number IN (?"
                                            + ", ?".repeat(some.size() - 1)
                                            + ") ORDER BY o.id");
            for (int at = 0; at < some.size(); at++) {
                query.bind(at, some.get(at));
            }
            orders.addAll(query.scanResultSet((rows, ctx) -> orders(rows.get())));
        }
        return orders;
    }

    /** An order has a row for each line, one after the other. */
    private List<SoldOrder> orders(ResultSet row) throws SQLException {
        List<SoldOrder> orders = new ArrayList<>();
        boolean isRow = row.next();
        while (isRow) {
            UUID id = Bytes.id(row.getBytes("id"));
            SoldOrder order = order(id, row);
            Lines lines = new Lines();
            while (isRow && id.equals(Bytes.id(row.getBytes("id")))) {
                lines.add(row);
                isRow = row.next();
            }
            orders.add(order.of(lines.goods()));
        }
        return orders;
    }

    private SoldOrder order(UUID id, ResultSet row) throws SQLException {
        String joinNumber = row.getString("join_number");
        return new SoldOrder(
                new SoldOrder.Name(
                        id,
                        Optional.ofNullable(row.getString("order_number")),
                        row.getString("title"),
                        joinNumber),
                Instant.ofEpochMilli(row.getLong("ordered_at")),
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("sub_leader_id"))),
                source.apply(Bytes.id(row.getBytes("group_buy_id")), joinNumber),
                OrderState.valueOf(row.getString("state")),
                new SoldOrder.Amounts(
                        Optional.ofNullable(OrderRow.money(row, "amount_fen")),
                        new Money(row.getLong("refund_fen")),
                        new Money(row.getLong("owed_fen")),
                        new Money(row.getLong("freight_fen"))),
                SoldOrder.Goods.NONE);
    }

    /** An order's lines, added up. */
    private static final class Lines {
        private int ordered;
        private int pieces;
        private int missing;
        private Money cost = Money.ZERO;
        private final Set<UUID> unknown = new HashSet<>();

        void add(ResultSet row) throws SQLException {
            int quantity = row.getInt("quantity");
            if (quantity == 0) {
                return;
            }
            int open = row.getInt("cancelled") == 1 ? 0 : quantity;
            ordered += Math.abs(quantity);
            if (open > 0) {
                int gone = Math.min(row.getInt("missing"), open);
                missing += gone;
                open = Math.max(0, open - row.getInt("refunded") - gone);
            }
            pieces += open;
            Money each = OrderRow.money(row, "cost_fen");
            if (open != 0 && each == null) {
                unknown.add(Bytes.id(row.getBytes("product_id")));
            } else if (each != null) {
                cost = cost.plus(new Money(Math.multiplyExact(each.fen(), open)));
            }
        }

        SoldOrder.Goods goods() {
            return new SoldOrder.Goods(
                    ordered,
                    pieces,
                    missing,
                    unknown.isEmpty() && ordered > 0 ? Optional.of(cost) : Optional.empty(),
                    Set.copyOf(unknown));
        }
    }

    /** When the book's first order was ordered. */
    public Optional<Instant> first() {
        return tx.handle()
                .createQuery("SELECT min(ordered_at) FROM orders WHERE ordered_at IS NOT NULL")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Whether what goods cost is known of any. */
    public boolean isAnyCostKnown() {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM variant WHERE cost_fen IS NOT NULL)")
                .mapTo(Boolean.class)
                .one();
    }
}
