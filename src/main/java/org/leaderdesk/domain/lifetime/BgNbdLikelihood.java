package org.leaderdesk.domain.lifetime;

import org.hipparchus.special.Gamma;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The BG/NBD model's likelihood of customers. Customers of whom the same was seen are counted once,
 * and what depends on the frequency alone is worked out once for each.
 */
final class BgNbdLikelihood {

    private record Row(Purchases seen, long customers) {}

    private final Map<Integer, List<Row>> byFrequency = new TreeMap<>();

    BgNbdLikelihood(Collection<Purchases> customers) {
        customers.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                // Sums come out the same whatever order the customers came in.
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparingDouble(Purchases::age)
                                        .thenComparingDouble(Purchases::recency)))
                .map(each -> new Row(each.getKey(), each.getValue()))
                .forEach(
                        row ->
                                byFrequency
                                        .computeIfAbsent(
                                                row.seen.frequency(), x -> new ArrayList<>())
                                        .add(row));
    }

    /** The logarithm of the likelihood under the four parameters, as in the authors' notes. */
    double of(double r, double alpha, double a, double b) {
        double base = r * Math.log(alpha) - Gamma.logGamma(r);
        double chance = Gamma.logGamma(a + b) - Gamma.logGamma(b);
        double sum = 0;
        for (Map.Entry<Integer, List<Row>> each : byFrequency.entrySet()) {
            int x = each.getKey();
            double same =
                    base
                            + chance
                            + Gamma.logGamma(r + x)
                            + Gamma.logGamma(b + x)
                            - Gamma.logGamma(a + b + x);
            double left = x == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + x - 1));
            for (Row row : each.getValue()) {
                double there = -(r + x) * Math.log(alpha + row.seen.age());
                double gone = left - (r + x) * Math.log(alpha + row.seen.recency());
                sum += row.customers * (same + sum(there, gone));
            }
        }
        return sum;
    }

    /** ln(e^one + e^other), without either running over. */
    private static double sum(double one, double other) {
        double more = Math.max(one, other);
        return more + Math.log1p(Math.exp(Math.min(one, other) - more));
    }
}
