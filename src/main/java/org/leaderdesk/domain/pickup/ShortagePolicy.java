package org.leaderdesk.domain.pickup;

/** Who goes short when less arrives than was ordered. */
public enum ShortagePolicy {
    /** Whoever paid last; where no time is known, whoever joined last. */
    FIRST_COME,
    /** Everybody by the same part, the largest remainders first. */
    PRO_RATA,
    /** Whom the leader names. */
    MANUAL
}
