package org.leaderdesk.domain.leader;

/**
 * How far a leader has come, by the time since their first order (R118). The source says how many
 * months each stage has, one, three and six, and not whether these are lengths or ends. They are
 * read as ends; nobody leaves the last stage, so that its six months are no limit.
 */
public enum GrowthStage {
    /** Learns the rules and the goods. */
    NOVICE,
    /** Learns who the members are, and how to speak to them. */
    GROWING,
    /** Has a name of their own. */
    MATURE;

    /**
     * The stage after so many days.
     *
     * @param days since the day of the first order; 0 on that day
     * @param novice the last day of the first stage
     * @param growing the last day of the second, above {@code novice}
     */
    public static GrowthStage after(long days, int novice, int growing) {
        if (days <= novice) {
            return NOVICE;
        }
        return days <= growing ? GROWING : MATURE;
    }
}
