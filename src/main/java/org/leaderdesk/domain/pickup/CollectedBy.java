package org.leaderdesk.domain.pickup;

/** Who came for a bag. */
public enum CollectedBy {
    /** 本人. */
    SELF,
    /** 家人. */
    FAMILY,
    /** 邻居. */
    NEIGHBOUR
}
