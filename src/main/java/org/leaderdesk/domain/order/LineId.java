package org.leaderdesk.domain.order;

import java.util.UUID;

/**
 * Which line of which order.
 *
 * @param place its place in the order, from 0
 */
public record LineId(UUID orderId, int place) {}
