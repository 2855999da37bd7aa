package org.leaderdesk.domain.member;

/**
 * The twelve typical portraits of customers (S007); the source names some, the others are completed
 * in rules.md §9.5. A leader says whom a chat group is mostly made of.
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
