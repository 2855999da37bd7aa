package org.leaderdesk.domain.leader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step and whether it is done.
 *
 * @param day on which it was, in the book's zone; empty where it is not, and of what only holds
 *     today
 */
public record GrowthTick(GrowthStep step, boolean done, Optional<LocalDate> day) {

    /** How many of some are done. */
    public static int done(List<GrowthTick> ticks) {
        return (int) ticks.stream().filter(GrowthTick::done).count();
    }
}
