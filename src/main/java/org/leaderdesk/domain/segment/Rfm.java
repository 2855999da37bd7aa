package org.leaderdesk.domain.segment;

/**
 * What RFM looks at, of a member who ordered.
 *
 * @param recency days since the last order, at least 0
 * @param frequency orders
 * @param monetary what they came to, in fen; below zero where more was paid back
 */
public record Rfm(int recency, int frequency, long monetary) {}
