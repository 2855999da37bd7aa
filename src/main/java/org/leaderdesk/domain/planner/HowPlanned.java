package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How the plan of a day came about, as it is kept with the day: how good it is and what it gave up.
 *
 * @param objective what its products are worth, in fen
 * @param bound what no choice of products could exceed, in fen
 * @param relaxed soft rules that are not kept
 * @param leftOut slots that some groups do not get
 * @param daysOffKnown whether the file of days off knew the year
 */
public record HowPlanned(
        LocalDate day,
        long objective,
        long bound,
        Set<Relaxed> relaxed,
        List<LeftOut> leftOut,
        boolean daysOffKnown) {

    /** A slot that the groups of a wave do not get, and why. */
    public record LeftOut(SlotPlace place, Dropped.Cause cause, List<UUID> groups) {}

    /** How far the choice may be from the best, as a part of the bound, 0 to 1. */
    public double gap() {
        return bound <= 0 ? 0 : (double) (bound - objective) / bound;
    }
}
