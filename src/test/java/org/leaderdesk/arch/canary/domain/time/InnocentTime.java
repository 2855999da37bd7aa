package org.leaderdesk.arch.canary.domain.time;

/** What others may or may not see of time. */
public final class InnocentTime {}
