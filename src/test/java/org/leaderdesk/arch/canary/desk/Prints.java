package org.leaderdesk.arch.canary.desk;

/** Canary: prints. */
public final class Prints {
    void say() {
        System.out.println("done");
    }
}
