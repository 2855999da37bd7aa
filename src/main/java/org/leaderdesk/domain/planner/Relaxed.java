package org.leaderdesk.domain.planner;

/** A soft rule that the plan does not keep, in the order in which they are given up. */
public enum Relaxed {
    /** Layers miss their shares by more than one post. */
    PRODUCT_MIX,
    /** Several waves are told of the same product. */
    VARIETY,
    /** A post stands more than an hour from its usual time. */
    PREFERRED_TIMES,
    /** A wave does not get a topic of each kind. */
    TOPIC_KINDS,
    /** Not every group gets five, three and one in the leader's minutes. */
    MINUTES,
    /** Any product stands in for a flash sale where none suits one. */
    FLASH_SALE_ANY
}
