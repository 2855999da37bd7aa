package org.leaderdesk.domain.segment;

/**
 * The five classes of RFM (S012 names four of them; the fifth and all thresholds are ours, decision
 * record 0015). They are relative: some fifth of a book is always last. The first that matches
 * wins.
 */
public enum RfmClass {
    /** 流失客: in the last fifth by recency. */
    LOST,
    /** 沉睡客: in the last but one. */
    DORMANT,
    /** 新客: ordered lately (4, 5) and as seldom as anybody (1). */
    NEW,
    /** 高价值客: in the upper two fifths by frequency and by money. */
    HIGH_VALUE,
    /** 活跃客: everybody else who ordered in the upper three fifths by recency. */
    ACTIVE;

    private static final int SEEN_LATELY = 4;
    private static final int UPPER = 4;

    /** The class of scores. */
    public static RfmClass of(RfmScores scores) {
        if (scores.recency() <= 2) {
            return scores.recency() == 1 ? LOST : DORMANT;
        }
        if (scores.recency() >= SEEN_LATELY && scores.frequency() == 1) {
            return NEW;
        }
        return scores.frequency() >= UPPER && scores.monetary() >= UPPER ? HIGH_VALUE : ACTIVE;
    }
}
