package org.leaderdesk.wire;

import java.util.List;

/**
 * What became of a window of a selling tool's orders.
 *
 * @param taken orders that are new or said something new
 * @param same orders that said nothing new
 * @param rejected places in the request, from 0, of orders that cannot be taken as they are
 * @param through epoch ms; the next window begins somewhat before it
 */
public record Ingested(
        int taken, int same, List<Integer> rejected, long through, long serverTime) {}
