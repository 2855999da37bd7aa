package org.leaderdesk.arch.canary.ui.plan;

/** A screen. */
public final class InnocentPlan {}
