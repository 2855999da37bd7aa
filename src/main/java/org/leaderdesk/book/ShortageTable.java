package org.leaderdesk.book;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ShortLine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lines that go short. */
public final class ShortageTable {

    private final Transaction tx;

    ShortageTable(Transaction tx) {
        this.tx = tx;
    }

    /** The short lines of a round, by order and place. */
    public List<ShortLine> of(UUID roundId) {
        return tx.handle()
                .createQuery(
                        "SELECT order_id, place, pieces, refund_fen, policy FROM shortage WHERE"
                                + " round_id = ? ORDER BY order_id, place")
                .bind(0, roundId)
                .map(
                        (row, ctx) ->
                                new ShortLine(
                                        new LineId(Bytes.id(row.getBytes(1)), row.getInt(2)),
                                        row.getInt(3),
                                        Optional.ofNullable(OrderRow.money(row, "refund_fen")),
                                        ShortLine.Cause.valueOf(row.getString(5))))
                .list();
    }

    /** Pieces of each short line of a round that are not handed over; 0 of one short by weight. */
    public Map<LineId, Integer> piecesOf(UUID roundId) {
        Map<LineId, Integer> pieces = new HashMap<>();
        of(roundId).forEach(each -> pieces.put(each.line(), each.pieces()));
        return pieces;
    }

    /** Writes that a line goes short, in place of what was decided about it before. */
    public void put(UUID roundId, ShortLine line) {
        tx.handle()
                .execute(
                        "INSERT INTO shortage (order_id, place, round_id, policy, pieces,"
                                + " refund_fen, at, user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON"
                                + " CONFLICT (order_id, place) DO UPDATE SET round_id ="
                                + " excluded.round_id, policy = excluded.policy, pieces ="
                                + " excluded.pieces, refund_fen = excluded.refund_fen, at ="
                                + " excluded.at, user_id = excluded.user_id",
                        line.line().orderId(),
                        line.line().place(),
                        roundId,
                        line.cause().name(),
                        line.pieces(),
                        line.refund().map(Money::fen).orElse(null),
                        tx.now().toEpochMilli(),
                        tx.actor().userId());
        Arguments arguments =
                Arguments.none()
                        .with("place", line.line().place())
                        .with("round", roundId)
                        .with("policy", line.cause().name())
                        .with("pieces", line.pieces());
        line.refund().ifPresent(refund -> arguments.with("refund", refund.fen()));
        tx.operations().record("shortage.put", line.line().orderId(), arguments);
    }

    /** Takes back that a line goes short. */
    public void remove(LineId line) {
        tx.handle()
                .execute(
                        "DELETE FROM shortage WHERE order_id = ? AND place = ?",
                        line.orderId(),
                        line.place());
        tx.operations()
                .record(
                        "shortage.remove",
                        line.orderId(),
                        Arguments.none().with("place", line.place()));
    }
}
