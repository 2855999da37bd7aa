package org.leaderdesk.domain.income;

/** Why an order earns nothing. */
public enum Unearned {
    UNPAID,
    CANCELLED,
    /** All of it was paid back, or will be. */
    REFUNDED,
    /** None of it came. */
    SHORT,
    /** No file said what it came to. */
    NO_AMOUNT,
    /** The margin of goods whose cost nobody knows is not known either. */
    NO_COST
}
