package org.leaderdesk.book;

import org.leaderdesk.domain.health.KpiCount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the dashboard counts of orders, goods and complaints, as sums; the later of two moments is
 * never included.
 */
public final class KpiFigures {

    private final Transaction tx;

    KpiFigures(Transaction tx) {
        this.tx = tx;
    }

    /** How many orders stand, and what they came to in fen, less refunds. */
    public record Sales(int orders, long fen) {}

    /** What was ordered between two moments, of members or of nobody. */
    public Sales sales(Instant from, Instant to) {
        return tx.handle()
                .createQuery(
                        "SELECT count(*), coalesce(sum(iif(o.amount_fen IS NULL, 0, o.amount_fen -"
                                + " o.refund_fen)), 0) FROM orders o WHERE "
                                + SalesCounts.STANDS
                                + " AND o.ordered_at >= ? AND o.ordered_at < ?")
                .bind(0, from.toEpochMilli())
                .bind(1, to.toEpochMilli())
                .map((row, ctx) -> new Sales(row.getInt(1), row.getLong(2)))
                .one();
    }

    /**
     * What somebody tried to order between two moments, whatever came of it: of each day, the
     * pieces that were bought of each variant, which may be none.
     *
     * @param offsetMillis of the book's zone from UTC
     */
    public NavigableMap<LocalDate, Map<UUID, Long>> ordered(
            Instant from, Instant to, long offsetMillis) {
        NavigableMap<LocalDate, Map<UUID, Long>> days = new TreeMap<>();
        tx.handle()
                .createQuery(
                        "SELECT (o.ordered_at + ?) / 86400000, l.variant_id, sum(iif(l.cancelled ="
                                + " 0 AND l.quantity > l.refunded AND "
                                + SalesCounts.STANDS
                                + ", l.quantity - l.refunded, 0)) FROM orders o CROSS JOIN"
                                + " order_line l ON l.order_id = o.id WHERE o.ordered_at >= ? AND"
                                + " o.ordered_at < ? GROUP BY 1, 2")
                .bind(0, offsetMillis)
                .bind(1, from.toEpochMilli())
                .bind(2, to.toEpochMilli())
                .map(
                        (row, ctx) ->
                                days.computeIfAbsent(
                                                LocalDate.ofEpochDay(row.getLong(1)),
                                                day -> new HashMap<>())
                                        .put(Bytes.id(row.getBytes(2)), row.getLong(3)))
                .list();
        return days;
    }

    /** What was ordered between two moments, by the day of its time; without days of nothing. */
    public NavigableMap<LocalDate, Sales> salesByDay(Instant from, Instant to, long offsetMillis) {
        NavigableMap<LocalDate, Sales> days = new TreeMap<>();
        tx.handle()
                .createQuery(
                        "SELECT (o.ordered_at + ?) / 86400000, count(*), coalesce(sum(iif("
                                + "o.amount_fen IS NULL, 0, o.amount_fen - o.refund_fen)), 0) FROM"
                                + " orders o WHERE "
                                + SalesCounts.STANDS
                                + " AND o.ordered_at >= ? AND o.ordered_at < ? GROUP BY 1")
                .bind(0, offsetMillis)
                .bind(1, from.toEpochMilli())
                .bind(2, to.toEpochMilli())
                .map(
                        (row, ctx) ->
                                days.put(
                                        LocalDate.ofEpochDay(row.getLong(1)),
                                        new Sales(row.getInt(2), row.getLong(3))))
                .list();
        return days;
    }

    /** Variants of which there is a stock in the selling tool. */
    public List<UUID> inStock() {
        return tx.handle()
                .createQuery("SELECT id FROM variant WHERE stock > 0")
                .mapTo(UUID.class)
                .list();
    }

    /** Variants that came short between two moments, or of which nothing is left. */
    public Set<UUID> ranOut(Instant from, Instant to) {
        return new HashSet<>(
                tx.handle()
                        .createQuery(
                                "SELECT l.variant_id FROM shortage s CROSS JOIN order_line l ON"
                                        + " l.order_id = s.order_id AND l.place = s.place WHERE"
                                        + " s.at >= ? AND s.at < ? AND s.pieces > 0 UNION SELECT id"
                                        + " FROM variant WHERE stock = 0")
                        .bind(0, from.toEpochMilli())
                        .bind(1, to.toEpochMilli())
                        .mapTo(UUID.class)
                        .list());
    }

    /** Pieces that came and were lost, and complaints that were settled, between two moments. */
    public Map<KpiCount, Long> settled(Instant from, Instant to) {
        Map<KpiCount, Long> counts = new EnumMap<>(KpiCount.class);
        counts.put(
                KpiCount.PIECES_ARRIVED,
                sum("coalesce(sum(quantity), 0) FROM arrival", "at", from, to));
        counts.put(
                KpiCount.PIECES_LOST, sum("coalesce(sum(loss), 0) FROM arrival", "at", from, to));
        counts.put(KpiCount.CASES, sum("count(*) FROM after_sales_case", "closed_at", from, to));
        counts.put(
                KpiCount.CASE_MINUTES,
                sum(
                        "coalesce(sum(closed_at - opened_at), 0) / 60000 FROM after_sales_case",
                        "closed_at",
                        from,
                        to));
        return counts;
    }

    private long sum(String what, String when, Instant from, Instant to) {
        return tx.handle()
                .createQuery("SELECT " + what + " WHERE " + when + " >= ? AND " + when + " < ?")
                .bind(0, from.toEpochMilli())
                .bind(1, to.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    /** A complaint that was settled. */
    public record Settled(Instant opened, Instant closed) {}

    /** Complaints that were settled since a moment. */
    public List<Settled> casesSince(Instant moment) {
        return tx.handle()
                .createQuery(
                        "SELECT opened_at, closed_at FROM after_sales_case WHERE closed_at >= ?"
                                + " ORDER BY closed_at, id")
                .bind(0, moment.toEpochMilli())
                .map(
                        (row, ctx) ->
                                new Settled(
                                        Instant.ofEpochMilli(row.getLong(1)),
                                        Instant.ofEpochMilli(row.getLong(2))))
                .list();
    }

    /**
     * What came to the pickup points on a day and what went.
     *
     * @param came pieces fit to hand over
     * @param gone pieces, of goods whose coming was written down
     */
    public record Stocked(long came, long gone) {

        private Stocked and(Stocked other) {
            return new Stocked(came + other.came, gone + other.gone);
        }

        /** By how much what lies there grew, below zero where it shrank. */
        public long change() {
            return came - gone;
        }
    }

    /**
     * What came to the pickup points on each day and what went, handed over or left over.
     *
     * @param offsetMillis of the book's zone from UTC
     */
    public NavigableMap<LocalDate, Stocked> stock(long offsetMillis) {
        NavigableMap<LocalDate, Stocked> stock = new TreeMap<>();
        add(
                stock,
                "SELECT (at + ?) / 86400000, sum(quantity - loss), 0 FROM arrival GROUP BY 1",
                offsetMillis);
        String came =
                "CROSS JOIN order_line l ON l.order_id = x.order_id AND l.place = x.place WHERE"
                        + " EXISTS (SELECT 1 FROM arrival a WHERE a.round_id = ";
        add(
                stock,
                "SELECT (h.at + ?) / 86400000, 0, sum(x.quantity) FROM handover h CROSS JOIN"
                        + " handover_line x ON x.handover_id = h.id "
                        + came
                        + "h.round_id AND a.variant_id = l.variant_id) GROUP BY 1",
                offsetMillis);
        add(
                stock,
                "SELECT (x.at + ?) / 86400000, 0, sum(x.quantity) FROM leftover x "
                        + came
                        + "x.round_id AND a.variant_id = l.variant_id) GROUP BY 1",
                offsetMillis);
        return stock;
    }

    private void add(NavigableMap<LocalDate, Stocked> stock, String sql, long offsetMillis) {
        tx.handle()
                .createQuery(sql)
                .bind(0, offsetMillis)
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        LocalDate.ofEpochDay(row.getLong(1)),
                                        new Stocked(row.getLong(2), row.getLong(3))))
                .forEach(each -> stock.merge(each.getKey(), each.getValue(), Stocked::and));
    }
}
