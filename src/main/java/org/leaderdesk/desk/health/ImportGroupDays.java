package org.leaderdesk.desk.health;

import org.leaderdesk.book.GroupDayTable.Counted;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.GroupStatistics;
import org.leaderdesk.exchange.StatisticsNames;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Takes the group statistics of a chat platform: a group is found by its name, and what somebody
 * typed of a day stands, unless the file is to go before it. What a person said a column is, is
 * kept for the next file.
 */
public final class ImportGroupDays {

    private static final String SAID = "group-statistics.column.";

    private final Session session;

    public ImportGroupDays(Session session) {
        this.session = session;
    }

    /**
     * How to take it.
     *
     * @param said what a person says headers mean, beside what was said before
     * @param day the day of all rows where no column says one
     * @param replaces whether the file goes before what was typed
     * @param writes whether it is taken, or only rehearsed
     */
    public record Options(
            Map<String, StatisticsColumn> said,
            Optional<LocalDate> day,
            boolean replaces,
            boolean writes) {}

    /**
     * A column of a file.
     *
     * @param is empty where nobody knows what it is; it is not read then
     * @param sample its first value
     */
    public record Column(String header, Optional<StatisticsColumn> is, String sample) {}

    /**
     * What came of a file.
     *
     * @param columns as they were understood
     * @param missing without which the file says nothing: the group or the day
     * @param written rows that were written, or would be
     * @param same rows that say what was there already
     * @param kept cells that say otherwise than what was typed, which stands
     * @param rejected the first cells or rows that were not taken
     * @param beyond how many more
     */
    public record Taken(
            String file,
            List<Column> columns,
            Set<StatisticsColumn> missing,
            Set<LocalDate> days,
            int written,
            int same,
            int kept,
            List<Rejection> rejected,
            int beyond) {}

    /**
     * Takes a file whole, rows that were not understood left out.
     *
     * @throws Refused NOT_PERMITTED; COLUMN_MISSING where the file says no group or no day, though
     *     not when it is rehearsed; what reading a file refuses
     */
    public Taken run(Path file, Options options) {
        session.require(Role.LEADER);
        Map<String, StatisticsColumn> said =
                new HashMap<>(session.book().read(session.who(), ImportGroupDays::said));
        said.putAll(options.said());
        GroupStatistics.Content content =
                new GroupStatistics(file, session.zone(), said, options.day()).read();
        String name = String.valueOf(file.getFileName());
        if (!options.writes()) {
            return session.book()
                    .read(session.who(), tx -> new Taking(tx, options).run(name, content));
        }
        missing(content, options.day()).stream()
                .findFirst()
                .ifPresent(
                        column -> {
                            throw new Refused(
                                    RefusalCode.COLUMN_MISSING,
                                    name,
                                    StatisticsNames.of(column).getFirst(),
                                    String.join(" ", StatisticsNames.of(column)));
                        });
        return session.book()
                .write(
                        session.who(),
                        tx -> {
                            options.said()
                                    .forEach(
                                            (header, column) ->
                                                    tx.settings()
                                                            .set(SAID + header, column.name()));
                            return new Taking(tx, options).run(name, content);
                        });
    }

    /** What was said before; a column that this version does not know counts as nothing said. */
    private static Map<String, StatisticsColumn> said(Transaction tx) {
        Map<String, StatisticsColumn> said = new HashMap<>();
        tx.settings()
                .startingWith(SAID)
                .forEach(
                        (header, value) -> {
                            for (StatisticsColumn column : StatisticsColumn.values()) {
                                if (column.name().equals(value)) {
                                    said.put(header, column);
                                }
                            }
                        });
        return said;
    }

    private static Set<StatisticsColumn> missing(
            GroupStatistics.Content content, Optional<LocalDate> day) {
        Set<StatisticsColumn> missing = new HashSet<>();
        if (!content.has(StatisticsColumn.GROUP)) {
            missing.add(StatisticsColumn.GROUP);
        }
        if (!content.has(StatisticsColumn.DAY) && day.isEmpty()) {
            missing.add(StatisticsColumn.DAY);
        }
        return missing;
    }

    /** A group's name without spaces, width and case, as people and platforms differ in them. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** One file in one transaction. */
    private final class Taking {

        private final Transaction tx;
        private final Options options;
        private final LocalDate today;
        private final Map<String, UUID> groups = new HashMap<>();
        private final Set<List<Object>> seen = new HashSet<>();
        private final List<Rejection> rejected = new ArrayList<>();
        private final Set<LocalDate> days = new TreeSet<>();
        private int written;
        private int same;
        private int kept;

        Taking(Transaction tx, Options options) {
            this.tx = tx;
            this.options = options;
            today = LocalDate.ofInstant(session.clock().instant(), session.zone());
            for (ChatGroup group : tx.groups().all()) {
                groups.put(folded(group.name()), group.id());
            }
        }

        Taken run(String name, GroupStatistics.Content content) {
            rejected.addAll(content.rejected());
            content.rows().forEach(this::take);
            return new Taken(
                    name,
                    content.columns().stream()
                            .map(each -> new Column(each.header(), each.is(), each.sample()))
                            .toList(),
                    missing(content, options.day()),
                    days,
                    written,
                    same,
                    kept,
                    rejected,
                    content.beyond());
        }

        private void take(GroupStatistics.Line line) {
            UUID group = groups.get(folded(line.group()));
            if (group == null) {
                reject(line, StatisticsColumn.GROUP, line.group(), RefusalCode.BAD_GROUP);
            } else if (line.day().isAfter(today)) {
                reject(line, StatisticsColumn.DAY, line.day().toString(), RefusalCode.BAD_DAY);
            } else if (!seen.add(List.of(group, line.day()))) {
                reject(line, StatisticsColumn.GROUP, line.group(), RefusalCode.BAD_TWICE);
            } else {
                put(line, group);
            }
        }

        private void put(GroupStatistics.Line line, UUID group) {
            Map<ChatFigure, Integer> typed =
                    tx.groupDays()
                            .find(group, line.day())
                            .map(row -> row.figures().figures())
                            .orElse(Map.of());
            Map<ChatFigure, Integer> all = new EnumMap<>(ChatFigure.class);
            all.putAll(options.replaces() ? typed : line.figures());
            all.putAll(options.replaces() ? line.figures() : typed);
            try {
                TypeGroupDay.check(all);
            } catch (Refused e) {
                reject(line, e);
                return;
            }
            if (!options.replaces()) {
                typed.forEach(
                        (figure, count) ->
                                kept +=
                                        line.figures().getOrDefault(figure, count).equals(count)
                                                ? 0
                                                : 1);
            }
            days.add(line.day());
            if (all.equals(typed)) {
                same++;
                return;
            }
            written++;
            if (options.writes()) {
                Optional<Counted> _ = TypeGroupDay.put(tx, group, line.day(), all);
            }
        }

        /** A count that nobody can have counted: the third argument says which. */
        private void reject(GroupStatistics.Line line, Refused refused) {
            StatisticsColumn column = StatisticsColumn.of((ChatFigure) refused.arguments().get(2));
            reject(
                    line,
                    column,
                    String.valueOf(refused.arguments().getFirst()),
                    refused.code() == RefusalCode.CHAT_PART
                            ? RefusalCode.BAD_PART
                            : RefusalCode.BAD_COUNT);
        }

        private void reject(
                GroupStatistics.Line line,
                StatisticsColumn column,
                String value,
                RefusalCode code) {
            rejected.add(
                    new Rejection(
                            line.sheet(),
                            line.row(),
                            line.headers()
                                    .getOrDefault(column, StatisticsNames.of(column).getFirst()),
                            value,
                            code));
        }
    }
}
