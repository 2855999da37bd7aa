package org.leaderdesk.book;

import org.leaderdesk.domain.pickup.Arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came with each delivery of a round. */
public final class ArrivalTable {

    private final Transaction tx;

    ArrivalTable(Transaction tx) {
        this.tx = tx;
    }

    /** All that came for a round, by delivery and variant. */
    public List<Arrival> of(UUID roundId) {
        return tx.handle()
                .createQuery(
                        "SELECT variant_id, delivery, quantity, loss, note FROM arrival WHERE"
                                + " round_id = ? ORDER BY delivery, variant_id")
                .bind(0, roundId)
                .map(
                        (row, ctx) ->
                                new Arrival(
                                        Bytes.id(row.getBytes(1)),
                                        row.getInt(2),
                                        row.getInt(3),
                                        row.getInt(4),
                                        row.getString(5)))
                .list();
    }

    /** When the first goods of a round came; empty while nobody recorded any. */
    public Optional<Instant> firstOf(UUID roundId) {
        return tx.handle()
                .createQuery("SELECT min(at) FROM arrival WHERE round_id = ?")
                .bind(0, roundId)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /**
     * Writes what came of a variant with a delivery, in place of what was typed before; a
     * correction does not change when it came.
     */
    public void put(UUID roundId, Arrival arrival) {
        tx.handle()
                .execute(
                        "INSERT INTO arrival (round_id, delivery, variant_id, quantity, loss, note,"
                                + " at, user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                                + " (round_id, delivery, variant_id) DO UPDATE SET quantity ="
                                + " excluded.quantity, loss = excluded.loss, note = excluded.note",
                        roundId,
                        arrival.delivery(),
                        arrival.variantId(),
                        arrival.quantity(),
                        arrival.loss(),
                        arrival.note(),
                        tx.now().toEpochMilli(),
                        tx.actor().userId());
        tx.operations()
                .record(
                        "arrival.put",
                        roundId,
                        Arguments.none()
                                .with("delivery", arrival.delivery())
                                .with("variant", arrival.variantId())
                                .with("quantity", arrival.quantity())
                                .with("loss", arrival.loss())
                                .with("note", arrival.note()));
    }
}
