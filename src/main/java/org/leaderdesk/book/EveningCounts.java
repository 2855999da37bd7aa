package org.leaderdesk.book;

import org.jdbi.v3.core.result.RowView;
import org.leaderdesk.domain.pickup.PromiseKept;
import org.leaderdesk.domain.pickup.RoundProgress;
import org.leaderdesk.domain.product.TemperatureZone;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How the evening goes, in figures: like {@link RoundCounts} a walk along indexes that opens
 * nothing sealed; tests hold it together with what the use cases read line by line.
 */
public final class EveningCounts {

    private static final String HANDED =
            "coalesce((SELECT sum(h.quantity) FROM handover_line h WHERE h.order_id = l.order_id"
                    + " AND h.place = l.place), 0)";
    private static final String LEFT_OVER =
            "coalesce((SELECT sum(v.quantity) FROM leftover v WHERE v.order_id = l.order_id AND"
                    + " v.place = l.place), 0)";
    private static final String OPEN_ROUND = " AND r.undone_at IS NULL AND r.closed_at IS NULL";

    /** What was recorded of each variant of a round; {@code at} is empty where nothing fit came. */
    private static final String CAME =
            "WITH came AS (SELECT round_id, variant_id, min(iif(quantity > loss, at, NULL)) AS at"
                    + " FROM arrival GROUP BY round_id, variant_id) ";

    private static final String JOIN_CAME =
            " LEFT JOIN came a ON a.round_id = r.id AND a.variant_id = l.variant_id";

    private final Transaction tx;

    EveningCounts(Transaction tx) {
        this.tx = tx;
    }

    /** How far the open rounds are; one that hands out nothing is not in it. */
    public Map<UUID, RoundProgress> progress() {
        Map<UUID, Integer> toCount = toCount();
        return tx.handle()
                .createQuery(
                        CAME
                                + "SELECT id, count(*) AS bags, sum(handed > 0 AND open = 0) AS"
                                + " collected, sum(pieces) AS pieces, sum(frozen) AS frozen,"
                                + " sum(chilled) AS chilled, sum(ambient) AS ambient FROM (SELECT"
                                + " id, owner, sum(pieces) AS pieces, sum(handed) AS handed,"
                                + " sum(open) AS open, sum(iif(fit AND zone = 'FROZEN', open, 0))"
                                + " AS frozen, sum(iif(fit AND zone = 'CHILLED', open, 0)) AS"
                                + " chilled, sum(iif(fit AND zone = 'AMBIENT', open, 0)) AS ambient"
                                + " FROM (SELECT id, owner, pieces, handed, max(0, pieces - handed"
                                + " - left_over) AS open, fit, zone FROM (SELECT r.id AS id, "
                                + RoundCounts.OWNER
                                + " AS owner, "
                                + RoundCounts.PIECES
                                + " AS pieces, "
                                + HANDED
                                + " AS handed, "
                                + LEFT_OVER
                                + " AS left_over, a.at IS NOT NULL AS fit, p.zone AS zone"
                                + RoundCounts.joined(
                                        RoundCounts.PICKED,
                                        JOIN_CAME
                                                + " JOIN variant t ON t.id = l.variant_id JOIN"
                                                + " product p ON p.id = t.product_id")
                                + OPEN_ROUND
                                + ")) GROUP BY id, owner) GROUP BY id")
                .reduceRows(
                        new HashMap<>(),
                        (Map<UUID, RoundProgress> all, RowView row) -> {
                            UUID id = row.getColumn("id", UUID.class);
                            all.put(id, progress(row, toCount.getOrDefault(id, 0)));
                            return all;
                        });
    }

    private static RoundProgress progress(RowView row, int toCount) {
        Map<TemperatureZone, Integer> waiting = new EnumMap<>(TemperatureZone.class);
        for (TemperatureZone zone : TemperatureZone.values()) {
            int pieces = number(row, zone.name().toLowerCase(java.util.Locale.ROOT));
            if (pieces > 0) {
                waiting.put(zone, pieces);
            }
        }
        return new RoundProgress(
                number(row, "bags"),
                number(row, "collected"),
                number(row, "pieces"),
                toCount,
                waiting);
    }

    private static int number(RowView row, String column) {
        return row.getColumn(column, Integer.class);
    }

    /** Variants of the open rounds nobody recorded an arrival of. */
    private Map<UUID, Integer> toCount() {
        Map<UUID, Integer> counts = new HashMap<>();
        tx.handle()
                .createQuery(
                        CAME
                                + "SELECT r.id AS id, count(DISTINCT l.variant_id) AS variants"
                                + RoundCounts.joined(RoundCounts.ORDERED, JOIN_CAME)
                                + OPEN_ROUND
                                + " AND a.variant_id IS NULL GROUP BY r.id")
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), row.getInt(2)))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /** How promised times were kept, by round; rounds nothing was promised of are not in it. */
    public Map<UUID, PromiseKept> promises(Instant now) {
        return promises(now, "");
    }

    /** The same of the open rounds alone. */
    public Map<UUID, PromiseKept> openPromises(Instant now) {
        return promises(now, OPEN_ROUND);
    }

    private Map<UUID, PromiseKept> promises(Instant now, String which) {
        return tx.handle()
                .createQuery(
                        CAME
                                + "SELECT id, sum(NOT broken AND NOT waiting) AS kept, sum(broken)"
                                + " AS broken, sum(waiting AND NOT broken) AS waiting FROM (SELECT"
                                + " r.id AS id, max(coalesce(s.pieces, 0) > 0 OR coalesce(a.at >"
                                + " r.promised_at, 0) OR (a.at IS NULL AND r.promised_at < :now))"
                                + " AS broken, max(a.at IS NULL AND r.promised_at >= :now) AS"
                                + " waiting"
                                + RoundCounts.joined(RoundCounts.ORDERED, JOIN_CAME)
                                + " AND r.undone_at IS NULL AND r.promised_at IS NOT NULL"
                                + which
                                + " GROUP BY r.id, o.id) GROUP BY id")
                .bind("now", now.toEpochMilli())
                .reduceRows(
                        new HashMap<>(),
                        (Map<UUID, PromiseKept> all, RowView row) -> {
                            all.put(
                                    row.getColumn("id", UUID.class),
                                    new PromiseKept(
                                            number(row, "kept"),
                                            number(row, "broken"),
                                            number(row, "waiting")));
                            return all;
                        });
    }

    /**
     * Pieces of a variant that came for people, and how many of them nobody was handed.
     *
     * @param pieces above zero
     */
    public record Collected(int pieces, int notCollected) {}

    /** What became of the goods of rounds closed since a moment, by variant. */
    public Map<UUID, Collected> collectedSince(Instant since) {
        return tx.handle()
                .createQuery(
                        CAME
                                + "SELECT id, sum(pieces) AS pieces, sum(max(0, pieces - handed))"
                                + " AS not_collected FROM (SELECT l.variant_id AS id, "
                                + RoundCounts.PIECES
                                + " AS pieces, "
                                + HANDED
                                + " AS handed"
                                + RoundCounts.joined(RoundCounts.PICKED, JOIN_CAME)
                                + " AND r.undone_at IS NULL AND r.closed_at >= :since AND a.at IS"
                                + " NOT NULL) GROUP BY id")
                .bind("since", since.toEpochMilli())
                .reduceRows(
                        new HashMap<>(),
                        (Map<UUID, Collected> all, RowView row) -> {
                            all.put(
                                    row.getColumn("id", UUID.class),
                                    new Collected(
                                            number(row, "pieces"), number(row, "not_collected")));
                            return all;
                        });
    }
}
