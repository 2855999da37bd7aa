package org.leaderdesk.domain.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is posted on a day.
 *
 * @param posts by time, then wave
 * @param minutes that the posts take, one each; service posts not counted
 * @param objective what its products are worth, in fen
 * @param bound what no choice of products could exceed, in fen
 * @param relaxed soft rules that are not kept
 * @param daysOffKnown whether the file of days off knows the year
 */
public record DayPlan(
        LocalDate date,
        List<Wave> waves,
        List<ServicePost> service,
        List<PlannedPost> posts,
        List<Dropped> dropped,
        int minutes,
        long objective,
        long bound,
        Set<Relaxed> relaxed,
        boolean daysOffKnown) {

    /** What is kept of it beside its slots. */
    public HowPlanned howPlanned() {
        List<HowPlanned.LeftOut> leftOut =
                dropped.stream()
                        .map(
                                each ->
                                        new HowPlanned.LeftOut(
                                                each.place(),
                                                each.cause(),
                                                each.wave().groups().stream()
                                                        .map(PlannedGroup::id)
                                                        .toList()))
                        .toList();
        return new HowPlanned(date, objective, bound, relaxed, leftOut, daysOffKnown);
    }

    /** How far it may be from the best, as a part of the bound, 0 to 1. */
    public double gap() {
        return howPlanned().gap();
    }
}
