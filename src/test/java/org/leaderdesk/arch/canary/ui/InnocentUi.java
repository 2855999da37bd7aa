package org.leaderdesk.arch.canary.ui;

/** What others may or may not see of ui. */
public final class InnocentUi {}
