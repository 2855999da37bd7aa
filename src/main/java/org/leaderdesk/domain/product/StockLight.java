package org.leaderdesk.domain.product;

/** How soon a stock is gone (S081), the soonest first. */
public enum StockLight {
    RED,
    ORANGE,
    YELLOW,
    GREEN
}
