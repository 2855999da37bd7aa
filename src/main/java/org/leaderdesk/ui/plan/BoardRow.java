package org.leaderdesk.ui.plan;

import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.WavePost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A wave's day: its posts by time, in two parts with the hours between them in which goods are
 * handed out.
 *
 * @param early before the hours of pickup end, or all where somebody helps
 * @param late after them
 */
record BoardRow(int wave, List<WavePost> early, List<WavePost> late) {

    /** The rows of a board by wave. */
    static List<BoardRow> of(List<WavePost> posts, PlanRules rules) {
        Map<Integer, BoardRow> rows = new TreeMap<>();
        for (WavePost post : posts) {
            BoardRow row =
                    rows.computeIfAbsent(
                            post.wave(),
                            wave -> new BoardRow(wave, new ArrayList<>(), new ArrayList<>()));
            boolean late = isBusy(rules) && !post.at().isBefore(rules.busyUntil());
            (late ? row.late : row.early).add(post);
        }
        return List.copyOf(rows.values());
    }

    /** Whether there are hours in which a leader without a helper posts nothing. */
    static boolean isBusy(PlanRules rules) {
        return !rules.helped() && rules.busyUntil().isAfter(rules.busyFrom());
    }

    /** All of its posts by time. */
    List<WavePost> posts() {
        List<WavePost> posts = new ArrayList<>(early);
        posts.addAll(late);
        return posts;
    }

    /** Every group that gets one of its posts. */
    Set<UUID> groups() {
        Set<UUID> groups = new LinkedHashSet<>();
        posts().forEach(post -> groups.addAll(post.groups()));
        return groups;
    }

    int done() {
        return (int) posts().stream().filter(WavePost::isDone).count();
    }
}
