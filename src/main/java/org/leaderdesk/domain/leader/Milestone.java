package org.leaderdesk.domain.leader;

/**
 * Something on the way of a leader that the book itself can see in its rows, so that nobody has to
 * tick it.
 */
public enum Milestone {
    /** A file of orders was taken in. */
    IMPORTED(true),
    /** A chat group was added. */
    GROUP(true),
    /** A list was printed. */
    LIST_PRINTED(true),
    /** Goods went over the counter. */
    HANDED_OVER(true),
    /** A pickup round was closed. */
    ROUND_CLOSED(true),
    /** An after-sales case was settled or withdrawn. */
    CASE_CLOSED(true),
    /** A post of the plan was ticked. */
    POSTED(true),
    /** Something was counted in a chat. */
    CHAT_COUNTED(true),
    /** A member said yes to messages about offers. */
    CONSENT(true),
    /** Somebody was written to in private, and it was noted. */
    WROTE(true),
    /** An activity was prepared until it was ready. */
    ACTIVITY_READY(true),
    /** A suggestion was answered. */
    SUGGESTION_ANSWERED(true),
    /** A helper has a sign-in as pickup staff. */
    HELPER(true),
    /** The twelfth chat group was added; twelve is ours. */
    TWELVE_GROUPS(true),
    /** The leader's health score is not low today, by the rule for groups (group-low, R105). */
    SCORE(false),
    /** The capacity ratio of the last seven days reaches its target (K6, R112). */
    CAPACITY(false),
    /** The sales of thirty days are no novice's any more (R110). */
    TIER(false);

    private final boolean dated;

    Milestone(boolean dated) {
        this.dated = dated;
    }

    /**
     * Whether it happened on a day and stays; else it holds today, or does not, and takes the whole
     * health of the book to be known.
     */
    public boolean isDated() {
        return dated;
    }
}
