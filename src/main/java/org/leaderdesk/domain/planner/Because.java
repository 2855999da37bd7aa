package org.leaderdesk.domain.planner;

/** The reason that weighed most when a product was chosen; texts are written for one each. */
public enum Because {
    MARGIN,
    SEASON,
    STOCK,
    FRESH,
    NEW,
    HIT,
    FESTIVAL,
    REPAIR,
    PRESALE,
    LIVE
}
