package org.leaderdesk.book;

import org.leaderdesk.domain.planner.Activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The activities beside the everyday plan. */
public final class ActivityTable {

    private static final String SELECT =
            "SELECT id, name, kind, from_day, to_day, owner, deadline, ready_on, goal_orders,"
                    + " presale, note FROM activity WHERE removed_at IS NULL";

    private final Transaction tx;

    ActivityTable(Transaction tx) {
        this.tx = tx;
    }

    /** Those whose own days end on a day or after it, by their first day. */
    public List<Activity> since(LocalDate day) {
        return tx.handle()
                .createQuery(SELECT + " AND to_day >= ? ORDER BY from_day, id")
                .bind(0, day.toString())
                .map((row, ctx) -> activity(row))
                .list();
    }

    public Optional<Activity> find(UUID id) {
        return tx.handle()
                .createQuery(SELECT + " AND id = ?")
                .bind(0, id)
                .map((row, ctx) -> activity(row))
                .findOne();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        int goal = row.getInt("goal_orders");
        OptionalInt orders = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(goal);
        return new Activity(
                Bytes.id(row.getBytes("id")),
                row.getString("name"),
                Activity.Kind.valueOf(row.getString("kind")),
                LocalDate.parse(row.getString("from_day")),
                LocalDate.parse(row.getString("to_day")),
                row.getString("owner"),
                Optional.ofNullable(row.getString("deadline")).map(LocalDate::parse),
                Optional.ofNullable(row.getString("ready_on")).map(LocalDate::parse),
                orders,
                row.getInt("presale"),
                row.getString("note"));
    }

    /** Keeps an activity as it is now, whether it was there or not. */
    public void put(Activity activity) {
        String deadline = activity.deadline().map(LocalDate::toString).orElse(null);
        String ready = activity.readyOn().map(LocalDate::toString).orElse(null);
        OptionalInt goal = activity.goal();
        tx.handle()
                .execute(
                        "INSERT INTO activity (id, name, kind, from_day, to_day, owner, deadline,"
                            + " ready_on, goal_orders, presale, note) VALUES (?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
                            + " kind = excluded.kind, from_day = excluded.from_day, to_day ="
                            + " excluded.to_day, owner = excluded.owner, deadline ="
                            + " excluded.deadline, ready_on = excluded.ready_on, goal_orders ="
                            + " excluded.goal_orders, presale = excluded.presale, note ="
                            + " excluded.note",
                        activity.id(),
                        activity.name(),
                        activity.kind().name(),
                        activity.from().toString(),
                        activity.to().toString(),
                        activity.owner(),
                        deadline,
                        ready,
                        goal.isPresent() ? goal.getAsInt() : null,
                        activity.presale(),
                        activity.note());
        Arguments arguments =
                Arguments.none()
                        .with("name", activity.name())
                        .with("kind", activity.kind().name())
                        .with("from", activity.from().toString())
                        .with("to", activity.to().toString())
                        .with("owner", activity.owner())
                        .with("deadline", deadline)
                        .with("ready", ready)
                        .with("presale", activity.presale())
                        .with("note", activity.note());
        goal.ifPresent(orders -> arguments.with("goal", orders));
        tx.operations().record("activity.put", activity.id(), arguments);
    }

    /** Takes an activity away. */
    public void remove(UUID id) {
        tx.handle()
                .execute(
                        "UPDATE activity SET removed_at = ? WHERE id = ?",
                        tx.now().toEpochMilli(),
                        id);
        tx.operations().record("activity.remove", id, Arguments.none());
    }
}
