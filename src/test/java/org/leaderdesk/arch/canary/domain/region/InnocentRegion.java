package org.leaderdesk.arch.canary.domain.region;

/** What others may or may not see of region. */
public final class InnocentRegion {}
