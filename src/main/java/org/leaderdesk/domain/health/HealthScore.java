package org.leaderdesk.domain.health;

import org.leaderdesk.domain.health.Indicator.Side;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well a group or a leader does on a day: the mean of the indicators that have data.
 *
 * @param day the last of the days looked at
 * @param score 0 to 100; empty where too few indicators have data
 * @param parts one for each indicator, in their order
 * @param light the score's band; grey without a score
 */
public record HealthScore(LocalDate day, OptionalDouble score, List<ScorePart> parts, Light light) {

    /** What orders alone say of a group; without them there is no score. */
    private static final Set<Indicator> FROM_ORDERS =
            Set.of(Indicator.H6, Indicator.H7, Indicator.H8);

    /**
     * An action and what it is worth.
     *
     * @param gain points, as {@link ScorePart#gain()} says
     */
    public record Advice(Action action, Indicator indicator, double gain) {}

    /** The score of a group. */
    public static HealthScore group(HealthFigures figures, LocalDate day, HealthRules rules) {
        return of(Side.GROUP, day, Reading.group(figures, day), rules);
    }

    /** The score of a leader. */
    public static HealthScore leader(LeaderFigures figures, LocalDate day, HealthRules rules) {
        return of(Side.LEADER, day, Reading.leader(figures, day), rules);
    }

    /** The score of readings that somebody else took. */
    public static HealthScore of(
            Side side, LocalDate day, List<Reading> readings, HealthRules rules) {
        Set<Indicator> measured =
                readings.stream()
                        .filter(each -> each.value().isPresent())
                        .map(Reading::indicator)
                        .collect(Collectors.toSet());
        boolean scored =
                measured.size() >= rules.needed()
                        && (side == Side.LEADER || measured.containsAll(FROM_ORDERS));
        int had = scored ? measured.size() : 0;
        List<ScorePart> parts =
                readings.stream().map(each -> ScorePart.of(each, rules, had)).toList();
        OptionalDouble score =
                scored
                        ? Share.mean(parts.stream().map(ScorePart::score).toList())
                        : OptionalDouble.empty();
        Light light = scored ? rules.score().light(score.getAsDouble()) : Light.GREY;
        return new HealthScore(day, score, parts, light);
    }

    /** The indicators that have data; of eight or six, as many as {@link #parts()} has. */
    public Set<Indicator> measured() {
        return parts.stream()
                .filter(part -> part.score().isPresent())
                .map(ScorePart::indicator)
                .collect(Collectors.toSet());
    }

    /**
     * Whether two scores may be compared: both are known, over the same indicators, and each of
     * these is a part of the same people.
     */
    public boolean isComparable(HealthScore other) {
        Map<Indicator, PartOf> basis = basis();
        return score.isPresent()
                && other.score.isPresent()
                && !basis.containsValue(PartOf.BOTH)
                && basis.equals(other.basis());
    }

    private Map<Indicator, PartOf> basis() {
        return parts.stream()
                .filter(part -> part.score().isPresent())
                .collect(Collectors.toMap(ScorePart::indicator, each -> each.reading().partOf()));
    }

    /** Whether there is a score now and was one earlier, and the two cannot be compared. */
    public boolean isRebased(HealthScore earlier) {
        return score.isPresent() && earlier.score.isPresent() && !isComparable(earlier);
    }

    /** How much it rose since an earlier score; empty where the two cannot be compared. */
    public OptionalDouble change(HealthScore earlier) {
        return isComparable(earlier)
                ? OptionalDouble.of(score.getAsDouble() - earlier.score.getAsDouble())
                : OptionalDouble.empty();
    }

    /** What would raise the score, the most first. */
    public List<Advice> advice() {
        return parts.stream()
                .filter(part -> part.gain().orElse(0) > 0)
                .map(
                        part ->
                                new Advice(
                                        part.indicator().action(),
                                        part.indicator(),
                                        part.gain().getAsDouble()))
                .sorted(Comparator.comparingDouble(Advice::gain).reversed())
                .toList();
    }

    /** One number's part. */
    public Optional<ScorePart> part(Indicator number) {
        return parts.stream().filter(each -> each.indicator().number() == number).findFirst();
    }

    /** The score as it is shown, with what each part takes off it; none where there is no score. */
    public Optional<ShownScore> shown() {
        return score.isEmpty() ? Optional.empty() : Optional.of(ShownScore.of(this));
    }
}
