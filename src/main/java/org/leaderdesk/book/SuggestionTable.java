package org.leaderdesk.book;

import org.leaderdesk.domain.planner.Suggestion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people of the groups suggest. */
public final class SuggestionTable {

    private static final String SELECT =
            "SELECT id, about, chat_group_id, text, at, answer, answered_at FROM suggestion";

    private final Transaction tx;

    SuggestionTable(Transaction tx) {
        this.tx = tx;
    }

    /** The newest first. */
    public List<Suggestion> all() {
        return tx.handle()
                .createQuery(SELECT + " ORDER BY at DESC, id")
                .map((row, ctx) -> suggestion(row))
                .list();
    }

    public Optional<Suggestion> find(UUID id) {
        return tx.handle()
                .createQuery(SELECT + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> suggestion(row))
                .findOne();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        long answered = row.getLong("answered_at");
        Optional<Instant> answeredAt =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered));
        return new Suggestion(
                Bytes.id(row.getBytes("id")),
                Suggestion.About.valueOf(row.getString("about")),
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("chat_group_id"))),
                row.getString("text"),
                Instant.ofEpochMilli(row.getLong("at")),
                Optional.ofNullable(row.getString("answer")).map(Suggestion.Answer::valueOf),
                answeredAt);
    }

    public void add(Suggestion suggestion) {
        tx.handle()
                .execute(
                        "INSERT INTO suggestion (id, about, chat_group_id, text, at) VALUES (?, ?,"
                                + " ?, ?, ?)",
                        suggestion.id(),
                        suggestion.about().name(),
                        suggestion.group().orElse(null),
                        suggestion.text(),
                        suggestion.at().toEpochMilli());
        tx.operations()
                .record(
                        "suggestion.add",
                        suggestion.id(),
                        Arguments.none()
                                .with("about", suggestion.about().name())
                                .with("group", suggestion.group().orElse(null)));
    }

    /** Says what became of one. */
    public void answer(UUID id, Suggestion.Answer answer) {
        tx.handle()
                .execute(
                        "UPDATE suggestion SET answer = ?, answered_at = ? WHERE id = ?",
                        answer.name(),
                        tx.now().toEpochMilli(),
                        id);
        tx.operations()
                .record("suggestion.answer", id, Arguments.none().with("answer", answer.name()));
    }
}
