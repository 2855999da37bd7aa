package org.leaderdesk.arch.canary.platform;

/** What others may or may not see of platform. */
public final class InnocentPlatform {}
