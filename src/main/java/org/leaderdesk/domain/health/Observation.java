package org.leaderdesk.domain.health;

import java.time.LocalDate;

/**
 * What a watched figure was on a day.
 *
 * @param about the id of the leader, group, member, variant, entry or case; of an indicator the
 *     group's id and the indicator. Never anything personal
 * @param value in the figure's unit
 */
public record Observation(Watched watched, String about, LocalDate day, double value) {

    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("what is not known is not observed");
        }
    }
}
