package org.leaderdesk.domain.product;

/** How goods must be kept between arrival and handover; the order is the order of urgency. */
public enum TemperatureZone {
    FROZEN,
    CHILLED,
    AMBIENT
}
