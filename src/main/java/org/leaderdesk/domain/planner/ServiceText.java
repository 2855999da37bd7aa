package org.leaderdesk.domain.planner;

/**
 * A text of the content library that tells how a group buy stands; {@code {group_buy}}, {@code
 * {deadline}}, {@code {pickup}} and {@code {count}} (orders) stand for its facts.
 *
 * @param chinese what is posted
 * @param english the same for a reader of English
 */
public record ServiceText(String id, ServiceKind kind, String chinese, String english) {}
