package org.leaderdesk.domain.planner;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What earlier posts brought.
 *
 * @param topics replies and participants, by topic id
 * @param products pieces ordered within a day of a post about it, by product
 */
public record Lessons(Map<String, Brought> topics, Map<UUID, Brought> products) {

    /** How many posts a mean needs until it counts half. */
    private static final double TRUST = 5;

    /**
     * What posts brought in all.
     *
     * @param posts to one group each
     */
    public record Brought(int posts, int sum) {}

    /** What one post brings a group: what was seen, shrunk towards what was expected. */
    static double mean(Optional<Brought> seen, double expected) {
        return seen.map(each -> (each.sum() + TRUST * expected) / (each.posts() + TRUST))
                .orElse(expected);
    }
}
