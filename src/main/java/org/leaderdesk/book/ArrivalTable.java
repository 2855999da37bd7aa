package org.leaderdesk.book;

import org.leaderdesk.domain.pickup.Arrival;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came with each delivery of a round. */
public final class ArrivalTable {

    private static final String COLUMNS =
            "SELECT variant_id, delivery, quantity, loss, note, trace_code, round_id FROM arrival";

    private final Transaction tx;

    ArrivalTable(Transaction tx) {
        this.tx = tx;
    }

    /** All that came for a round, by delivery and variant. */
    public List<Arrival> of(UUID roundId) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE round_id = ? ORDER BY delivery, variant_id")
                .bind(0, roundId)
                .map((row, ctx) -> arrival(row))
                .list();
    }

    /**
     * What a batch brought, whatever the round.
     *
     * @param round the round it came for
     */
    public record Traced(UUID round, Arrival arrival) {}

    /** All that came under a 溯源码, by round and delivery. */
    public List<Traced> traced(String code) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE trace_code = ? AND trace_code <> '' ORDER BY round_id,"
                                + " delivery, variant_id")
                .bind(0, code)
                .map((row, ctx) -> new Traced(Bytes.id(row.getBytes(7)), arrival(row)))
                .list();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                Bytes.id(row.getBytes(1)),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6));
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
                            + " trace_code, at, user_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON"
                            + " CONFLICT (round_id, delivery, variant_id) DO UPDATE SET quantity ="
                            + " excluded.quantity, loss = excluded.loss, note = excluded.note,"
                            + " trace_code = excluded.trace_code",
                        roundId,
                        arrival.delivery(),
                        arrival.variantId(),
                        arrival.quantity(),
                        arrival.loss(),
                        arrival.note(),
                        arrival.traceCode(),
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
                                .with("note", arrival.note())
                                .with("trace", arrival.traceCode()));
    }

    /** Forgets what came of a variant with a delivery, as if nobody had counted it. */
    public void remove(UUID roundId, int delivery, UUID variantId) {
        tx.handle()
                .execute(
                        "DELETE FROM arrival WHERE round_id = ? AND delivery = ? AND variant_id ="
                                + " ?",
                        roundId,
                        delivery,
                        variantId);
        tx.operations()
                .record(
                        "arrival.remove",
                        roundId,
                        Arguments.none().with("delivery", delivery).with("variant", variantId));
    }
}
