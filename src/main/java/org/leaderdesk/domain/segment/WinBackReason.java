package org.leaderdesk.domain.segment;

/**
 * Why somebody may have stopped ordering (S003, S004), as their last orders say; the gravest first.
 */
public enum WinBackReason {
    /** There was a complaint about their last orders. */
    COMPLAINED,
    /** Something they wanted did not come. */
    WENT_SHORT,
    /** Money was paid back for their last orders. */
    PAID_BACK,
    /** What they bought most is not sold any more. */
    FAVOURITE_GONE,
    /** Nothing in the book says why. */
    UNKNOWN
}
