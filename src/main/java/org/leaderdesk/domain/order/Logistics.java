package org.leaderdesk.domain.order;

/** How the goods reach the member. */
public enum Logistics {
    NONE,
    EXPRESS,
    PICKUP,
    LOCAL_DELIVERY
}
