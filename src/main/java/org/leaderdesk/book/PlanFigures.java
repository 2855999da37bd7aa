package org.leaderdesk.book;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the 531 plan is made of, as sums over orders; nothing sealed is opened. */
public final class PlanFigures {

    private final Transaction tx;

    PlanFigures(Transaction tx) {
        this.tx = tx;
    }

    /** What a member ordered of a product; empty where the order has no member. */
    public record Bought(Optional<UUID> member, UUID product, int pieces) {}

    /** What was bought since a moment, summed up by member and product. */
    public void bought(Instant since, Consumer<Bought> consumer) {
        tx.handle()
                .createQuery(
                        "SELECT o.member_id, v.product_id, sum(l.quantity - l.refunded) FROM orders"
                                + " o CROSS JOIN order_line l ON l.order_id = o.id CROSS JOIN"
                                + " variant v ON v.id = l.variant_id WHERE "
                                + SalesCounts.STANDS
                                + " AND l.cancelled = 0 AND l.quantity > l.refunded AND"
                                + " o.ordered_at >= ? GROUP BY o.member_id, v.product_id")
                .bind(0, since.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Bought(
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(1))),
                                        Bytes.id(row.getBytes(2)),
                                        row.getInt(3)))
                .forEach(consumer);
    }

    /**
     * Orders of a member that fell into a half-hour of a day.
     *
     * @param weekend whether the day is a Saturday or Sunday
     * @param halfHour from 0 to 47
     */
    public record Ordered(UUID member, boolean weekend, int halfHour, int orders) {}

    /**
     * When members ordered since a moment, as far as the minute is known.
     *
     * @param offsetMillis of the book's zone from UTC
     */
    public void ordered(Instant since, long offsetMillis, Consumer<Ordered> consumer) {
        tx.handle()
                .createQuery(
                        "SELECT o.member_id, ((o.ordered_at + :offset) / 86400000 + 3) % 7 >= 5,"
                                + " (o.ordered_at + :offset) / 1800000 % 48, count(*) FROM orders o"
                                + " WHERE "
                                + SalesCounts.STANDS
                                + " AND o.ordered_at >= :since AND o.time_precision = 'SECOND' AND"
                                + " o.member_id IS NOT NULL GROUP BY 1, 2, 3")
                .bind("offset", offsetMillis)
                .bind("since", since.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Ordered(
                                        Bytes.id(row.getBytes(1)),
                                        row.getInt(2) == 1,
                                        row.getInt(3),
                                        row.getInt(4)))
                .forEach(consumer);
    }

    /** How many orders stand that were placed between two moments, the later not included. */
    public int orders(Instant from, Instant to) {
        return tx.handle()
                .createQuery(
                        "SELECT count(*) FROM orders o WHERE "
                                + SalesCounts.STANDS
                                + " AND o.ordered_at >= ? AND o.ordered_at < ?")
                .bind(0, from.toEpochMilli())
                .bind(1, to.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Orders that fell into an hour of a day of the week.
     *
     * @param day Monday is 0
     * @param hour from 0 to 23
     */
    public record Hour(
            Optional<UUID> member, Optional<UUID> estate, int day, int hour, int orders) {}

    /**
     * In which hours people ordered since a moment, as far as the minute is known.
     *
     * @param offsetMillis of the book's zone from UTC
     */
    public void hours(Instant since, long offsetMillis, Consumer<Hour> consumer) {
        tx.handle()
                .createQuery(
                        "SELECT o.member_id, o.estate_id, ((o.ordered_at + :offset) / 86400000 + 3)"
                                + " % 7, (o.ordered_at + :offset) / 3600000 % 24, count(*) FROM"
                                + " orders o WHERE "
                                + SalesCounts.STANDS
                                + " AND o.ordered_at >= :since AND o.time_precision = 'SECOND'"
                                + " GROUP BY 1, 2, 3, 4")
                .bind("offset", offsetMillis)
                .bind("since", since.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Hour(
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(1))),
                                        Optional.ofNullable(Bytes.idOrNull(row.getBytes(2))),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getInt(5)))
                .forEach(consumer);
    }

    /**
     * What was bought in a group buy of a product that is ordered only as much as was sold.
     *
     * @param orders that have some of it
     */
    public record Presold(UUID groupBuy, UUID product, int pieces, int orders) {}

    /** What of presale goods was bought in group buys of which nothing has come yet. */
    public List<Presold> presold() {
        return tx.handle()
                .createQuery(
                        "SELECT o.group_buy_id, v.product_id, sum(l.quantity - l.refunded),"
                                + " count(DISTINCT o.id) FROM group_buy g CROSS JOIN orders o ON"
                                + " o.group_buy_id = g.id CROSS JOIN order_line l ON l.order_id ="
                                + " o.id CROSS JOIN variant v ON v.id = l.variant_id CROSS JOIN"
                                + " product_use u ON u.product_id = v.product_id WHERE"
                                + " u.use = 'PRESALE' AND u.applies = 1 AND NOT EXISTS (SELECT 1"
                                + " FROM round_group_buy b CROSS JOIN pickup_round r ON r.id ="
                                + " b.round_id WHERE b.group_buy_id = g.id AND (r.closed_at IS NOT"
                                + " NULL OR EXISTS (SELECT 1 FROM arrival a WHERE a.round_id ="
                                + " r.id))) AND "
                                + SalesCounts.STANDS
                                + " AND l.cancelled = 0 AND l.quantity > l.refunded GROUP BY"
                                + " o.group_buy_id, v.product_id")
                .map(
                        (row, ctx) ->
                                new Presold(
                                        Bytes.id(row.getBytes(1)),
                                        Bytes.id(row.getBytes(2)),
                                        row.getInt(3),
                                        row.getInt(4)))
                .list();
    }

    /** One line of an order whose minute is known. */
    public record Line(UUID member, UUID product, Instant at, int pieces) {}

    /** What members ordered of some products between two moments, line by line. */
    public void lines(Instant from, Instant to, Set<UUID> products, Consumer<Line> consumer) {
        if (products.isEmpty()) {
            return;
        }
        tx.handle()
                .createQuery(
                        "SELECT o.member_id, v.product_id, o.ordered_at, l.quantity - l.refunded"
                                + " FROM orders o CROSS JOIN order_line l ON l.order_id = o.id"
                                + " CROSS JOIN variant v ON v.id = l.variant_id WHERE "
                                + SalesCounts.STANDS
                                + " AND l.cancelled = 0 AND l.quantity > l.refunded AND"
                                + " o.ordered_at >= ? AND o.ordered_at < ? AND o.time_precision ="
                                + " 'SECOND' AND o.member_id IS NOT NULL")
                .bind(0, from.toEpochMilli())
                .bind(1, to.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Line(
                                        Bytes.id(row.getBytes(1)),
                                        Bytes.id(row.getBytes(2)),
                                        Instant.ofEpochMilli(row.getLong(3)),
                                        row.getInt(4)))
                .forEach(
                        line -> {
                            if (products.contains(line.product())) {
                                consumer.accept(line);
                            }
                        });
    }

    /** Products of which so many cases of bad goods are open that they must not be promoted. */
    public Set<UUID> complained(int cases) {
        return new HashSet<>(
                tx.handle()
                        .createQuery(
                                "SELECT v.product_id FROM after_sales_case c CROSS JOIN order_line"
                                        + " l ON l.order_id = c.order_id AND l.place = c.place"
                                        + " CROSS JOIN variant v ON v.id = l.variant_id WHERE"
                                        + " c.closed_at IS NULL AND c.reason IN ('DAMAGED',"
                                        + " 'QUALITY') GROUP BY v.product_id HAVING count(*) >= ?")
                        .bind(0, cases)
                        .mapTo(UUID.class)
                        .list());
    }

    /** Products that came to an open round before a moment and of which pieces still lie there. */
    public Set<UUID> uncollected(Instant cameBefore) {
        List<UUID> products =
                tx.handle()
                        .createQuery(
                                "SELECT DISTINCT v.product_id FROM pickup_round r CROSS JOIN"
                                        + " round_group_buy g ON g.round_id = r.id CROSS JOIN"
                                        + " orders o ON o.group_buy_id = g.group_buy_id CROSS JOIN"
                                        + " order_line l ON l.order_id = o.id CROSS JOIN variant v"
                                        + " ON v.id = l.variant_id WHERE r.closed_at IS NULL AND"
                                        + " r.undone_at IS NULL AND "
                                        + SalesCounts.STANDS
                                        + " AND l.cancelled = 0 AND EXISTS (SELECT 1 FROM arrival a"
                                        + " WHERE a.round_id = r.id AND a.variant_id = l.variant_id"
                                        + " AND a.at < ? AND a.quantity > a.loss) AND l.quantity -"
                                        + " l.refunded > coalesce((SELECT sum(h.quantity) FROM"
                                        + " handover_line h WHERE h.order_id = l.order_id AND"
                                        + " h.place = l.place), 0) + coalesce((SELECT"
                                        + " sum(b.quantity) FROM leftover b WHERE b.order_id ="
                                        + " l.order_id AND b.place = l.place), 0) +"
                                        + " coalesce((SELECT s.pieces FROM shortage s WHERE"
                                        + " s.order_id = l.order_id AND s.place = l.place), 0)")
                        .bind(0, cameBefore.toEpochMilli())
                        .mapTo(UUID.class)
                        .list();
        return new HashSet<>(products);
    }
}
