package org.leaderdesk.domain.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What was counted over a day, a week, a quarter or any other range.
 *
 * @param counts what is missing is unknown, not 0
 */
public record KpiCounts(Map<KpiCount, Long> counts) {

    public KpiCounts {
        counts = Map.copyOf(counts);
    }

    /** One count, where it is known. */
    public OptionalLong count(KpiCount count) {
        Long known = counts.get(count);
        return known == null ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /**
     * What one count is for each of another; empty where either is unknown or the other nothing.
     */
    OptionalDouble each(KpiCount part, KpiCount whole) {
        OptionalLong of = count(whole);
        return count(part).isEmpty() || of.isEmpty() || of.getAsLong() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) count(part).getAsLong() / of.getAsLong());
    }

    /** What part one count is of another, 0 to 100. */
    OptionalDouble share(KpiCount part, KpiCount whole) {
        return count(part).isEmpty() || count(whole).isEmpty()
                ? OptionalDouble.empty()
                : Share.of(count(part).getAsLong(), count(whole).getAsLong());
    }

    /** What an order comes to in fen; nothing where more was refunded than ordered. */
    OptionalDouble orderValue() {
        return notNegative(each(KpiCount.AMOUNT, KpiCount.ORDERS));
    }

    /** How much more that is than in the range before, in per cent. */
    OptionalDouble swing() {
        OptionalDouble now = orderValue();
        OptionalDouble before = notNegative(each(KpiCount.AMOUNT_BEFORE, KpiCount.ORDERS_BEFORE));
        return now.isEmpty() || before.isEmpty()
                ? OptionalDouble.empty()
                : Share.change(now.getAsDouble(), before.getAsDouble());
    }

    /** The net promoter score, −100 to 100; empty where too few answered to say. */
    OptionalDouble promoterScore() {
        if (count(KpiCount.NPS_ANSWERS).orElse(0) < HealthRules.LEAST_ANSWERS) {
            return OptionalDouble.empty();
        }
        OptionalDouble promoters = share(KpiCount.PROMOTERS, KpiCount.NPS_ANSWERS);
        OptionalDouble detractors = share(KpiCount.DETRACTORS, KpiCount.NPS_ANSWERS);
        return promoters.isEmpty() || detractors.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(promoters.getAsDouble() - detractors.getAsDouble());
    }

    /** Hours until a case was settled. */
    OptionalDouble caseHours() {
        OptionalDouble minutes = each(KpiCount.CASE_MINUTES, KpiCount.CASES);
        return minutes.isEmpty() ? minutes : OptionalDouble.of(minutes.getAsDouble() / 60);
    }

    private static OptionalDouble notNegative(OptionalDouble value) {
        return value.isEmpty() ? value : OptionalDouble.of(Math.max(0, value.getAsDouble()));
    }

    /** These and others; what both know is added up. */
    public KpiCounts and(KpiCounts others) {
        Map<KpiCount, Long> all = new EnumMap<>(KpiCount.class);
        all.putAll(counts);
        others.counts.forEach((count, value) -> all.merge(count, value, Long::sum));
        return new KpiCounts(all);
    }

    /** Who came back over the weeks. */
    public static KpiCounts of(Repurchase weeks) {
        return new KpiCounts(
                Map.of(
                        KpiCount.WEEK_BUYERS,
                        (long) weeks.members(),
                        KpiCount.WEEK_RETURNERS,
                        (long) weeks.again()));
    }
}
