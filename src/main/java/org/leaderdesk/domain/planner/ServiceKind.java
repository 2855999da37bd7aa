package org.leaderdesk.domain.planner;

/**
 * What a service post says of a group buy; it stands outside 5/3/1 and keeps the group buy's clock.
 */
public enum ServiceKind {
    /** Orders are taken from now on. */
    OPENS,
    /** Two hours until no more orders are taken. */
    TWO_HOURS,
    HALF_HOUR,
    /** No more orders are taken. */
    CLOSED,
    /** The goods can be collected. */
    ARRIVED,
    /** The pickup point closes soon for today. */
    LAST_CALL,
    /** Something was not collected the day it could be. */
    UNCOLLECTED
}
