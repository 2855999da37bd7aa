package org.leaderdesk.domain.region;

import java.util.Optional;
import java.util.UUID;

/**
 * A part of the company: a region, or what lies in one.
 *
 * @param parent empty for the topmost that a book knows: its own
 */
public record Area(UUID id, String name, Optional<UUID> parent) {}
