package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.List;

/**
 * A count of people who answered a post to several groups, shared out over them: a leader counts
 * them once, and each group's figures add up to what was counted.
 */
public final class SharedOut {

    private SharedOut() {}

    /**
     * The share of each group, by its people; alike where nobody knows how many they are.
     *
     * @param people of each group, none under 0
     * @return as many as there are groups; their sum is the count
     */
    public static List<Integer> of(int count, List<Integer> people) {
        long all = people.stream().mapToLong(Integer::longValue).sum();
        List<Integer> shares = new ArrayList<>();
        long before = 0;
        int given = 0;
        for (int each : people) {
            before += all == 0 ? 1 : each;
            long whole = all == 0 ? people.size() : all;
            int until = (int) (count * before / whole);
            shares.add(until - given);
            given = until;
        }
        return shares;
    }
}
