package org.leaderdesk.domain.segment;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who went from which segment to which between two days, in members.
 *
 * @param counts by the segment then and the one now; without what nobody did
 * @param came members who were not there then, by the segment now
 * @param went members who are not there now, by the segment then
 */
public record Transitions(
        Map<Segment, Map<Segment, Integer>> counts,
        Map<Segment, Integer> came,
        Map<Segment, Integer> went) {

    /** Counts the members of two days. */
    public static Transitions of(Map<UUID, Segment> then, Map<UUID, Segment> now) {
        Map<Segment, Map<Segment, Integer>> counts = new EnumMap<>(Segment.class);
        Map<Segment, Integer> came = new EnumMap<>(Segment.class);
        Map<Segment, Integer> went = new EnumMap<>(Segment.class);
        now.forEach(
                (member, segment) -> {
                    Segment before = then.get(member);
                    Map<Segment, Integer> row =
                            before == null
                                    ? came
                                    : counts.computeIfAbsent(
                                            before, each -> new EnumMap<>(Segment.class));
                    row.merge(segment, 1, Integer::sum);
                });
        then.forEach(
                (member, segment) -> {
                    if (!now.containsKey(member)) {
                        went.merge(segment, 1, Integer::sum);
                    }
                });
        return new Transitions(counts, came, went);
    }

    /** By how many members a segment grew, or below zero shrank. */
    public int change(Segment segment) {
        int then = sum(counts.getOrDefault(segment, Map.of())) + went.getOrDefault(segment, 0);
        int now = came.getOrDefault(segment, 0);
        for (Map<Segment, Integer> row : counts.values()) {
            now += row.getOrDefault(segment, 0);
        }
        return now - then;
    }

    private static int sum(Map<Segment, Integer> row) {
        return row.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many went from one segment to another, or stayed. */
    public int count(Segment then, Segment now) {
        return counts.getOrDefault(then, Map.of()).getOrDefault(now, 0);
    }
}
