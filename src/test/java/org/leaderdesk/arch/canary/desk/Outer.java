package org.leaderdesk.arch.canary.desk;

/** Canary: a name that says nothing, inside. */
public final class Outer {
    static final class InnerImpl {}
}
