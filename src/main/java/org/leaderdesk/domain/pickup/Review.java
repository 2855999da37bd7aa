package org.leaderdesk.domain.pickup;

/** What a person said of the goods at handover, by one key; nobody has to say anything. */
public enum Review {
    /** 满意. */
    GOOD,
    /** 一般. */
    FAIR,
    /** 差. */
    BAD
}
