package org.leaderdesk.domain.aftersales;

/** What can happen to a case once it is open. */
public enum Step {
    /** The member heard from us. */
    REPLIED,
    /** The goods were looked at, by video or photo. */
    CHECKED,
    /** Everybody whom it concerns was told that we are sorry; of a mass complaint. */
    APOLOGISED,
    /** An answer was chosen; may happen again while the case is open, the latest counts. */
    PLANNED,
    /** It is done, and the case is closed. */
    SETTLED,
    /** The member or we let it go; the case is closed. */
    WITHDRAWN,
    /** It was closed by mistake. */
    REOPENED,
    /** So many complain about the same that other times hold from now on (S124). */
    MASS;

    /** Whether it closes a case. */
    public boolean closes() {
        return this == SETTLED || this == WITHDRAWN;
    }
}
