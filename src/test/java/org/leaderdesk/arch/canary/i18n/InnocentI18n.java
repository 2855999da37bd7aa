package org.leaderdesk.arch.canary.i18n;

/** What others may or may not see of i18n. */
public final class InnocentI18n {}
