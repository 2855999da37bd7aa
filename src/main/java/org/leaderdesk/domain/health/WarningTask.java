package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What there is to do about a warning (S078). Warnings about members, and those about entries in
 * the selling tool, are done in one go, so that those of one level are one task.
 *
 * @param rule by which it is a warning
 * @param name of the leader, group or product; blank of others
 * @param value the figure; of several warnings the first one's
 * @param since the day on which the earliest was raised
 * @param due until when something is to be done about it (S088)
 * @param place what is gone to: the group, member, product or case; empty of others and of several
 * @param keys of the warnings it is about, one at least
 */
public record WarningTask(
        WarningRule rule,
        String name,
        Optional<Indicator> indicator,
        double value,
        LocalDate since,
        LocalDate due,
        Warning.State state,
        Optional<UUID> place,
        List<String> keys) {

    private static final Set<Watched.Subject> TOGETHER =
            EnumSet.of(Watched.Subject.MEMBER, Watched.Subject.GIVE_BACK);

    /** What is to be done, what nobody knows of first, then the gravest. */
    public static List<WarningTask> together(Collection<WarningTask> each) {
        Map<List<Object>, WarningTask> together = new LinkedHashMap<>();
        for (WarningTask task : each) {
            boolean alone = !TOGETHER.contains(task.watched().subject());
            List<Object> alike =
                    List.of(task.watched(), task.level(), task.state(), alone ? task.keys() : "");
            together.merge(alike, task, WarningTask::and);
        }
        return together.values().stream()
                .sorted(
                        Comparator.comparing(WarningTask::state)
                                .thenComparing(WarningTask::level, Comparator.reverseOrder()))
                .toList();
    }

    private WarningTask and(WarningTask other) {
        return new WarningTask(
                rule,
                name,
                indicator,
                value,
                since.isBefore(other.since) ? since : other.since,
                due.isBefore(other.due) ? due : other.due,
                state,
                Optional.empty(),
                Stream.concat(keys.stream(), other.keys.stream()).toList());
    }

    public Watched watched() {
        return rule.watched();
    }

    public Level level() {
        return rule.level();
    }

    /** How many warnings it is about. */
    public int count() {
        return keys.size();
    }

    /** Whether somebody still has to do it or say that they know. */
    public boolean isOpen() {
        return state == Warning.State.STANDING;
    }

    /** What there is to do where the figure is an indicator's; other figures have their own. */
    public Optional<Action> action() {
        return indicator.map(Indicator::action);
    }
}
