package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.UUID;

/**
 * What a re-plan leaves as it is: a slot that is done, or that a person put there.
 *
 * @param content the topic's id, or the product's
 */
public record KeptPost(UUID group, SlotPlace place, LocalTime at, String content) {}
