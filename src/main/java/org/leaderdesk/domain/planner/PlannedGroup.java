package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.member.Portrait;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A chat group as the planner sees it.
 *
 * @param people in it; 0 where nobody is or nobody said
 * @param audience whom it is mostly made of, where the leader said so
 * @param low community health indicators that are low, H1 to H8
 */
public record PlannedGroup(
        UUID id,
        String name,
        int people,
        Optional<Portrait> audience,
        GroupStage stage,
        Set<String> low) {}
