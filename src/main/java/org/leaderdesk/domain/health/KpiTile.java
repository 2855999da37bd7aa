package org.leaderdesk.domain.health;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One figure of the dashboard.
 *
 * @param kpi what it is; a replacement where its own figure is unknown and that one is not
 * @param value empty where it cannot be known
 * @param target empty where there is none
 * @param light grey where either is missing
 */
public record KpiTile(Kpi kpi, OptionalDouble value, OptionalDouble target, Light light) {

    /**
     * The twelve, with the swing after K2.
     *
     * @param targets those the leader or the region set; what is missing has its usual one
     */
    public static List<KpiTile> all(KpiCounts counts, Map<Kpi, Double> targets, HealthRules rules) {
        List<KpiTile> tiles = new ArrayList<>();
        for (Kpi kpi : Kpi.values()) {
            if (kpi.instead().isEmpty() && kpi != Kpi.K12) {
                tiles.add(of(kpi, counts, targets, rules));
            }
        }
        tiles.add(of(last(counts), counts, targets, rules));
        return tiles;
    }

    /** Whether it is measured and grey all the same, since it has no target. */
    public boolean lacksTarget() {
        return value.isPresent() && target.isEmpty();
    }

    /** The part of its target that is missing, 0 to 1; empty where the light is grey. */
    public OptionalDouble gap() {
        return value.isEmpty() || target.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        1
                                - Math.clamp(
                                        TargetLight.reached(
                                                kpi.way(),
                                                value.getAsDouble(),
                                                target.getAsDouble()),
                                        0,
                                        1));
    }

    /** Whether it is what it is to be. */
    public boolean isReached() {
        return gap().isPresent() && gap().getAsDouble() == 0;
    }

    /** Those that miss their target, the furthest from it first; at most so many. */
    public static List<KpiTile> furthest(Collection<KpiTile> tiles, int most) {
        return tiles.stream()
                .filter(tile -> tile.gap().orElse(0) > 0)
                .sorted(
                        Comparator.comparingDouble((KpiTile tile) -> tile.gap().orElse(0))
                                .reversed())
                .limit(most)
                .toList();
    }

    private static Kpi last(KpiCounts counts) {
        return List.of(Kpi.K12, Kpi.K12_CORE, Kpi.K12_CASES).stream()
                .filter(kpi -> kpi.value(counts).isPresent())
                .findFirst()
                .orElse(Kpi.K12);
    }

    private static KpiTile of(
            Kpi kpi, KpiCounts counts, Map<Kpi, Double> targets, HealthRules rules) {
        OptionalDouble value = kpi.value(counts);
        Double set = targets.get(kpi);
        OptionalDouble target = set == null ? kpi.usualTarget() : OptionalDouble.of(set);
        return new KpiTile(kpi, value, target, kpi.light(value, target, rules));
    }
}
