package org.leaderdesk.domain.lifetime;

import org.hipparchus.special.Gamma;
import org.leaderdesk.domain.lifetime.Fit.Because;
import org.leaderdesk.domain.lifetime.Likeliest.Bounds;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The Gamma-Gamma model of what purchases are worth (Fader, Hardie and Lee, 2005; Fader and Hardie,
 * "The Gamma-Gamma Model of Monetary Value", 2013). A customer's purchases vary around a mean of
 * their own, whatever the number of them; the means vary over the customers.
 *
 * @param p shape of a customer's purchases
 * @param q shape of the customers' means; above 1, else they have no mean
 * @param gamma their scale, in the unit of the spends
 */
public record GammaGamma(double p, double q, double gamma) {

    /** Under this a fit says more about its noise than about the customers (ours). */
    private static final int FEWEST = 50;

    private static final double MOST = 1000;

    public GammaGamma {
        if (!(p > 0 && q > 1 && gamma > 0)) {
            throw new IllegalArgumentException("no model: " + List.of(p, q, gamma));
        }
    }

    /** The likeliest model of customers who bought again, or why there is none. */
    public static Fit<GammaGamma> fit(Collection<Spend> customers) {
        if (customers.size() < FEWEST) {
            return new Fit.NoModel<>(Because.TOO_FEW_CUSTOMERS);
        }
        double[] averages = customers.stream().mapToDouble(Spend::average).sorted().toArray();
        double middle = averages[averages.length / 2];
        List<Spend> sorted =
                customers.stream()
                        .sorted(
                                Comparator.comparingInt(Spend::purchases)
                                        .thenComparingDouble(Spend::average))
                        .toList();
        // Equal spends make p, and customers all alike q and gamma, grow for ever.
        return Likeliest.of(
                        each -> logLikelihood(each[0], each[1], each[2], sorted),
                        new double[] {1, 2, middle},
                        List.of(
                                new Bounds(0.01, MOST),
                                new Bounds(Math.nextUp(1), MOST),
                                new Bounds(middle / MOST, middle * MOST)))
                .map(found -> new GammaGamma(found[0], found[1], found[2]));
    }

    /** The natural logarithm of how likely the model makes these customers. */
    public double logLikelihood(Collection<Spend> customers) {
        return logLikelihood(p, q, gamma, customers);
    }

    /** What a purchase of a customer of whom nothing is known comes to. */
    public double expected() {
        return p * gamma / (q - 1);
    }

    /** What a further purchase of a customer comes to: between their average and everybody's. */
    public double expected(Spend seen) {
        double weight = p * seen.purchases();
        return p * (gamma + seen.purchases() * seen.average()) / (weight + q - 1);
    }

    private static double logLikelihood(
            double p, double q, double gamma, Collection<Spend> customers) {
        double base = q * Math.log(gamma) - Gamma.logGamma(q);
        double sum = 0;
        for (Spend each : customers) {
            double weight = p * each.purchases();
            double spent = each.purchases() * each.average();
            sum +=
                    base
                            + Gamma.logGamma(weight + q)
                            - Gamma.logGamma(weight)
                            + weight * Math.log(spent)
                            - Math.log(each.average())
                            - (weight + q) * Math.log(spent + gamma);
        }
        return sum;
    }
}
