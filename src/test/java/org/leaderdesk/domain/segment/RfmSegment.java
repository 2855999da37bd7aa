package org.leaderdesk.domain.segment;

import java.util.Arrays;

/**
 * The ten classes of RFM of the reference (the R package rfm, "customer level data"): each a range
 * of the three scores, and the first that holds a member's wins.
 */
enum RfmSegment {
    CHAMPIONS(5, 5, 5, 5, 5, 5),
    POTENTIAL_LOYALIST(3, 5, 3, 5, 2, 5),
    LOYAL_CUSTOMERS(2, 4, 2, 4, 2, 4),
    PROMISING(3, 4, 1, 3, 3, 5),
    NEW_CUSTOMERS(4, 5, 1, 3, 1, 5),
    CANT_LOSE_THEM(1, 2, 3, 4, 4, 5),
    AT_RISK(1, 2, 2, 5, 4, 5),
    NEED_ATTENTION(1, 3, 3, 5, 3, 5),
    ABOUT_TO_SLEEP(2, 3, 1, 3, 1, 4),
    LOST(1, 1, 1, 5, 1, 5),
    /** Ten of the 125 scores are in no range, e.g. who orders often and spends next to nothing. */
    OTHERS(1, 5, 1, 5, 1, 5);

    private final int[] ranges;

    RfmSegment(int... ranges) {
        this.ranges = ranges;
    }

    /** The class of scores. */
    static RfmSegment of(RfmScores scores) {
        return Arrays.stream(values())
                .filter(each -> each.holds(scores))
                .findFirst()
                .orElse(OTHERS);
    }

    private boolean holds(RfmScores scores) {
        int[] each = {scores.recency(), scores.frequency(), scores.monetary()};
        for (int i = 0; i < each.length; i++) {
            if (each[i] < ranges[2 * i] || each[i] > ranges[2 * i + 1]) {
                return false;
            }
        }
        return true;
    }
}
