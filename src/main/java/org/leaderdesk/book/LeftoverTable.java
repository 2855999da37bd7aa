package org.leaderdesk.book;

import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Leftover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of goods nobody collected. */
public final class LeftoverTable {

    private final Transaction tx;

    LeftoverTable(Transaction tx) {
        this.tx = tx;
    }

    /** All leftovers of a round, in the order they were decided. */
    public List<Leftover> of(UUID roundId) {
        return tx.handle()
                .createQuery(
                        "SELECT id, order_id, place, quantity, fate, reason FROM leftover WHERE"
                                + " round_id = ? ORDER BY at, id")
                .bind(0, roundId)
                .map(
                        (row, ctx) ->
                                new Leftover(
                                        Bytes.id(row.getBytes(1)),
                                        new LineId(Bytes.id(row.getBytes(2)), row.getInt(3)),
                                        row.getInt(4),
                                        Leftover.Fate.valueOf(row.getString(5)),
                                        row.getString(6)))
                .list();
    }

    /** Pieces of each line of a round that are no longer there to hand over. */
    public Map<LineId, Integer> piecesOf(UUID roundId) {
        Map<LineId, Integer> pieces = new HashMap<>();
        of(roundId).forEach(each -> pieces.merge(each.line(), each.quantity(), Integer::sum));
        return pieces;
    }

    /** Writes what became of pieces of a line. */
    public void add(UUID roundId, Leftover leftover) {
        tx.handle()
                .execute(
                        "INSERT INTO leftover (id, round_id, order_id, place, quantity, fate,"
                                + " reason, at, user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        leftover.id(),
                        roundId,
                        leftover.line().orderId(),
                        leftover.line().place(),
                        leftover.quantity(),
                        leftover.fate().name(),
                        leftover.reason(),
                        tx.now().toEpochMilli(),
                        tx.actor().userId());
        tx.operations()
                .record(
                        "leftover.add",
                        leftover.id(),
                        Arguments.none()
                                .with("round", roundId)
                                .with("order", leftover.line().orderId())
                                .with("place", leftover.line().place())
                                .with("quantity", leftover.quantity())
                                .with("fate", leftover.fate().name())
                                .with("reason", leftover.reason()));
    }

    /** Takes back what became of pieces: they are there again. */
    public void remove(Leftover leftover) {
        tx.handle().execute("DELETE FROM leftover WHERE id = ?", leftover.id());
        tx.operations()
                .record(
                        "leftover.remove",
                        leftover.id(),
                        Arguments.none()
                                .with("order", leftover.line().orderId())
                                .with("place", leftover.line().place()));
    }
}
