package org.leaderdesk.domain.member;

/**
 * The twelve typical portraits of customers (S007); the source names five, the others are our
 * choice of whom the sources speak. A leader says whom a chat group is mostly made of.
 */
public enum Portrait {
    PRICE_SENSITIVE,
    QUALITY_SEEKING,
    SOCIAL,
    HOMEMAKER,
    YOUNG_OFFICE,
    CONVENIENCE,
    RETIRED,
    MOTHER,
    TASTER,
    FAMILY,
    GEN_Z,
    HEALTHY
}
