package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.member.Portrait;

import java.util.Optional;

/**
 * What a newcomer is greeted with (S195).
 *
 * @param audience whom the chat group is mostly made of; empty: the words for any group
 */
public record Welcome(Optional<Portrait> audience, String chinese, String english) {}
