package org.leaderdesk.arch.canary.desk.egg;

import org.leaderdesk.arch.canary.desk.hen.InnocentHen;

/** Canary: two nouns of the desk that see each other. */
public final class LaidByWhatItHatches {
    public Class<?> hatches() {
        return InnocentHen.class;
    }
}
