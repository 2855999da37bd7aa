package org.leaderdesk.domain.income;

/** How a source of orders pays the leader. */
public enum IncomeModel {
    /**
     * A per cent of the month's sales, more of higher sales, and a bonus over the target (R107).
     */
    PLATFORM_BANDS,
    /** What is left of a sale after its cost, refunds and freight. */
    MARGIN,
    /** A commission on each line that was sold for somebody else. */
    HELP_SELL;

    /** The model of a source nobody said anything about. */
    public static IncomeModel usual(boolean isAnyCostKnown) {
        return isAnyCostKnown ? MARGIN : PLATFORM_BANDS;
    }
}
