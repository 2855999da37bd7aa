package org.leaderdesk.arch.canary.attic;

/** Canary: a ring nobody has heard of. */
public final class Forgotten {}
