package org.leaderdesk.arch.unrun;

import org.junit.jupiter.api.Test;
import org.leaderdesk.ui.WindowFixture;

/**
 * Canary: a test under a name that the build does not look for, with windows of which it does not
 * say that it opens them.
 */
class NeverRun {
    @Test
    void neverRun() {
        throw new AssertionError(
                "the build found me, so the rule about names is out of date, and I may open a "
                        + WindowFixture.class);
    }
}
