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
 * @param promisedAt when its goods were promised to be ready (S110); empty where nothing was
 * @param standInPointId the point that stands in while its own cannot be used (S093)
 */
public record PickupRound(
        UUID id,
        String name,
        List<UUID> groupBuyIds,
        Optional<UUID> pickupPointId,
        boolean defaultRound,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Instant> promisedAt,
        Optional<UUID> standInPointId) {

    /** A round that is opened just now, with nothing promised. */
    public static PickupRound opened(
            UUID id,
            String name,
            List<UUID> groupBuyIds,
            Optional<UUID> pickupPointId,
            boolean defaultRound,
            Instant at) {
        return new PickupRound(
                id,
                name,
                groupBuyIds,
                pickupPointId,
                defaultRound,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether an order belongs here: it is of one of the group buys, and for the point, if any. */
    public boolean handsOut(Order order) {
        return groupBuyIds.contains(order.groupBuyId())
                && (pickupPointId.isEmpty() || pickupPointId.equals(order.pickupPointId()));
    }
}
