package org.leaderdesk.arch.canary.cli;

/** Commands print. */
public final class InnocentCommand {
    void say() {
        System.err.println("done");
    }
}
