package org.leaderdesk.arch.canary.domain.pickup;

/** What others may or may not see of pickup. */
public final class InnocentPickup {}
