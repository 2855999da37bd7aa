package org.leaderdesk.book;

import org.leaderdesk.domain.leader.Role;

import java.util.UUID;

/**
 * Who acts, for the journal and the audit trail.
 *
 * @param userId the signed-in user
 * @param role what that user may do
 * @param deviceId this desk
 */
public record Actor(UUID userId, Role role, UUID deviceId) {}
