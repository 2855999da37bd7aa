package org.leaderdesk.domain.planner;

import java.util.Map;
import java.util.UUID;

/**
 * What groups bought lately, in pieces.
 *
 * @param days over which they did, at least 1
 * @param pieces by group and product
 * @param inAll by product, of every group and of people in none
 */
public record Sales(int days, Map<UUID, Map<UUID, Integer>> pieces, Map<UUID, Integer> inAll) {

    int of(UUID group, UUID product) {
        return pieces.getOrDefault(group, Map.of()).getOrDefault(product, 0);
    }

    int of(UUID product) {
        return inAll.getOrDefault(product, 0);
    }
}
