package org.leaderdesk.arch.canary.cli;

/** What others may or may not see of cli. */
public final class InnocentCli {}
