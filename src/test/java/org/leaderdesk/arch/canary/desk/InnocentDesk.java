package org.leaderdesk.arch.canary.desk;

/** What others may or may not see of desk. */
public final class InnocentDesk {}
