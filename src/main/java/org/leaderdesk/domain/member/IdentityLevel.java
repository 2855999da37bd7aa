package org.leaderdesk.domain.member;

/** How far somebody takes part in a group (S021), as a person says; the lowest first. */
public enum IdentityLevel {
    OBSERVER,
    ACTIVE_MEMBER,
    SUPER_LEADER
}
