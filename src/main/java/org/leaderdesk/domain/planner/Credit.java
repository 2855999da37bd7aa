package org.leaderdesk.domain.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Credits orders to posts: pieces of a product that members of a group order within a day of a post
 * about it there count for the last such post. An order whose minute is unknown counts for none.
 */
public final class Credit {

    /** How long after a post an order counts for it. */
    public static final Duration WITHIN = Duration.ofHours(24);

    private final Map<List<UUID>, List<PlanSlot>> posts = new HashMap<>();
    private final Map<PlanSlot, Integer> pieces = new LinkedHashMap<>();

    /**
     * @param done product posts that are done
     */
    public Credit(List<PlanSlot> done) {
        for (PlanSlot slot : done) {
            if (slot.isDone() && slot.product().isPresent()) {
                pieces.put(slot, 0);
                posts.computeIfAbsent(
                                List.of(slot.group(), slot.product().get()),
                                key -> new ArrayList<>())
                        .add(slot);
            }
        }
        posts.values()
                .forEach(
                        each ->
                                each.sort(
                                        Comparator.comparing(
                                                (PlanSlot slot) ->
                                                        slot.doneAt().orElse(Instant.MIN))));
    }

    /** An order's line. */
    public void add(UUID group, UUID product, Instant at, int ordered) {
        List<PlanSlot> about = posts.getOrDefault(List.of(group, product), List.of());
        for (PlanSlot slot : about.reversed()) {
            Instant posted = slot.doneAt().orElse(Instant.MAX);
            if (!at.isBefore(posted)) {
                if (at.isBefore(posted.plus(WITHIN))) {
                    pieces.merge(slot, ordered, Integer::sum);
                }
                return;
            }
        }
    }

    /** The pieces of each post; 0 of one that brought nothing. */
    public Map<PlanSlot, Integer> pieces() {
        return pieces;
    }
}
