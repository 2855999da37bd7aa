package org.leaderdesk.domain.order;

/** Whether a newer file of its group buy still has an order (不在新文件里). */
public enum Presence {
    PRESENT,
    /** A newer file lacks it; nobody has decided what that means. */
    MISSING,
    /** A newer file lacks it, and a person said that the file was filtered. */
    KEPT
}
