package org.leaderdesk.domain.segment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The tier of a member by what they spent, relative to all: the top 20 %, the middle 50 % and the
 * bottom 30 % (R007), where the leader has not said otherwise.
 */
public enum LtvTier {
    HIGH,
    MIDDLE,
    LOW;

    private static final int ALL = 100;

    /**
     * How many of all are in the upper tiers.
     *
     * @param high per cent in the top tier
     * @param middle per cent in the middle; with the top at most 100
     */
    public record Shares(int high, int middle) {

        public Shares {
            if (high < 0 || middle < 0 || high + middle > ALL) {
                throw new IllegalArgumentException("no tiers: " + high + ", " + middle);
            }
        }
    }

    /**
     * The tier of each. Borders are rounded to the next member, a half upwards; of members who
     * spent the same, the one with the lower id is above, so that tiers keep their sizes and the
     * same book always says the same.
     *
     * @param spent fen by member, in whatever time; below zero where more was paid back
     */
    public static Map<UUID, LtvTier> of(Map<UUID, Long> spent, Shares shares) {
        List<UUID> sorted =
                spent.entrySet().stream()
                        .sorted(
                                Map.Entry.<UUID, Long>comparingByValue(Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        long high = border(sorted.size(), shares.high());
        long middle = border(sorted.size(), shares.high() + shares.middle());
        Map<UUID, LtvTier> tiers = new HashMap<>();
        for (int place = 0; place < sorted.size(); place++) {
            tiers.put(sorted.get(place), place < high ? HIGH : place < middle ? MIDDLE : LOW);
        }
        return tiers;
    }

    private static long border(int members, int percent) {
        return Math.round((double) members * percent / ALL);
    }
}
