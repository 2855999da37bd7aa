package org.leaderdesk.arch.canary.sync;

/** What others may or may not see of sync. */
public final class InnocentSync {}
