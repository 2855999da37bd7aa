package org.leaderdesk.exchange;

/** What the cells of a column look like. */
enum Content {
    TEXT,
    PRODUCT,
    IDENTIFIER,
    COUNT,
    MONEY,
    PHONE,
    TIME,
    STATE,
    LOGISTICS
}
