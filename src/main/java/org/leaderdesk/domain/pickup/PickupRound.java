package org.leaderdesk.domain.pickup;

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
        Optional<Instant> closedAt) {}
