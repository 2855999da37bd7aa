package org.leaderdesk.domain.order;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One sale: opens, closes, arrives, is picked up.
 *
 * @param title 团购标题, or what labelled it at its first import; titles are reused weekly
 * @param openedAt first order where nothing better is known
 * @param closedAt last order where nothing better is known
 */
public record GroupBuy(
        UUID id, String title, Optional<Instant> openedAt, Optional<Instant> closedAt) {}
