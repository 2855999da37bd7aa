package org.leaderdesk.arch.canary.desk;

/** Canary: a name that says nothing. */
public final class OrderManager {}
