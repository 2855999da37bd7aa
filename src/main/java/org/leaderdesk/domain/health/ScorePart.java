package org.leaderdesk.domain.health;

import java.util.OptionalDouble;

/**
 * One indicator's part of a score.
 *
 * @param score 0 to 100; empty where it is unknown
 * @param light its own band
 * @param lost points that it takes off the whole score; empty where there is none
 * @param gain points by which the whole score would rise, were this one at its next better edge (of
 *     a band, else where it scores 100); empty where there is no score
 * @param againstIndustry how far it is better than usual elsewhere, in per cent of that
 */
public record ScorePart(
        Reading reading,
        OptionalDouble score,
        Light light,
        OptionalDouble lost,
        OptionalDouble gain,
        OptionalDouble againstIndustry) {

    public Indicator indicator() {
        return reading.indicator();
    }

    static ScorePart of(Reading reading, HealthRules rules, int had) {
        if (reading.value().isEmpty()) {
            OptionalDouble none = OptionalDouble.empty();
            return new ScorePart(reading, none, Light.GREY, none, none, none);
        }
        Levels levels = rules.of(reading.indicator());
        double value = reading.value().getAsDouble();
        double score = levels.score(value);
        OptionalDouble next = levels.next(value);
        double better = next.isEmpty() ? score : levels.score(next.getAsDouble());
        return new ScorePart(
                reading,
                OptionalDouble.of(score),
                reading.light(rules),
                had == 0 ? OptionalDouble.empty() : OptionalDouble.of((100 - score) / had),
                had == 0 ? OptionalDouble.empty() : OptionalDouble.of((better - score) / had),
                levels.againstIndustry(value));
    }
}
