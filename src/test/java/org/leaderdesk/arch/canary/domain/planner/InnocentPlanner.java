package org.leaderdesk.arch.canary.domain.planner;

/** What others may or may not see of planner. */
public final class InnocentPlanner {}
