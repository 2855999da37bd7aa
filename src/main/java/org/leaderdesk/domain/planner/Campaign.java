package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.Arrays;
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
            Phase phase = days < BURSTS ? Phase.BURST : Phase.ENCORE;
            Optional<Campaign> began = of(Festival.Day.of(date.minusDays(days)), phase);
            if (began.isPresent()) {
                return began;
            }
        }
        for (int days = 1; days <= BUILDS_UP; days++) {
            Optional<Campaign> comes = of(Festival.Day.of(date.plusDays(days)), Phase.BUILD_UP);
            if (comes.isPresent()) {
                return comes;
            }
        }
        return Optional.empty();
    }

    private static Optional<Campaign> of(Festival.Day day, Phase phase) {
        return Arrays.stream(BIG)
                .filter(festival -> festival.isOn(day))
                .map(festival -> new Campaign(festival, phase))
                .findFirst();
    }
}
