package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A big sale around a festival, in three phases (R029); while it builds up only the part of the
 * stock that is kept for presale is offered.
 */
public record Campaign(Festival festival, Phase phase) {

    /** Where a big sale stands. */
    public enum Phase {
        /** Ten days to the day before. */
        BUILD_UP,
        /** The day and the two after it. */
        BURST,
        /** The four days after those. */
        ENCORE
    }

    private static final int BUILDS_UP = 10;
    private static final int BURSTS = 3;
    private static final int RETURNS = 4;

    /** The festivals that leaders make a big sale of. */
    private static final Festival[] BIG = {
        Festival.DOUBLE_ELEVEN, Festival.DOUBLE_TWELVE, Festival.MID_AUTUMN, Festival.DRAGON_BOAT
    };

    /** The big sale of a day; the one that began later where two meet. */
    static Optional<Campaign> on(LocalDate date) {
        for (int days = 0; days < BURSTS + RETURNS; days++) {
            for (Festival festival : BIG) {
                if (festival.isOn(date.minusDays(days))) {
                    return Optional.of(
                            new Campaign(festival, days < BURSTS ? Phase.BURST : Phase.ENCORE));
                }
            }
        }
        for (int days = 1; days <= BUILDS_UP; days++) {
            for (Festival festival : BIG) {
                if (festival.isOn(date.plusDays(days))) {
                    return Optional.of(new Campaign(festival, Phase.BUILD_UP));
                }
            }
        }
        return Optional.empty();
    }
}
