package org.leaderdesk.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lines of which desks that worked apart handed out more than was ordered. Every desk that hears of
 * it finds it by itself in its own rows, so that it stands on all of them with the same counts, and
 * is gone from all of them once one of the handovers was taken back.
 */
public final class OverHanded {

    static final String CODE = "over_handed";

    /** Of a line l, how it was ordered and what went over the counter. */
    private static final String ORDERED = "iif(l.cancelled, 0, max(0, l.quantity - l.refunded))";

    private static final String HANDED =
            "(SELECT coalesce(sum(x.quantity), 0) FROM handover_line x WHERE x.order_id ="
                    + " l.order_id AND x.place = l.place)";

    /** The line h that a disagreement c is about. */
    private static final String ABOUT =
            "c.code = '"
                    + CODE
                    + "' AND c.t = 'handover' AND c.id = hex(h.handover_id) AND c.field = 'lines.'"
                    + " || h.n";

    /** Whether somebody is told of the line h already, by whatever handover of it. */
    private static final String TOLD =
            "EXISTS (SELECT 1 FROM conflict c JOIN handover_line t ON "
                    + ABOUT.replace("h.", "t.")
                    + " WHERE c.settled_at IS NULL AND t.order_id = h.order_id AND t.place ="
                    + " h.place)";

    private final Transaction tx;

    OverHanded(Transaction tx) {
        this.tx = tx;
    }

    /**
     * Pieces of one line, as far as this desk has heard.
     *
     * @param ordered less what was refunded or cancelled
     * @param here handed out at this desk, less what was taken back
     * @param elsewhere the same at all others
     */
    public record Pieces(int ordered, int here, int elsewhere) {

        public int handed() {
            return here + elsewhere;
        }
    }

    /**
     * What a line of a handover comes to together with all others of the same line.
     *
     * @param handover as the protocol calls it
     * @param field {@code lines.0}
     */
    public Optional<Pieces> pieces(String handover, String field) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + ORDERED
                                + ", "
                                + HANDED
                                + ", (SELECT coalesce(sum(x.quantity), 0) FROM handover_line x"
                                + " WHERE x.order_id = l.order_id AND x.place = l.place AND EXISTS"
                                + " (SELECT 1 FROM operation o WHERE o.row_id = x.handover_id AND"
                                + " o.kind = 'handover.add')) FROM handover_line h JOIN order_line"
                                + " l ON l.order_id = h.order_id AND l.place = h.place WHERE"
                                + " h.handover_id = ? AND 'lines.' || h.n = ?")
                .bind(0, Bytes.ofText(handover))
                .bind(1, field)
                .map((row, ctx) -> pieces(row))
                .findOne();
    }

    private static Pieces pieces(ResultSet row) throws SQLException {
        int here = row.getInt(3);
        return new Pieces(row.getInt(1), here, row.getInt(2) - here);
    }

    /** Whether a line of a handover is among the open disagreements already. */
    boolean isTold(String handover, String field) {
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM handover_line h WHERE h.handover_id = ? AND"
                                + " 'lines.' || h.n = ? AND "
                                + TOLD
                                + ")")
                .bind(0, Bytes.ofText(handover))
                .bind(1, field)
                .mapTo(Boolean.class)
                .one();
    }

    /** A line of a handover of which too much went out. */
    private record Line(UUID handover, int n, int mine, int others) {}

    /**
     * Handovers of other desks came.
     *
     * @param ids theirs
     */
    void came(Collection<String> ids) {
        for (String id : ids) {
            UUID handover = Bytes.id(Bytes.ofText(id));
            for (Line each : over(handover)) {
                tx.conflicts()
                        .add(
                                tx.newId(),
                                RowShape.HANDOVER,
                                Bytes.text(each.handover()),
                                "lines." + each.n(),
                                CODE,
                                (long) each.mine(),
                                (long) each.others(),
                                0);
            }
        }
        settle();
    }

    /** Those of its lines that nobody is told of yet. */
    private List<Line> over(UUID handover) {
        return tx.handle()
                .createQuery(
                        "SELECT h.n, h.quantity, "
                                + HANDED
                                + " AS handed FROM handover_line h JOIN order_line l ON l.order_id"
                                + " = h.order_id AND l.place = h.place WHERE h.handover_id = ? AND"
                                + " h.quantity > 0 AND handed > "
                                + ORDERED
                                + " AND NOT "
                                + TOLD)
                .bind(0, handover)
                .map(
                        (row, ctx) ->
                                new Line(
                                        handover,
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getInt(3) - row.getInt(2)))
                .list();
    }

    /** Where a handover was taken back since, nothing is left to decide. */
    void settle() {
        tx.handle()
                .createQuery(
                        "SELECT c.seq FROM conflict c JOIN handover_line h ON "
                                + ABOUT
                                + " JOIN order_line l ON l.order_id = h.order_id AND l.place ="
                                + " h.place WHERE c.settled_at IS NULL AND "
                                + HANDED
                                + " <= "
                                + ORDERED)
                .mapTo(Long.class)
                .list()
                .forEach(tx.conflicts()::settle);
    }
}
