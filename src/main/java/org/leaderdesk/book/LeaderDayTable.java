package org.leaderdesk.book;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.domain.region.LeaderSum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The figures of leaders' days: one leader's own on their desk, many leaders' in a region's book.
 */
public final class LeaderDayTable {

    private static final String COLUMNS =
            "leader_id, day, area_id, " + String.join(", ", DayFigure.columns());

    private final Transaction tx;

    LeaderDayTable(Transaction tx) {
        this.tx = tx;
    }

    /** A leader's days, both included, the earliest first. */
    public List<LeaderDayFigures> of(UUID leader, LocalDate from, LocalDate to) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM leader_day WHERE leader_id = ? AND day BETWEEN ? AND ?"
                                + " ORDER BY day")
                .bind(0, leader)
                .bind(1, from.toString())
                .bind(2, to.toString())
                .map((row, ctx) -> figures(row))
                .list();
    }

    /**
     * Everybody's days, both included, by leader and day: as many rows as there are leaders and
     * days.
     */
    public List<LeaderDayFigures> between(LocalDate from, LocalDate to) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM leader_day WHERE day BETWEEN ? AND ? ORDER BY leader_id,"
                                + " day")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .map((row, ctx) -> figures(row))
                .list();
    }

    /**
     * Each leader's last day up to a day; one look into the key for each leader there is. A cross
     * join keeps SQLite from walking through all days instead.
     */
    public List<LeaderDayFigures> latest(LocalDate day) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM (SELECT id FROM region_leader) l CROSS JOIN leader_day d"
                                + " ON d.leader_id = l.id AND d.day = (SELECT max(day) FROM"
                                + " leader_day WHERE leader_id = l.id AND day <= ?) ORDER BY l.id")
                .bind(0, day.toString())
                .map((row, ctx) -> figures(row))
                .list();
    }

    /**
     * Of each leader the score seven days before their last day up to a day, and over which
     * indicators it is; who has no row of that very day is not there.
     */
    public List<LeaderDayFigures> weekBeforeLatest(LocalDate day) {
        return tx.handle()
                .createQuery(
                        "SELECT d.leader_id, d.day, d.score_e3, d.score_basis FROM region_leader l"
                                + " CROSS JOIN leader_day d ON d.leader_id = l.id AND d.day = date("
                                + "(SELECT max(day) FROM leader_day WHERE leader_id = l.id AND day"
                                + " <= ?), '-7 days')")
                .bind(0, day.toString())
                .map((row, ctx) -> scored(row))
                .list();
    }

    private static LeaderDayFigures scored(ResultSet row) throws SQLException {
        Map<DayFigure, Long> values = new EnumMap<>(DayFigure.class);
        put(values, DayFigure.SCORE, row, 3);
        put(values, DayFigure.SCORE_BASIS, row, 4);
        return new LeaderDayFigures(
                Bytes.id(row.getBytes(1)),
                LocalDate.parse(row.getString(2)),
                Optional.empty(),
                values);
    }

    /** A leader's last day up to a day. */
    public Optional<LeaderDayFigures> last(UUID leader, LocalDate day) {
        return tx.handle()
                .createQuery(
                        "SELECT "
                                + COLUMNS
                                + " FROM leader_day WHERE leader_id = ? AND day <= ?"
                                + " ORDER BY day DESC LIMIT 1")
                .bind(0, leader)
                .bind(1, day.toString())
                .map((row, ctx) -> figures(row))
                .findOne();
    }

    /** What each leader's days add up to, both included, in each area they were earned in. */
    public List<LeaderSum> sums(LocalDate from, LocalDate to) {
        return tx.handle()
                .createQuery(
                        "SELECT leader_id, area_id, count(*), coalesce(sum(orders), 0),"
                                + " coalesce(sum(sales_fen), 0), coalesce(sum(slots_due), 0),"
                                + " coalesce(sum(slots_done), 0) FROM leader_day WHERE day BETWEEN"
                                + " ? AND ? AND area_id IS NOT NULL GROUP BY leader_id, area_id"
                                + " ORDER BY leader_id, area_id")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .map(
                        (row, ctx) ->
                                new LeaderSum(
                                        Bytes.id(row.getBytes(1)),
                                        Bytes.id(row.getBytes(2)),
                                        row.getInt(3),
                                        row.getLong(4),
                                        new Money(row.getLong(5)),
                                        row.getLong(6),
                                        row.getLong(7)))
                .list();
    }

    private static LeaderDayFigures figures(ResultSet row) throws SQLException {
        Map<DayFigure, Long> values = new EnumMap<>(DayFigure.class);
        int column = 4;
        for (DayFigure figure : DayFigure.values()) {
            put(values, figure, row, column++);
        }
        return new LeaderDayFigures(
                Bytes.id(row.getBytes(1)),
                LocalDate.parse(row.getString(2)),
                Optional.ofNullable(Bytes.idOrNull(row.getBytes(3))),
                values);
    }

    private static void put(
            Map<DayFigure, Long> values, DayFigure figure, ResultSet row, int column)
            throws SQLException {
        long value = row.getLong(column);
        if (!row.wasNull()) {
            values.put(figure, value);
        }
    }

    /**
     * Keeps a day as it was calculated last. Nobody does this, the desk does it by itself: nothing
     * for the history.
     */
    public void put(LeaderDayFigures day) {
        List<Object> values = new ArrayList<>();
        values.add(day.leader());
        values.add(day.day().toString());
        for (DayFigure figure : DayFigure.values()) {
            Long value = day.values().get(figure);
            values.add(value == null ? Optional.<Long>empty() : value);
        }
        values.add(tx.now().toEpochMilli());
        tx.handle()
                .execute(
                        "INSERT INTO leader_day (leader_id, day, "
                                + String.join(", ", DayFigure.columns())
                                + ", figured_at) VALUES ("
                                + String.join(", ", Collections.nCopies(values.size(), "?"))
                                + ") ON CONFLICT (leader_id, day) DO UPDATE SET "
                                + DayFigure.columns().stream()
                                        .map(each -> each + " = excluded." + each)
                                        .collect(Collectors.joining(", "))
                                + ", figured_at = excluded.figured_at",
                        values.toArray());
    }
}
