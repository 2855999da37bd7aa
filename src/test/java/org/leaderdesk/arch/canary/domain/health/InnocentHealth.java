package org.leaderdesk.arch.canary.domain.health;

/** What others may or may not see of health. */
public final class InnocentHealth {}
