package org.leaderdesk.arch.canary.desk;

/** Canary: prints. */
public final class PrintsTrace {
    void say(Exception problem) {
        problem.printStackTrace();
    }
}
