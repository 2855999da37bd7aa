package org.leaderdesk.domain.leader;

import java.util.UUID;

/**
 * Somebody who may sign in to a book.
 *
 * @param id UUIDv7
 * @param name as chosen; unique among the book's users
 * @param role what this user may do
 */
public record User(UUID id, String name, Role role) {}
