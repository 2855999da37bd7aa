package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order as a selling tool says it.
 *
 * @param product its name
 * @param variant its text, blank where the product has one only
 * @param quantity pieces
 * @param refunded pieces of these
 */
public record SoldLine(
        String product,
        String variant,
        long quantity,
        @Nullable Long refunded,
        @Nullable Long amountFen) {}
