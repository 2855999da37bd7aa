package org.leaderdesk.domain.planner;

/** How old a chat group is (R031). */
public enum GroupStage {
    /** Its first 30 days. */
    COLD_START,
    /** Until day 90. */
    DAILY,
    /** Later. */
    MATURE;

    /** The stage after some days; a group of the future begins cold. */
    public static GroupStage after(long days) {
        return days <= 30 ? COLD_START : days <= 90 ? DAILY : MATURE;
    }
}
