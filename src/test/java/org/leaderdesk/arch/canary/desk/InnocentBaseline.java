package org.leaderdesk.arch.canary.desk;

/** Only whole words count. */
public final class InnocentBaseline {}
