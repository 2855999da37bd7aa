package org.leaderdesk.arch.canary.wire;

/** What others may or may not see of wire. */
public final class InnocentWire {}
