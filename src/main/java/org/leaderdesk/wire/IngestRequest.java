package org.leaderdesk.wire;

import java.util.List;

/**
 * POST /v1/ingest, from a selling tool: the orders that changed within a window of time. Windows
 * may overlap, and the next one should begin before the last one ended: an order is known again by
 * its number, and what it says at a time that was heard already has no effect.
 *
 * @param from epoch ms; no order changed earlier
 * @param to epoch ms; no order changed later
 * @param orders at most {@link Protocol#PUSH_LIMIT}
 */
public record IngestRequest(long from, long to, List<SoldOrder> orders) {}
