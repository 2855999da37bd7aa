package org.leaderdesk.domain.health;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How a leader's score of the last weeks is against that of the first ones (S058). The source has
 * no formula; this one is proposed.
 */
public final class GrowthIndex {

    /** Weeks at either end that are compared. */
    private static final int WEEKS = 4;

    /** How many of them must have a score. */
    private static final int NEEDED = 2;

    private static final double UNCHANGED = 100;

    private GrowthIndex() {}

    /**
     * The mean of the last four weeks in per cent of that of the first four: 100 is unchanged.
     *
     * @param weeks a score of each week, the earliest first
     * @return 0 or more; empty where fewer than two weeks at either end have a score, where those
     *     that have one are not all over the same indicators, and where the first are all 0
     */
    public static OptionalDouble of(List<HealthScore> weeks) {
        if (weeks.size() < 2 * WEEKS) {
            return OptionalDouble.empty();
        }
        List<HealthScore> first = scored(weeks.subList(0, WEEKS));
        List<HealthScore> last = scored(weeks.subList(weeks.size() - WEEKS, weeks.size()));
        if (first.size() < NEEDED || last.size() < NEEDED || !isAlike(first, last)) {
            return OptionalDouble.empty();
        }
        double before = mean(first);
        return before > 0
                ? OptionalDouble.of(mean(last) / before * UNCHANGED)
                : OptionalDouble.empty();
    }

    private static List<HealthScore> scored(List<HealthScore> weeks) {
        return weeks.stream().filter(each -> each.score().isPresent()).toList();
    }

    private static boolean isAlike(List<HealthScore> first, List<HealthScore> last) {
        HealthScore any = first.getFirst();
        return Stream.concat(first.stream(), last.stream()).allMatch(any::isComparable);
    }

    private static double mean(List<HealthScore> weeks) {
        return weeks.stream()
                .mapToDouble(each -> each.score().orElseThrow())
                .average()
                .orElseThrow();
    }
}
