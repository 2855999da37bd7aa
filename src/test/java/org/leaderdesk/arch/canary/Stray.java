package org.leaderdesk.arch.canary;

/** Canary: lives in no ring. */
public final class Stray {}
