package org.leaderdesk.domain.leader;

import java.util.Optional;

/** What a {@link GrowthStep} is part of. */
public enum GrowthPart {
    /** The growth map's first stage (S134, R118). */
    NOVICE,
    /** Its second. */
    GROWING,
    /** Its third. */
    MATURE,
    /** The first seven days (S142). */
    STARTER,
    /** The courses before one begins: eight, 40 class hours together (R119). */
    REQUIRED,
    /** The courses beside the work: twelve, one a week (R119). */
    CORE;

    /** The stage of the map; empty of what is no stage. */
    public Optional<GrowthStage> stage() {
        return switch (this) {
            case NOVICE -> Optional.of(GrowthStage.NOVICE);
            case GROWING -> Optional.of(GrowthStage.GROWING);
            case MATURE -> Optional.of(GrowthStage.MATURE);
            case STARTER, REQUIRED, CORE -> Optional.empty();
        };
    }

    /** Whether it is a course. */
    public boolean isCourse() {
        return this == REQUIRED || this == CORE;
    }
}
