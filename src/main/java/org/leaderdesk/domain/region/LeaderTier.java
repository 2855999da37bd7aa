package org.leaderdesk.domain.region;

import org.leaderdesk.domain.money.Money;

/**
 * How much a leader sells (R110, S137): by what the orders of the last thirty days come to. The
 * source says "month"; by the month so far everybody would be a novice on its first days.
 */
public enum LeaderTier {
    NOVICE,
    WAIST,
    HEAD;

    /**
     * The tier of some sales.
     *
     * @param waist from here it is no longer the novices'
     * @param head beyond this it is the head; the source says "over"
     */
    public static LeaderTier of(Money sales, Money waist, Money head) {
        if (sales.compareTo(head) > 0) {
            return HEAD;
        }
        return sales.compareTo(waist) < 0 ? NOVICE : WAIST;
    }
}
