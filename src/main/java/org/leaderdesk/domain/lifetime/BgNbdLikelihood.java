package org.leaderdesk.domain.lifetime;

import org.hipparchus.special.Gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The BG/NBD model's likelihood of customers. Customers of whom the same was seen are counted once,
 * and what depends on the frequency or on a time alone is worked out once for each: times are days,
 * of which there are few.
 */
final class BgNbdLikelihood {

    /**
     * @param age where the age is among the times
     * @param recency where the recency is
     */
    private record Row(int age, int recency, long customers) {}

    private final Map<Integer, List<Row>> byFrequency = new TreeMap<>();
    private final double[] times;

    BgNbdLikelihood(Collection<Purchases> customers) {
        times =
                customers.stream()
                        .flatMapToDouble(each -> DoubleStream.of(each.age(), each.recency()))
                        .distinct()
                        .sorted()
                        .toArray();
        customers.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                // Sums come out the same whatever order the customers came in.
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparingDouble(Purchases::age)
                                        .thenComparingDouble(Purchases::recency)))
                .forEach(
                        each ->
                                byFrequency
                                        .computeIfAbsent(
                                                each.getKey().frequency(), x -> new ArrayList<>())
                                        .add(row(each.getKey(), each.getValue())));
    }

    private Row row(Purchases seen, long customers) {
        return new Row(
                Arrays.binarySearch(times, seen.age()),
                Arrays.binarySearch(times, seen.recency()),
                customers);
    }

    /** The logarithm of the likelihood under the four parameters, as in the authors' notes. */
    double of(double r, double alpha, double a, double b) {
        double base = r * Math.log(alpha) - Gamma.logGamma(r);
        double chance = Gamma.logGamma(a + b) - Gamma.logGamma(b);
        double[] logs = new double[times.length];
        Arrays.setAll(logs, time -> Math.log(alpha + times[time]));
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
                double there = -(r + x) * logs[row.age];
                double gone = left - (r + x) * logs[row.recency];
                sum += row.customers * (same + sum(there, gone));
            }
        }
        return sum;
    }

    /**
     * ln(e^one + e^other), without either running over. What log1p would add is less than the last
     * place of a sum of thousands, and it takes five times as long.
     */
    private static double sum(double one, double other) {
        double more = Math.max(one, other);
        return more + Math.log(1 + Math.exp(Math.min(one, other) - more));
    }
}
