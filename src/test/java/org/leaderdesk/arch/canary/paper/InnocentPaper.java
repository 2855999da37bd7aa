package org.leaderdesk.arch.canary.paper;

/** What others may or may not see of paper. */
public final class InnocentPaper {}
