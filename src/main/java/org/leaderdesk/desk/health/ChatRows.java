package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.GroupDay;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is known of each chat on each day. What somebody typed stands; beside it count the size of a
 * group as it was set, what was ticked in the plan, and what members said when they collected.
 */
final class ChatRows {

    private final Map<UUID, Map<LocalDate, Map<ChatFigure, Integer>>> typed = new HashMap<>();
    private final Map<UUID, Map<LocalDate, Map<ChatFigure, Integer>>> besides = new HashMap<>();

    /** Everything typed up to a day. */
    void typed(Transaction tx, LocalDate until) {
        tx.groupDays()
                .between(LocalDate.EPOCH, until)
                .forEach(
                        row ->
                                row.figures()
                                        .figures()
                                        .forEach(
                                                (figure, count) ->
                                                        at(typed, row.group(), row.figures().day())
                                                                .put(figure, count)));
    }

    /** Sizes that were set. */
    void sizes(List<ChatGroup> groups) {
        for (ChatGroup group : groups) {
            group.size()
                    .ifPresent(
                            size ->
                                    at(besides, group.id(), size.on())
                                            .put(ChatFigure.SIZE, size.people()));
        }
    }

    /** What was ticked: clicks add up; of topics the one that most people talked about counts. */
    void ticked(List<PlanSlot> slots) {
        for (PlanSlot slot : slots) {
            Map<ChatFigure, Integer> day = at(besides, slot.group(), slot.day());
            slot.outcome()
                    .clicks()
                    .ifPresent(clicks -> day.merge(ChatFigure.CLICKS, clicks, Integer::sum));
            if (slot.place().kind() == SlotKind.TOPIC) {
                slot.outcome()
                        .participants()
                        .ifPresent(
                                people ->
                                        day.merge(
                                                ChatFigure.TOPIC_PARTICIPANTS,
                                                people,
                                                Integer::max));
            }
        }
    }

    /** What members said when they collected, since a moment. */
    void reviewed(Transaction tx, Instant since, long offsetMillis, Map<UUID, UUID> groupOf) {
        tx.memberFigures()
                .reviewed(
                        since,
                        offsetMillis,
                        each -> {
                            UUID group = groupOf.get(each.member());
                            if (group != null) {
                                Map<ChatFigure, Integer> day = at(besides, group, each.day());
                                day.merge(ChatFigure.REVIEWS, 1, Integer::sum);
                                day.merge(
                                        ChatFigure.GOOD_REVIEWS, each.good() ? 1 : 0, Integer::sum);
                            }
                        });
    }

    private static Map<ChatFigure, Integer> at(
            Map<UUID, Map<LocalDate, Map<ChatFigure, Integer>>> all, UUID group, LocalDate day) {
        return all.computeIfAbsent(group, id -> new TreeMap<>())
                .computeIfAbsent(day, key -> new EnumMap<>(ChatFigure.class));
    }

    /**
     * A group's rows; reviews are taken from one source, so that a part never exceeds its whole.
     */
    List<GroupDay> of(UUID group) {
        Map<LocalDate, Map<ChatFigure, Integer>> rows = new TreeMap<>();
        besides.getOrDefault(group, Map.of())
                .forEach((day, figures) -> rows.put(day, new EnumMap<>(figures)));
        typed.getOrDefault(group, Map.of())
                .forEach(
                        (day, figures) -> {
                            Map<ChatFigure, Integer> row =
                                    rows.computeIfAbsent(
                                            day, key -> new EnumMap<>(ChatFigure.class));
                            if (figures.containsKey(ChatFigure.REVIEWS)
                                    || figures.containsKey(ChatFigure.GOOD_REVIEWS)) {
                                row.remove(ChatFigure.REVIEWS);
                                row.remove(ChatFigure.GOOD_REVIEWS);
                            }
                            row.putAll(figures);
                        });
        List<GroupDay> all = new ArrayList<>();
        rows.forEach((day, figures) -> all.add(new GroupDay(day, figures)));
        return all;
    }
}
