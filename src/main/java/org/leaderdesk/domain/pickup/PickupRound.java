package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.order.Order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines of one or more group buys that are handed out together.
 *
 * @param groupBuyIds what it joins, in the order it was joined
 * @param pickupPointId narrowed to one point; empty for all points
 * @param defaultRound whether an import opened it by itself
 */
public record PickupRound(
        UUID id,
        String name,
        List<UUID> groupBuyIds,
        Optional<UUID> pickupPointId,
        boolean defaultRound,
        Instant openedAt,
        Optional<Instant> closedAt) {

    /** Whether an order belongs here: it is of one of the group buys, and for the point, if any. */
    public boolean handsOut(Order order) {
        return groupBuyIds.contains(order.groupBuyId())
                && (pickupPointId.isEmpty() || pickupPointId.equals(order.pickupPointId()));
    }
}
