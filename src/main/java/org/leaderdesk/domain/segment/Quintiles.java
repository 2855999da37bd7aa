package org.leaderdesk.domain.segment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Where a fifth of members ends and the next begins, by some whole number.
 *
 * @param cuts four, ascending: what is at least as much is in a higher fifth
 */
record Quintiles(List<Double> cuts) {

    private static final int FIFTHS = 5;

    /**
     * The fifths of values, at least one. A cut is one unit above the quantile between the two
     * nearest values (R's type 7), as the R package rfm has it; so equal values are in one fifth,
     * and fifths differ in size where many are equal.
     */
    static Quintiles of(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return new Quintiles(
                IntStream.range(1, FIFTHS).mapToObj(fifth -> quantile(sorted, fifth) + 1).toList());
    }

    private static double quantile(long[] sorted, int fifth) {
        long place = (long) (sorted.length - 1) * fifth;
        int below = (int) (place / FIFTHS);
        double rest = (double) (place % FIFTHS) / FIFTHS;
        return rest == 0
                ? sorted[below]
                : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }

    /** The fifth of a value, 1 to 5. */
    int of(long value) {
        return 1 + (int) cuts.stream().filter(cut -> value >= cut).count();
    }
}
