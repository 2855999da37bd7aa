package org.leaderdesk.domain.planner;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How a product does in its three-day test (R092): by the people who clicked, or where nobody
 * counted clicks, by the pieces ordered for each person reached, against the median of all product
 * posts.
 *
 * @param reached people in the groups that were told, each post counted
 * @param clicks on those posts; empty where nobody counted
 * @param pieces ordered within a day of those posts
 * @param over whether its days have passed
 */
public record TrialResult(int posts, int reached, OptionalDouble clicks, int pieces, boolean over) {

    /** What is proposed. */
    public enum Verdict {
        /** Its days have not passed. */
        GOES_ON,
        KEEP,
        DROP,
        /** It was not posted, or nobody was reached. */
        NOT_MEASURED
    }

    /**
     * What is proposed of it.
     *
     * @param clicksWanted of the people reached, the part that must click, 0 to 1
     * @param medianConversion pieces for each person reached of the leader's product posts; empty
     *     where there are none to compare with
     */
    public Verdict verdict(double clicksWanted, OptionalDouble medianConversion) {
        if (!over) {
            return Verdict.GOES_ON;
        }
        if (posts == 0 || reached == 0) {
            return Verdict.NOT_MEASURED;
        }
        if (clicks.isPresent()) {
            return clicks.getAsDouble() / reached < clicksWanted ? Verdict.DROP : Verdict.KEEP;
        }
        if (medianConversion.isEmpty()) {
            return Verdict.NOT_MEASURED;
        }
        return conversion() < medianConversion.getAsDouble() ? Verdict.DROP : Verdict.KEEP;
    }

    /** Pieces for each person reached; 0 where nobody was. */
    public double conversion() {
        return reached == 0 ? 0 : (double) pieces / reached;
    }

    /** The middle of some conversions; empty where there are none. */
    public static OptionalDouble median(List<Double> conversions) {
        List<Double> sorted = conversions.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        sorted.size() % 2 == 1
                                ? sorted.get(middle)
                                : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
