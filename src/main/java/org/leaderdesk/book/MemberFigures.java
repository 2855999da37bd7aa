package org.leaderdesk.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What members ordered, walked through once for each question; nothing sealed is opened. Orders are
 * those that stand and whose day and member are known; a day is one of the book's zone.
 */
public final class MemberFigures {

    private static final String KNOWN = " AND o.ordered_at IS NOT NULL AND o.member_id IS NOT NULL";

    private static final String ORDERS = SalesCounts.STANDS + KNOWN;

    private static final String KEPT = " AND l.cancelled = 0 AND l.quantity > l.refunded";

    private static final String DAY = "(o.ordered_at + :offset) / 86400000";

    private static final String HALF_HOUR =
            "iif(o.time_precision = 'SECOND', (o.ordered_at + :offset) / 1800000 % 48, NULL)";

    private final Transaction tx;

    MemberFigures(Transaction tx) {
        this.tx = tx;
    }

    /** When each member who is there registered: not merged into another, and not erased. */
    public Map<UUID, Instant> people() {
        Map<UUID, Instant> people = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT id, registered_at FROM member WHERE merged_into IS NULL AND"
                                + " erased_at IS NULL")
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        Bytes.id(row.getBytes(1)),
                                        Instant.ofEpochMilli(row.getLong(2))))
                .forEach(each -> people.put(each.getKey(), each.getValue()));
        return people;
    }

    /**
     * An order, or a return.
     *
     * @param fen what it came to less what was paid back; 0 where nobody knows what it came to
     * @param isReturn whether it is what came back, as an order of its own with less than nothing
     *     to pay; one of which that is so has fen below zero
     */
    public record Ordered(UUID member, LocalDate day, long fen, boolean isReturn) {}

    /**
     * Every order and every return, in no order.
     *
     * @param offsetMillis of the book's zone from UTC
     */
    public void ordered(long offsetMillis, Consumer<Ordered> consumer) {
        tx.handle()
                .createQuery(
                        "SELECT o.member_id, "
                                + DAY
                                + ", iif(o.amount_fen IS NULL, 0, o.amount_fen - o.refund_fen),"
                                + " coalesce(o.amount_fen, 0) < 0 FROM orders o WHERE "
                                + SalesCounts.PAID
                                + KNOWN)
                .bind("offset", offsetMillis)
                .map(
                        (row, ctx) ->
                                new Ordered(
                                        Bytes.id(row.getBytes(1)),
                                        LocalDate.ofEpochDay(row.getLong(2)),
                                        row.getLong(3),
                                        row.getBoolean(4)))
                .forEach(consumer);
    }

    /** A product that a member bought on a day. */
    public record Bought(UUID member, UUID product, LocalDate day) {}

    /** What was bought between two moments, the later not included, each product of a day once. */
    public void bought(Instant from, Instant to, long offsetMillis, Consumer<Bought> consumer) {
        tx.handle()
                .createQuery(
                        "SELECT DISTINCT o.member_id, v.product_id, "
                                + DAY
                                + " FROM orders o CROSS JOIN order_line l ON l.order_id = o.id"
                                + " CROSS JOIN variant v ON v.id = l.variant_id WHERE "
                                + ORDERS
                                + KEPT
                                + " AND o.ordered_at >= :from AND o.ordered_at < :to")
                .bind("offset", offsetMillis)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Bought(
                                        Bytes.id(row.getBytes(1)),
                                        Bytes.id(row.getBytes(2)),
                                        LocalDate.ofEpochDay(row.getLong(3))))
                .forEach(consumer);
    }

    /**
     * A line of a member's order.
     *
     * @param halfHour of the day, 0 to 47; empty where only the day is known
     * @param toTheDoor whether the order was brought and not collected
     * @param category blank where nobody knows
     * @param priceFen of a piece, where it is known
     */
    public record Line(
            UUID order,
            LocalDate day,
            OptionalInt halfHour,
            boolean toTheDoor,
            UUID product,
            UUID variant,
            String category,
            int pieces,
            OptionalInt priceFen) {}

    /** A member's lines, the earliest order first. */
    public List<Line> lines(UUID member, long offsetMillis) {
        return tx.handle()
                .createQuery(
                        "SELECT o.id, "
                                + DAY
                                + ", "
                                + HALF_HOUR
                                + ", o.logistics IN ('LOCAL_DELIVERY', 'EXPRESS'), v.product_id,"
                                + " v.id, p.category, l.quantity - l.refunded, v.price_fen FROM"
                                + " orders o CROSS JOIN order_line l ON l.order_id = o.id CROSS"
                                + " JOIN variant v ON v.id = l.variant_id CROSS JOIN product p ON"
                                + " p.id = v.product_id WHERE o.member_id = :member AND "
                                + ORDERS
                                + KEPT
                                + " ORDER BY o.ordered_at, o.id, l.place")
                .bind("offset", offsetMillis)
                .bind("member", member)
                .map((row, ctx) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                Bytes.id(row.getBytes(1)),
                LocalDate.ofEpochDay(row.getLong(2)),
                number(row, 3),
                row.getBoolean(4),
                Bytes.id(row.getBytes(5)),
                Bytes.id(row.getBytes(6)),
                Optional.ofNullable(row.getString(7)).orElse(""),
                row.getInt(8),
                number(row, 9));
    }

    private static OptionalInt number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * What went wrong with a member's last orders.
     *
     * @param complained how many complaints there were about them
     * @param wentShort how many of their lines went short
     * @param paidBack how many of them money was paid back for
     */
    public record Troubles(int complained, int wentShort, int paidBack) {}

    /** What went wrong with the orders that a member placed since a moment. */
    public Troubles troubles(UUID member, Instant since) {
        return tx.handle()
                .createQuery(
                        "SELECT coalesce(sum((SELECT count(*) FROM after_sales_case c WHERE"
                                + " c.order_id = o.id)), 0), coalesce(sum((SELECT count(*) FROM"
                                + " shortage s WHERE s.order_id = o.id AND s.pieces > 0)), 0),"
                                + " coalesce(sum(o.refund_fen > 0), 0) FROM orders o WHERE"
                                + " o.member_id = ? AND o.ordered_at >= ?")
                .bind(0, member)
                .bind(1, since.toEpochMilli())
                .map((row, ctx) -> new Troubles(row.getInt(1), row.getInt(2), row.getInt(3)))
                .one();
    }

    /**
     * What somebody said when they collected (decision record 0016, "Sources of a chat's figures").
     *
     * @param good whether they were content; FAIR and BAD are not
     */
    public record Reviewed(UUID member, LocalDate day, boolean good) {}

    /** What was said at handovers since a moment; not of handovers that were undone. */
    public void reviewed(Instant since, long offsetMillis, Consumer<Reviewed> consumer) {
        tx.handle()
                .createQuery(
                        "SELECT min(o.member_id), (h.at + :offset) / 86400000, h.review = 'GOOD'"
                                + " FROM handover h CROSS JOIN handover_line l ON l.handover_id ="
                                + " h.id CROSS JOIN orders o ON o.id = l.order_id WHERE h.review"
                                + " IS NOT NULL AND h.at >= :since AND NOT EXISTS (SELECT 1 FROM"
                                + " handover u WHERE u.undoes = h.id) AND o.member_id IS NOT NULL"
                                + " GROUP BY h.id")
                .bind("offset", offsetMillis)
                .bind("since", since.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Reviewed(
                                        Bytes.id(row.getBytes(1)),
                                        LocalDate.ofEpochDay(row.getLong(2)),
                                        row.getBoolean(3)))
                .forEach(consumer);
    }
}
