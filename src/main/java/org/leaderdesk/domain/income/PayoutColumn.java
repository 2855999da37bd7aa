package org.leaderdesk.domain.income;

/** What a column of a selling tool's payout statement can be. */
public enum PayoutColumn {
    ORDER_NUMBER,
    /** What the member paid. */
    PAID,
    /** What was paid back of it; the sign does not matter. */
    REFUND,
    /** What the leader was paid out. */
    PAYOUT
}
