package org.leaderdesk.book;

import org.jdbi.v3.core.result.RowView;
import org.leaderdesk.book.PrintedListTable.Series;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What rounds come to without reading a name: a walk along indexes, nothing sealed is opened. It
 * says in SQL what {@code Order.isPicked} and {@code OrderLine.picked} say; a test holds the two
 * together.
 */
public final class RoundCounts {

    /** What is handed over of a line: neither refunded nor short. */
    static final String PIECES = "l.quantity - l.refunded - coalesce(s.pieces, 0)";

    /**
     * The lines of rounds as they were ordered, whether they came or not. CROSS JOIN keeps SQLite
     * to this order: left to itself it walks every line of the book to find a few rounds' own.
     */
    static final String ORDERED =
            " FROM pickup_round r CROSS JOIN round_group_buy g ON g.round_id = r.id"
                    + " CROSS JOIN orders o ON o.group_buy_id = g.group_buy_id"
                    + " CROSS JOIN order_line l ON l.order_id = o.id"
                    + " LEFT JOIN shortage s ON s.order_id = l.order_id AND s.place = l.place"
                    + " WHERE (r.pickup_point_id IS NULL"
                    + " OR o.pickup_point_id = r.pickup_point_id)"
                    + " AND o.state IN ('PAID', 'SHIPPED', 'DELIVERED')"
                    + " AND o.logistics NOT IN ('NONE', 'EXPRESS')"
                    + " AND NOT (coalesce(o.amount_fen, 0) > 0 AND o.refund_fen >= o.amount_fen)"
                    + " AND l.cancelled = 0 AND l.quantity > l.refunded";

    /** Those of them that are handed over. */
    static final String PICKED = ORDERED + " AND " + PIECES + " > 0";

    /** Whose bag a line lies in. */
    static final String OWNER = "coalesce(o.member_id, o.id)";

    private final Transaction tx;

    RoundCounts(Transaction tx) {
        this.tx = tx;
    }

    /** How many bags a round hands out, and the pieces in them. */
    public record Count(int bags, int pieces) {

        public static final Count NONE = new Count(0, 0);
    }

    /** What all rounds come to that are not undone; one that hands out nothing is not in it. */
    public Map<UUID, Count> all() {
        return tx.handle()
                .createQuery(
                        "SELECT r.id AS id, count(DISTINCT "
                                + OWNER
                                + ") AS bags, sum("
                                + PIECES
                                + ") AS pieces"
                                + PICKED
                                + " AND r.undone_at IS NULL GROUP BY r.id")
                .reduceRows(
                        new HashMap<>(),
                        (Map<UUID, Count> counts, RowView row) -> {
                            counts.put(
                                    row.getColumn("id", UUID.class),
                                    new Count(
                                            row.getColumn("bags", Integer.class),
                                            row.getColumn("pieces", Integer.class)));
                            return counts;
                        });
    }

    /**
     * How many lines of a whole round's list are no longer what stood on a version: new, gone,
     * more, fewer, in another bag, marked as missing or no longer. An order whose refund is newly
     * in doubt, or no longer, counts as one line. Changed names and rooms are not looked at, since
     * they are sealed.
     */
    public int changedLines(Series whole, int version) {
        return tx.handle()
                .createQuery(
                        "WITH stood AS (SELECT l.* FROM printed_line l JOIN printed_list p ON p.id"
                                + " = l.list_id WHERE p.round_id = :round AND p.sheet = :sheet AND"
                                + " p.narrowing = :narrowing AND p.version = :version),"
                                + " stands AS (SELECT l.order_id, l.place, "
                                + PIECES
                                + " AS pieces, o.presence = 'MISSING' AS missing, c.number, CASE"
                                + " WHEN o.refund_fen > o.settled_fen THEN o.refund_fen -"
                                + " o.settled_fen END AS doubt"
                                + joined(
                                        PICKED,
                                        " LEFT JOIN collection c ON c.round_id = r.id AND"
                                                + " c.owner_id = "
                                                + OWNER)
                                + " AND r.id = :round), both AS (SELECT n.*, p.order_id AS was,"
                                + " p.refund_fen AS was_doubt, p.order_id IS NULL OR n.number IS"
                                + " NOT p.number OR n.pieces <> p.quantity OR n.missing <>"
                                + " p.missing AS changed FROM stands n LEFT JOIN stood p ON"
                                + " p.order_id = n.order_id AND p.place = n.place)"
                                + " SELECT (SELECT count(*) FROM both WHERE changed) + (SELECT"
                                + " count(*) FROM stood) - (SELECT count(was) FROM both) + (SELECT"
                                + " count(*) FROM (SELECT 1 FROM both GROUP BY order_id HAVING"
                                + " max(doubt) IS NOT max(was_doubt) AND NOT max(changed)))")
                .bind("round", whole.roundId())
                .bind("sheet", whole.sheet())
                .bind("narrowing", whole.narrowing())
                .bind("version", version)
                .mapTo(Integer.class)
                .one();
    }

    /** The same lines with more tables beside them. */
    static String joined(String lines, String tables) {
        return lines.replace(" WHERE ", tables + " WHERE ");
    }
}
