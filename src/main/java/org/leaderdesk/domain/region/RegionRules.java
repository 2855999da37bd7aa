package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.money.Money;

import java.util.List;

/**
 * Every number by which a region judges its leaders.
 *
 * @param health edges, bands and warnings
 * @param stars the points from which a rating has two, three, four and five stars, rising
 * @param waist sales of thirty days from which a leader is no novice (R110)
 * @param head sales beyond which a leader is of the head (R110)
 * @param novice the last day of the first stage of growth (R118)
 * @param growing the last day of the second
 */
public record RegionRules(
        HealthRules health, List<Integer> stars, Money waist, Money head, int novice, int growing) {

    /** The most stars there are; whoever has them all is a diamond leader (001 §3.1.1). */
    public static final int MOST_STARS = 5;

    public RegionRules {
        stars = List.copyOf(stars);
        if (stars.size() != MOST_STARS - 1) {
            throw new IllegalArgumentException("each star but the first has its points");
        }
    }

    /** The numbers where nobody said otherwise. */
    public static RegionRules usual() {
        return new RegionRules(
                HealthRules.usual(),
                Rule.STARS.stream().map(Rule::usual).toList(),
                Money.ofYuan(Rule.TIER_WAIST.usual()),
                Money.ofYuan(Rule.TIER_HEAD.usual()),
                Rule.GROWTH_NOVICE.usual(),
                Rule.GROWTH_GROWING.usual());
    }
}
