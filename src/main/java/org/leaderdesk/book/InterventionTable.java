package org.leaderdesk.book;

import org.jdbi.v3.core.statement.Query;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.region.Intervention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a region asks of its leaders; on a leader's desk, what is asked of them. */
public final class InterventionTable {

    private static final String NONE = "NONE";

    private static final String SELECT =
            "SELECT id, leader_id, area_id, watched, action, note, due_on, made_at, withdrawn_at,"
                    + " answer, answered_at, asked_by FROM intervention";

    private final Transaction tx;

    InterventionTable(Transaction tx) {
        this.tx = tx;
    }

    /** Those that nobody answered or withdrew, the most urgent first. */
    public List<Intervention> open() {
        return all(
                tx.handle()
                        .createQuery(
                                SELECT
                                        + " WHERE answer IS NULL AND withdrawn_at IS NULL ORDER BY"
                                        + " due_on, id"));
    }

    /** Everything that was asked of a leader, the latest first. */
    public List<Intervention> of(UUID leader) {
        return all(
                tx.handle()
                        .createQuery(SELECT + " WHERE leader_id = ? ORDER BY made_at DESC, id")
                        .bind(0, leader));
    }

    /** Everything that was asked from a moment on and before another, the latest first. */
    public List<Intervention> made(Instant from, Instant before) {
        return all(
                tx.handle()
                        .createQuery(
                                SELECT
                                        + " WHERE made_at >= ? AND made_at < ? ORDER BY made_at"
                                        + " DESC, id")
                        .bind(0, from)
                        .bind(1, before));
    }

    private static List<Intervention> all(Query query) {
        return query.map((row, ctx) -> intervention(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<Intervention> find(UUID id) {
        return tx.handle()
                .createQuery(SELECT + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> intervention(row))
                .findOne()
                .flatMap(found -> found);
    }

    /** Empty where a newer program asked for what this one does not know: it waits till it does. */
    private static Optional<Intervention> intervention(ResultSet row) throws SQLException {
        Optional<Intervention.Action> action = known(Intervention.Action.values(), row, "action");
        return action.isEmpty() ? Optional.empty() : Optional.of(intervention(row, action.get()));
    }

    private static Intervention intervention(ResultSet row, Intervention.Action action)
            throws SQLException {
        Optional<Instant> answered = moment(row, "answered_at");
        return new Intervention(
                Bytes.id(row.getBytes("id")),
                Bytes.id(row.getBytes("leader_id")),
                Bytes.id(row.getBytes("area_id")),
                row.getString("asked_by"),
                known(Watched.values(), row, "watched"),
                action,
                row.getString("note"),
                LocalDate.parse(row.getString("due_on")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                moment(row, "withdrawn_at"),
                known(Intervention.Answer.values(), row, "answer")
                        .map(
                                said ->
                                        new Intervention.Answered(
                                                said, answered.orElse(Instant.EPOCH))));
    }

    private static <E extends Enum<E>> Optional<E> known(E[] all, ResultSet row, String column)
            throws SQLException {
        String name = row.getString(column);
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }

    /** The region asks for something. */
    public void add(Intervention asked) {
        tx.handle()
                .execute(
                        "INSERT INTO intervention (id, leader_id, area_id, watched, action, note,"
                                + " due_on, made_at, asked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        asked.id(),
                        asked.leader(),
                        asked.area(),
                        asked.watched().map(Watched::name).orElse(NONE),
                        asked.action().name(),
                        asked.note(),
                        asked.due().toString(),
                        asked.madeAt(),
                        asked.askedBy());
        tx.operations()
                .record(
                        "intervention.add",
                        asked.id(),
                        Arguments.none()
                                .with("leader", asked.leader())
                                .with("action", asked.action().name()));
    }

    /** The region asks for it no more. */
    public void withdraw(UUID id) {
        tx.handle().execute("UPDATE intervention SET withdrawn_at = ? WHERE id = ?", tx.now(), id);
        tx.operations().record("intervention.withdraw", id, Arguments.none());
    }

    /** The leader says what became of it. */
    public void answer(UUID id, Intervention.Answer answer) {
        tx.handle()
                .execute(
                        "UPDATE intervention SET answer = ?, answered_at = ? WHERE id = ?",
                        answer.name(),
                        tx.now(),
                        id);
        tx.operations()
                .record("intervention.answer", id, Arguments.none().with("answer", answer.name()));
    }
}
