package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The raw figures of one leader.
 *
 * @param groups of each of the leader's groups
 * @param months who came back, over all groups, by the month in which they ordered first; of months
 *     whose next month is over too
 * @param plan what the 531 plan asked for, in any order
 * @param cases after-sales cases that were settled, in any order
 */
public record LeaderFigures(
        List<HealthFigures> groups,
        Map<YearMonth, Repurchase> months,
        Collection<PlanDone> plan,
        Collection<SettledCase> cases) {

    /**
     * How much of a day's plan was posted, over all groups.
     *
     * @param due slots of the full 5/3/1
     * @param done slots that were posted
     */
    public record PlanDone(LocalDate day, int due, int done) {}

    /**
     * A case that was settled.
     *
     * @param day on which it was
     * @param hours since it was opened
     */
    public record SettledCase(LocalDate day, double hours) {}
}
