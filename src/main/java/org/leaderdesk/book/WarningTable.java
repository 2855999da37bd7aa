package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Warning.State;
import org.leaderdesk.domain.health.Watched;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Warnings, from the day each was raised. What a desk calculates of one is the same on every desk;
 * only that somebody acknowledged it is news.
 */
public final class WarningTable {

    /** In place of a part where the figure has none. */
    private static final String WHOLE = "-";

    private static final double THOUSANDTHS = 1000;

    private static final String COLUMNS =
            "watched, subject_id, part, raised_on, level, seen_on, figure_e3, acknowledged_at,"
                    + " acknowledged_by, resolved_on";

    private final Transaction tx;

    WarningTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * A warning as it is kept.
     *
     * @param acknowledgedAt when somebody said they know
     * @param acknowledgedBy who
     */
    public record Kept(
            Warning warning, Optional<Instant> acknowledgedAt, Optional<UUID> acknowledgedBy) {}

    /** Open ones, and those that were resolved on a day or after it; the latest raised first. */
    public List<Kept> since(LocalDate day) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM warning WHERE resolved_on IS NULL OR resolved_on >= ?"
                                + " ORDER BY raised_on DESC, watched, subject_id, part")
                .bind(0, day.toString())
                .map((row, ctx) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        long at = row.getLong("acknowledged_at");
        Optional<Instant> acknowledged =
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        Optional<LocalDate> resolved =
                Optional.ofNullable(row.getString("resolved_on")).map(LocalDate::parse);
        String part = row.getString("part");
        String about = Bytes.id(row.getBytes("subject_id")).toString();
        State state = acknowledged.isPresent() ? State.ACKNOWLEDGED : State.STANDING;
        Warning warning =
                new Warning(
                        Watched.valueOf(row.getString("watched")),
                        part.equals(WHOLE) ? about : about + "/" + part,
                        LocalDate.parse(row.getString("raised_on")),
                        Level.valueOf(row.getString("level")),
                        resolved.orElse(LocalDate.parse(row.getString("seen_on"))),
                        row.getLong("figure_e3") / THOUSANDTHS,
                        resolved.isPresent() ? State.RESOLVED : state);
        return new Kept(
                warning,
                acknowledged,
                Optional.ofNullable(Bytes.idOrNull(row.getBytes("acknowledged_by"))));
    }

    /**
     * Keeps a warning as it is now. Who acknowledged it stays, unless it wants to be acknowledged
     * anew.
     */
    public void put(Warning warning) {
        Key key = Key.of(warning);
        String seen = warning.seen().toString();
        tx.handle()
                .execute(
                        "INSERT INTO warning (watched, subject_id, part, raised_on, level,"
                                + " seen_on, figure_e3, resolved_on) VALUES (?, ?, ?, ?, ?, ?, ?,"
                                + " ?) ON CONFLICT (watched, subject_id, part, raised_on) DO UPDATE"
                                + " SET level = excluded.level, seen_on = excluded.seen_on,"
                                + " figure_e3 = excluded.figure_e3, resolved_on ="
                                + " excluded.resolved_on",
                        warning.watched().name(),
                        key.subject(),
                        key.part(),
                        warning.since().toString(),
                        warning.level().name(),
                        seen,
                        Math.round(warning.value() * THOUSANDTHS),
                        warning.isOpen() ? null : seen);
        if (warning.state() == State.STANDING) {
            acknowledge(warning, null, null);
        }
        record("warning.put", warning);
    }

    /** Somebody knows. */
    public void acknowledge(Warning warning) {
        acknowledge(warning, tx.now(), tx.actor().userId());
        record("warning.acknowledge", warning);
    }

    private void acknowledge(Warning warning, @Nullable Instant at, @Nullable UUID by) {
        Key key = Key.of(warning);
        tx.handle()
                .execute(
                        "UPDATE warning SET acknowledged_at = ?, acknowledged_by = ? WHERE watched"
                                + " = ? AND subject_id = ? AND part = ? AND raised_on = ? AND"
                                + " acknowledged_at IS NOT ?",
                        at == null ? null : at.toEpochMilli(),
                        by,
                        warning.watched().name(),
                        key.subject(),
                        key.part(),
                        warning.since().toString(),
                        at == null ? null : at.toEpochMilli());
    }

    private void record(String kind, Warning warning) {
        tx.operations()
                .record(
                        kind,
                        Key.of(warning).subject(),
                        Arguments.none()
                                .with("watched", warning.watched().name())
                                .with("raised_on", warning.since().toString())
                                .with("level", warning.level().name())
                                .with("state", warning.state().name()));
    }

    /** Whom a warning is about, as two columns. */
    private record Key(UUID subject, String part) {

        static Key of(Warning warning) {
            String[] parts = warning.about().split("/", 2);
            return new Key(UUID.fromString(parts[0]), parts.length == 2 ? parts[1] : WHOLE);
        }
    }
}
