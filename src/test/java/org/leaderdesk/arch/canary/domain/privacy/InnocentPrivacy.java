package org.leaderdesk.arch.canary.domain.privacy;

/** What others may or may not see of privacy. */
public final class InnocentPrivacy {}
