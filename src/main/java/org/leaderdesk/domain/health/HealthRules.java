package org.leaderdesk.domain.health;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Every number by which health is judged.
 *
 * @param levels those of each indicator, replacements too
 * @param score the bands of a score
 * @param needed how many indicators must have data for a score
 * @param yellow the part of a target, in per cent, from which its light is yellow and not red
 * @param warnings from when what is a warning
 */
public record HealthRules(
        Map<Indicator, Levels> levels,
        Levels score,
        int needed,
        double yellow,
        List<WarningRule> warnings) {

    /**
     * Fewer answers than this say nothing of how content people are (ours): one who is not would be
     * a quarter or more of them. Of five it takes three to fall under 60 %.
     */
    public static final int LEAST_ANSWERS = 5;

    public HealthRules {
        levels = Map.copyOf(levels);
        warnings = List.copyOf(warnings);
    }

    /** The numbers where nobody said otherwise. */
    public static HealthRules usual() {
        Map<Indicator, Levels> levels = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            levels.put(indicator, indicator.usual());
        }
        return new HealthRules(
                levels,
                new Levels(0, 100, 50, 70, 85, false, OptionalDouble.empty()),
                3,
                70,
                WarningRule.usual());
    }

    /** The numbers of one indicator. */
    public Levels of(Indicator indicator) {
        return levels.getOrDefault(indicator, indicator.usual());
    }

    /**
     * The rule by which a figure is a warning of a level. Which figure has which levels never
     * changes, only the thresholds do.
     *
     * @throws java.util.NoSuchElementException where there is none
     */
    public WarningRule rule(Watched watched, Level level) {
        return warnings.stream()
                .filter(rule -> rule.watched() == watched && rule.level() == level)
                .findFirst()
                .orElseThrow();
    }

    /** Whether one day's value of a figure is a warning by any rule that asks for one day. */
    public boolean warns(Watched watched, double value) {
        return warnings.stream()
                .filter(rule -> rule.watched() == watched && rule.days() == 1)
                .anyMatch(rule -> rule.isCrossed(value));
    }
}
