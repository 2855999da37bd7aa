package org.leaderdesk.domain.pickup;

/** Who goes short when less came than was ordered. */
public enum ShortagePolicy {
    /** Who paid first gets theirs; by join number where no time of payment is known. */
    FIRST_COME,
    /** Everybody gets the same share of what they ordered, by largest remainder. */
    PRO_RATA,
    /** A person says who. */
    MANUAL
}
