package org.leaderdesk.arch.canary.exchange;

/** What others may or may not see of exchange. */
public final class InnocentExchange {}
