package org.leaderdesk.arch.canary.domain.leader;

/** What others may or may not see of leader. */
public final class InnocentLeader {}
