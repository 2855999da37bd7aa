package org.leaderdesk.arch.canary.domain.cellar;

/** Canary: a noun nobody has heard of. */
public final class Forgotten {}
