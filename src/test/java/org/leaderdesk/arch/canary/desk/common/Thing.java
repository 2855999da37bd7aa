package org.leaderdesk.arch.canary.desk.common;

/** Canary: a package name that says nothing. */
public final class Thing {}
