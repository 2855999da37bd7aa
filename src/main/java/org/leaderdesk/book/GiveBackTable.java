package org.leaderdesk.book;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What is still to be done in the selling tool. */
public final class GiveBackTable {

    private static final String COLUMNS =
            "SELECT id, kind, cause, order_id, place, amount_fen, state, made_at, done_at FROM"
                    + " give_back";

    private final Transaction tx;

    GiveBackTable(Transaction tx) {
        this.tx = tx;
    }

    public Optional<GiveBack> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> entry(row))
                .findOne();
    }

    /** What waits for a person or for a file that shows it, oldest first. */
    public List<GiveBack> open(GiveBack.Kind kind) {
        return tx.handle()
                .createQuery(
                        COLUMNS
                                + " WHERE state IN ('TO_DO', 'DONE') AND kind = ? ORDER BY made_at,"
                                + " id")
                .bind(0, kind.name())
                .map((row, ctx) -> entry(row))
                .list();
    }

    /**
     * How much waits of a kind.
     *
     * @param toDo what waits for a person
     * @param overdue what was done so long ago that a file should have shown it
     * @param first what is to be looked at first: the oldest overdue, else the oldest to do
     */
    public record Waiting(int toDo, int overdue, Optional<UUID> first) {

        public static final Waiting NONE = new Waiting(0, 0, Optional.empty());
    }

    /** How much waits, of each kind of which something does. */
    public Map<GiveBack.Kind, Waiting> waiting(Instant doneBefore) {
        Map<GiveBack.Kind, Waiting> waiting = new EnumMap<>(GiveBack.Kind.class);
        tx.handle()
                .createQuery(
                        "SELECT kind, sum(state = 'TO_DO'), sum(late), (SELECT f.id FROM give_back"
                                + " f WHERE f.kind = g.kind AND f.state IN ('TO_DO', 'DONE') AND"
                                + " (f.state = 'TO_DO' OR f.done_at < :before) ORDER BY f.state,"
                                + " f.made_at, f.id LIMIT 1) FROM (SELECT kind, state, state ="
                                + " 'DONE' AND done_at < :before AS late FROM give_back WHERE state"
                                + " IN ('TO_DO', 'DONE')) g GROUP BY kind")
                .bind("before", doneBefore.toEpochMilli())
                .map(
                        (row, ctx) ->
                                Map.entry(
                                        GiveBack.Kind.valueOf(row.getString(1)),
                                        new Waiting(
                                                row.getInt(2),
                                                row.getInt(3),
                                                Optional.ofNullable(
                                                        Bytes.idOrNull(row.getBytes(4))))))
                .forEach(each -> waiting.put(each.getKey(), each.getValue()));
        return waiting;
    }

    /** All that was ever to be done for an order, oldest first. */
    public List<GiveBack> ofOrder(UUID orderId) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE order_id = ? ORDER BY made_at, id")
                .bind(0, orderId)
                .map((row, ctx) -> entry(row))
                .list();
    }

    /** Something new to be done. */
    public void add(GiveBack entry) {
        Optional<Long> fen = entry.amount().map(Money::fen);
        tx.handle()
                .execute(
                        "INSERT INTO give_back (id, kind, cause, order_id, place, amount_fen,"
                                + " state, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.id(),
                        entry.kind().name(),
                        entry.cause().name(),
                        entry.orderId(),
                        entry.place().isPresent() ? entry.place().getAsInt() : null,
                        fen.orElse(null),
                        entry.state().name(),
                        entry.madeAt().toEpochMilli());
        Arguments arguments =
                Arguments.none()
                        .with("kind", entry.kind().name())
                        .with("cause", entry.cause().name())
                        .with("order", entry.orderId());
        entry.place().ifPresent(place -> arguments.with("place", place));
        fen.ifPresent(amount -> arguments.with("amount", amount));
        tx.operations().record("give_back.add", entry.id(), arguments);
    }

    /** Says how far it is. */
    public void move(UUID id, GiveBack.State state) {
        tx.handle()
                .createUpdate(
                        "UPDATE give_back SET state = :state, done_at = CASE :state WHEN 'DONE'"
                                + " THEN :now WHEN 'TO_DO' THEN NULL ELSE done_at END, seen_at ="
                                + " CASE :state WHEN 'SEEN' THEN :now END WHERE id = :id")
                .bind("state", state.name())
                .bind("now", tx.now().toEpochMilli())
                .bind("id", id)
                .execute();
        tx.operations().record("give_back.move", id, Arguments.none().with("state", state.name()));
    }

    private static GiveBack entry(ResultSet row) throws SQLException {
        int place = row.getInt("place");
        OptionalInt line = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(place);
        long done = row.getLong("done_at");
        Optional<Instant> doneAt =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(done));
        return new GiveBack(
                Bytes.id(row.getBytes("id")),
                GiveBack.Kind.valueOf(row.getString("kind")),
                GiveBack.Cause.valueOf(row.getString("cause")),
                Bytes.id(row.getBytes("order_id")),
                line,
                Optional.ofNullable(OrderRow.money(row, "amount_fen")),
                GiveBack.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                doneAt);
    }
}
