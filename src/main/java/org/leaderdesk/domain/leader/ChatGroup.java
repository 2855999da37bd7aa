package org.leaderdesk.domain.leader;

import java.util.Optional;
import java.util.UUID;

/**
 * A chat group of the leader's.
 *
 * @param estateId the estate it serves
 * @param main whether it takes the members of its estate that no rule names
 */
public record ChatGroup(UUID id, String name, Optional<UUID> estateId, boolean main) {}
