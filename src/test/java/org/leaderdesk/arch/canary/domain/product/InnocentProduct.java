package org.leaderdesk.arch.canary.domain.product;

/** What others may or may not see of product. */
public final class InnocentProduct {}
