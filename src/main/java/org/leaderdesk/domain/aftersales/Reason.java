package org.leaderdesk.domain.aftersales;

/** What is wrong with the pieces of a case (S126). */
public enum Reason {
    /** 坏果: always covered, without a window. */
    DAMAGED,
    /** 少件. */
    MISSING,
    /** 错发. */
    WRONG,
    /** 品质. */
    QUALITY,
    /** 迟到. */
    LATE,
    /** 七天无理由 (R130): within its window, and not for fresh goods. */
    NO_REASON
}
