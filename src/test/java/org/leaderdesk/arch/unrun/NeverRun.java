package org.leaderdesk.arch.unrun;

import org.junit.jupiter.api.Test;

/** Canary: a test under a name that the build does not look for. */
class NeverRun {
    @Test
    void neverRun() {
        throw new AssertionError("the build found me, so the rule about names is out of date");
    }
}
