package org.leaderdesk.book;

import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.GroupDay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was counted in chat groups, a row for each group and day. */
public final class GroupDayTable {

    private static final String FIGURES =
            Arrays.stream(ChatFigure.values())
                    .map(GroupDayTable::column)
                    .collect(Collectors.joining(", "));

    private static final String SELECT =
            "SELECT day, chat_group_id, user_id, at, " + FIGURES + " FROM group_day";

    private static final String PUT =
            "INSERT INTO group_day (day, chat_group_id, user_id, at, "
                    + FIGURES
                    + ") VALUES (?, ?, ?, ?"
                    + ", ?".repeat(ChatFigure.values().length)
                    + ") ON CONFLICT (day, chat_group_id) DO UPDATE SET user_id ="
                    + " excluded.user_id, at = excluded.at, "
                    + Arrays.stream(ChatFigure.values())
                            .map(each -> column(each) + " = excluded." + column(each))
                            .collect(Collectors.joining(", "));

    private static final String PUT_KIND = "group_day.put";
    private static final String IMPORTED_KIND = "group_day.imported";

    private static final String HISTORY =
            "SELECT kind, json_extract(arguments, '$.day') AS day, "
                    + Arrays.stream(ChatFigure.values())
                            .map(GroupDayTable::column)
                            .map(each -> "json_extract(arguments, '$." + each + "') AS " + each)
                            .collect(Collectors.joining(", "))
                    + " FROM operation WHERE row_id = ? AND kind IN (?, ?) ORDER BY seq";

    private final Transaction tx;

    GroupDayTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * A row.
     *
     * @param by who typed it last
     * @param at when
     */
    public record Counted(UUID group, GroupDay figures, UUID by, Instant at) {}

    /** Of one group and day. */
    public Optional<Counted> find(UUID group, LocalDate day) {
        return tx.handle()
                .createQuery(SELECT + " WHERE day = ? AND chat_group_id = ?")
                .bind(0, day.toString())
                .bind(1, group)
                .map((row, ctx) -> counted(row))
                .findOne();
    }

    /** The last one of a group on a day or before it. */
    public Optional<Counted> last(UUID group, LocalDate day) {
        return tx.handle()
                .createQuery(
                        SELECT + " WHERE chat_group_id = ? AND day <= ? ORDER BY day DESC LIMIT 1")
                .bind(0, group)
                .bind(1, day.toString())
                .map((row, ctx) -> counted(row))
                .findOne();
    }

    /** Of all groups on some days, both included, by day. */
    public List<Counted> between(LocalDate from, LocalDate to) {
        return tx.handle()
                .createQuery(SELECT + " WHERE day BETWEEN ? AND ? ORDER BY day, chat_group_id")
                .bind(0, from.toString())
                .bind(1, to.toString())
                .map((row, ctx) -> counted(row))
                .list();
    }

    /**
     * What files brought of a group, by day, as far as nobody has typed otherwise since. What came
     * from another desk has no history here, and is not among it.
     */
    public Map<LocalDate, Map<ChatFigure, Integer>> imported(UUID group) {
        Map<LocalDate, Map<ChatFigure, Integer>> counted = new HashMap<>();
        Map<LocalDate, Map<ChatFigure, Integer>> imported = new HashMap<>();
        List<Change> changes =
                tx.handle()
                        .createQuery(HISTORY)
                        .bind(0, group)
                        .bind(1, PUT_KIND)
                        .bind(2, IMPORTED_KIND)
                        .map(
                                (row, ctx) ->
                                        new Change(row.getString("kind"), day(row), figures(row)))
                        .list();
        for (Change change : changes) {
            Map<ChatFigure, Integer> before = counted.getOrDefault(change.day(), Map.of());
            Map<ChatFigure, Integer> standing =
                    imported.computeIfAbsent(change.day(), day -> new EnumMap<>(ChatFigure.class));
            // A row is recorded whole, so that only what changed in it was said by this change.
            Map<ChatFigure, Integer> said = new EnumMap<>(ChatFigure.class);
            said.putAll(change.figures());
            said.entrySet().removeAll(before.entrySet());
            standing.keySet().removeAll(said.keySet());
            standing.keySet().retainAll(change.figures().keySet());
            if (change.kind().equals(IMPORTED_KIND)) {
                standing.putAll(said);
            }
            counted.put(change.day(), change.figures());
        }
        return imported;
    }

    private record Change(String kind, LocalDate day, Map<ChatFigure, Integer> figures) {}

    private static LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.parse(row.getString("day"));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                Bytes.id(row.getBytes("chat_group_id")),
                new GroupDay(day(row), figures(row)),
                Bytes.id(row.getBytes("user_id")),
                Instant.ofEpochMilli(row.getLong("at")));
    }

    private static Map<ChatFigure, Integer> figures(ResultSet row) throws SQLException {
        Map<ChatFigure, Integer> figures = new EnumMap<>(ChatFigure.class);
        for (ChatFigure each : ChatFigure.values()) {
            int count = row.getInt(column(each));
            if (!row.wasNull()) {
                figures.put(each, count);
            }
        }
        return figures;
    }

    /** Keeps what somebody counted now, over what was kept of the day before. */
    public void put(UUID group, GroupDay counted) {
        put(group, counted, PUT_KIND);
    }

    /** The same, where what is new in it comes from a file. */
    public void putImported(UUID group, GroupDay counted) {
        put(group, counted, IMPORTED_KIND);
    }

    private void put(UUID group, GroupDay counted, String kind) {
        List<Object> values = new ArrayList<>();
        values.add(counted.day().toString());
        values.add(group);
        values.add(tx.actor().userId());
        values.add(tx.now().toEpochMilli());
        for (ChatFigure each : ChatFigure.values()) {
            values.add(counted.figures().get(each));
        }
        tx.handle().execute(PUT, values.toArray());
        Arguments arguments = Arguments.none().with("day", counted.day().toString());
        counted.figures().forEach((figure, count) -> arguments.with(column(figure), count));
        tx.operations().record(kind, group, arguments);
    }

    private static String column(ChatFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}
