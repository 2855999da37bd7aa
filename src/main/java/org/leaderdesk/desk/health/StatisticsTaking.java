package org.leaderdesk.desk.health;

import org.leaderdesk.book.GroupDayTable.Counted;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.StatisticsColumn;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.order.Rejection;
import org.leaderdesk.exchange.GroupStatistics;
import org.leaderdesk.exchange.OrderFile;
import org.leaderdesk.exchange.StatisticsNames;

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

/** Takes the rows of one file of group statistics in one transaction, or rehearses that. */
final class StatisticsTaking {

    /** So many rejections of a file are told whole, the others counted. */
    static final int REJECTIONS_SHOWN = OrderFile.REJECTIONS_SHOWN;

    private final Transaction tx;
    private final ImportGroupDays.Options options;
    private final LocalDate today;
    private final Map<String, UUID> groups = new HashMap<>();
    private final Map<UUID, Map<LocalDate, Map<ChatFigure, Integer>>> imported = new HashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private final List<Rejection> rejected = new ArrayList<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private int beyond;
    private int written;
    private int same;
    private int kept;

    /**
     * Nothing taken yet.
     *
     * @param today no row is of a day behind it
     * @param content what could not be read of it stands in front of what is not taken
     */
    StatisticsTaking(
            Transaction tx,
            ImportGroupDays.Options options,
            LocalDate today,
            GroupStatistics.Content content) {
        this.tx = tx;
        this.options = options;
        this.today = today;
        beyond = content.beyond();
        content.rejected().forEach(this::reject);
        for (ChatGroup group : tx.groups().all()) {
            groups.put(folded(group.name()), group.id());
        }
    }

    /** Of which days rows were taken. */
    Set<LocalDate> days() {
        return days;
    }

    int written() {
        return written;
    }

    int same() {
        return same;
    }

    int kept() {
        return kept;
    }

    List<Rejection> rejected() {
        return List.copyOf(rejected);
    }

    int beyond() {
        return beyond;
    }

    /** A group's name without spaces, width and case, as people and platforms differ in them. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    void take(GroupStatistics.Line line) {
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
        Map<ChatFigure, Integer> before =
                tx.groupDays()
                        .find(group, line.day())
                        .map(row -> row.figures().figures())
                        .orElse(Map.of());
        Map<ChatFigure, Integer> typed = typed(group, line.day(), before);
        Map<ChatFigure, Integer> all = new EnumMap<>(ChatFigure.class);
        all.putAll(before);
        all.putAll(line.figures());
        if (!options.replaces()) {
            all.putAll(typed);
        }
        Optional<TypeGroupDay.Impossible> impossible = TypeGroupDay.check(all);
        if (impossible.isPresent()) {
            reject(line, impossible.get());
            return;
        }
        if (!options.replaces()) {
            keep(line, typed);
        }
        days.add(line.day());
        if (all.equals(before)) {
            same++;
            return;
        }
        written++;
        if (options.writes()) {
            Optional<Counted> _ = TypeGroupDay.put(tx, group, line.day(), all, true);
        }
    }

    /** Without what an earlier file brought, which a later file may correct. */
    private Map<ChatFigure, Integer> typed(
            UUID group, LocalDate day, Map<ChatFigure, Integer> before) {
        Map<ChatFigure, Integer> typed = new EnumMap<>(ChatFigure.class);
        typed.putAll(before);
        typed.entrySet()
                .removeAll(
                        imported.computeIfAbsent(group, tx.groupDays()::imported)
                                .getOrDefault(day, Map.of())
                                .entrySet());
        return typed;
    }

    private void keep(GroupStatistics.Line line, Map<ChatFigure, Integer> typed) {
        typed.forEach(
                (figure, count) ->
                        kept += line.figures().getOrDefault(figure, count).equals(count) ? 0 : 1);
    }

    private void reject(GroupStatistics.Line line, TypeGroupDay.Impossible impossible) {
        reject(
                line,
                StatisticsColumn.of(impossible.figure()),
                String.valueOf(impossible.value()),
                impossible.code() == RefusalCode.CHAT_PART
                        ? RefusalCode.BAD_PART
                        : RefusalCode.BAD_COUNT);
    }

    private void reject(
            GroupStatistics.Line line, StatisticsColumn column, String value, RefusalCode code) {
        reject(
                new Rejection(
                        line.sheet(),
                        line.row(),
                        line.headers().getOrDefault(column, StatisticsNames.of(column).getFirst()),
                        value,
                        code));
    }

    private void reject(Rejection rejection) {
        if (rejected.size() == REJECTIONS_SHOWN) {
            beyond++;
        } else {
            rejected.add(rejection);
        }
    }
}
