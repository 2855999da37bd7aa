package org.leaderdesk.arch.canary.domain.member;

/** What others may or may not see of member. */
public final class InnocentMember {}
