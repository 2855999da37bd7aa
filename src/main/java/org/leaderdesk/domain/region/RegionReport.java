package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.money.Money;

import java.util.List;
import java.util.Optional;

/**
 * A region's week or month (R117): for the week's meeting and the month's review.
 *
 * @param region whose
 * @param areas what each area directly beneath earned
 * @param leaders who needs somebody most first; a leader who moved has a line for each area
 * @param corrections of what earlier reports said
 * @param medians on the last day
 * @param asked what was asked of leaders in these days
 */
public record RegionReport(
        ReportPeriod kind,
        DayRange days,
        String region,
        List<AreaSum> areas,
        List<Line> leaders,
        List<Corrected> corrections,
        List<RegionMedian> medians,
        List<Asked> asked) {

    /**
     * A leader.
     *
     * @param name theirs alone
     * @param area where the sums were earned
     * @param sum of these days; empty where no figures came
     * @param before of as many days before; empty likewise
     * @param standing on the last day; empty where they were elsewhere then
     * @param rank among comparable scores
     */
    public record Line(
            String name,
            String area,
            Optional<LeaderSum> sum,
            Optional<LeaderSum> before,
            Optional<Standing> standing,
            Optional<Rank> rank) {}

    /** A correction, with the names of leader and area. */
    public record Corrected(String name, String area, Correction correction) {}

    /** What was asked, with the leader's name. */
    public record Asked(String name, Intervention intervention) {}

    /** How many leaders have a light on the last day. */
    public long with(Light light) {
        return leaders.stream()
                .flatMap(each -> each.standing().stream())
                .filter(each -> each.light() == light)
                .count();
    }

    public long orders() {
        return leaders.stream()
                .flatMap(each -> each.sum().stream())
                .mapToLong(LeaderSum::orders)
                .sum();
    }

    public Money sales() {
        return leaders.stream()
                .flatMap(each -> each.sum().stream())
                .map(LeaderSum::sales)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Of the days before; empty where of nobody anything is known. */
    public Optional<Money> salesBefore() {
        return leaders.stream()
                .flatMap(each -> each.before().stream())
                .map(LeaderSum::sales)
                .reduce(Money::plus);
    }
}
