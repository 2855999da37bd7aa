package org.leaderdesk.arch.canary.book;

/** What others may or may not see of book. */
public final class InnocentBook {}
