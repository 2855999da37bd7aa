package org.leaderdesk.domain.product;

/** The product pyramid 5/60/30/5 (R091). */
public enum ProductLayer {
    TRAFFIC,
    PROFIT,
    HIT,
    EXPERIENCE
}
