package org.leaderdesk.arch.canary.desk.hen;

import org.leaderdesk.arch.canary.desk.egg.LaidByWhatItHatches;

/** The other end of the circle; the rule names the first. */
public final class InnocentHen {
    public Class<?> lays() {
        return LaidByWhatItHatches.class;
    }
}
