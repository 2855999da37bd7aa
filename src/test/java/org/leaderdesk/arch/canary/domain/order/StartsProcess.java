package org.leaderdesk.arch.canary.domain.order;

/** Canary: starts another program. */
public final class StartsProcess {
    ProcessBuilder seen;
}
