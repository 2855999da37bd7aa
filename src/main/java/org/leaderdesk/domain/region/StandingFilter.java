package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.GrowthStage;

import java.util.Optional;

/**
 * Which leaders are shown; what is empty is not asked for.
 *
 * @param stars 1 to 5; 0 for those not rated
 * @param warning those who have one of this level
 */
public record StandingFilter(
        Optional<Light> light,
        Optional<Integer> stars,
        Optional<Trend> trend,
        Optional<Level> warning,
        Optional<GrowthStage> stage,
        Optional<LeaderTier> tier) {

    /** Everybody. */
    public static StandingFilter none() {
        return new StandingFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a leader is all that is asked for. */
    public boolean has(Standing standing) {
        return light.filter(each -> standing.light() != each).isEmpty()
                && stars.filter(each -> standing.stars().stars().orElse(0) != each).isEmpty()
                && trend.filter(each -> !standing.trend().equals(trend)).isEmpty()
                && stage.filter(each -> !standing.stage().equals(stage)).isEmpty()
                && tier.filter(each -> !standing.tier().equals(tier)).isEmpty()
                && (warning.isEmpty()
                        || standing.warnings().stream()
                                .anyMatch(each -> each.level().equals(warning)));
    }
}
