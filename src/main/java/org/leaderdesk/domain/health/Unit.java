package org.leaderdesk.domain.health;

/** What a figure is counted in. */
public enum Unit {
    /** 0 to 100, or a change in either direction. */
    PER_CENT,
    /** Messages or orders of one group and day. */
    PER_DAY,
    MINUTES,
    HOURS,
    DAYS,
    FEN,
    /** Of a score from 0 to 100, or of the net promoter score from −100 to 100. */
    POINTS,
    /** So many for one person. */
    EACH,
    /** So many. */
    COUNT
}
