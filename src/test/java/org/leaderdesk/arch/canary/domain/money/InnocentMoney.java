package org.leaderdesk.arch.canary.domain.money;

/** What others may or may not see of money. */
public final class InnocentMoney {}
