package org.leaderdesk.domain.segment;

/** The class of a member by orders and time (R001–R006, decision record 0015). */
public enum Segment {
    CORE,
    POTENTIAL,
    NEW,
    ORDINARY,
    CHURN_WARNING,
    CHURNED,
    /** The book has too few days to tell. */
    HISTORY_TOO_SHORT
}
