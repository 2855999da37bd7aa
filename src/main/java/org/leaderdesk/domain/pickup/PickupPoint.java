package org.leaderdesk.domain.pickup;

import java.util.UUID;

/** Where goods are handed out. */
public record PickupPoint(UUID id, String name, PointKind kind) {}
