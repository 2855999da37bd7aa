package org.leaderdesk.arch.canary.domain.order;

/** What others may or may not see of order. */
public final class InnocentOrder {}
