package org.leaderdesk.domain.lifetime;

import org.leaderdesk.domain.lifetime.Fit.Because;
import org.leaderdesk.domain.lifetime.Likeliest.Bounds;

import java.util.Collection;
import java.util.List;

/**
 * The BG/NBD model of a customer base (Fader, Hardie and Lee, "Counting Your Customers the Easy
 * Way", 2005). While customers are there they buy at random at a rate of their own, and after any
 * purchase they leave for good with a chance of their own. Rates follow a gamma distribution over
 * the customers and chances a beta distribution. Times are weeks.
 *
 * <p>It knows of nobody leaving without a purchase, so that who came but once counts as there for
 * certain.
 *
 * @param r shape of the rates, 0.01 to 30: the more, the more alike they are
 * @param alpha their scale in weeks, 0.05 to 10,000: the mean customer buys r / alpha times a week
 * @param a of the chances, 0.01 to 50: a / (a + b) is the mean one
 * @param b of the chances, 0.01 to 1000
 */
public record BgNbd(double r, double alpha, double a, double b) {

    /** Under these a fit says more about its noise than about the customers (ours). */
    private static final int FEWEST_CUSTOMERS = 50;

    private static final int FEWEST_REPEATERS = 20;

    /**
     * What a model may say (ours). r above 30: everybody comes equally often. a under 0.01: nobody
     * ever leaves, which is what becomes of shops that sell to shops, and the expectation divides
     * by nothing. a above 50: everybody leaves alike. Inside them the sums below are exact to 1e-6.
     */
    private static final List<Bounds> BOUNDS =
            List.of(
                    new Bounds(0.01, 30),
                    new Bounds(0.05, 10_000),
                    new Bounds(0.01, 50),
                    new Bounds(0.01, 1000));

    private static final double EPSILON = 1e-16;

    public BgNbd {
        if (!Likeliest.hold(BOUNDS, new double[] {r, alpha, a, b})) {
            throw new IllegalArgumentException("no model: " + List.of(r, alpha, a, b));
        }
    }

    /** The likeliest model of customers, or why there is none. */
    public static Fit<BgNbd> fit(Collection<Purchases> customers) {
        if (customers.size() < FEWEST_CUSTOMERS) {
            return new Fit.NoModel<>(Because.TOO_FEW_CUSTOMERS);
        }
        if (customers.stream().filter(each -> each.frequency() > 0).count() < FEWEST_REPEATERS) {
            return new Fit.NoModel<>(Because.TOO_FEW_REPEATERS);
        }
        BgNbdLikelihood likelihood = new BgNbdLikelihood(customers);
        return Likeliest.of(
                        each -> likelihood.of(each[0], each[1], each[2], each[3]),
                        new double[] {1, 1, 1, 1},
                        BOUNDS)
                .map(found -> new BgNbd(found[0], found[1], found[2], found[3]));
    }

    /** The natural logarithm of how likely the model makes these customers. */
    public double logLikelihood(Collection<Purchases> customers) {
        return new BgNbdLikelihood(customers).of(r, alpha, a, b);
    }

    /**
     * How many purchases a customer of whom nothing is known makes after the first.
     *
     * @param weeks after it, at least 0
     */
    public double expected(double weeks) {
        return expected(r, alpha, a, b, weeks);
    }

    /**
     * How many purchases a customer is expected to make from now on.
     *
     * @param weeks from now on, at least 0
     */
    public double expected(Purchases seen, double weeks) {
        // The paper's formula is the one above for a customer whose rate and chance are known
        // better, times the chance that the customer is there.
        return alive(seen)
                * expected(
                        r + seen.frequency(), alpha + seen.age(), a, b + seen.frequency(), weeks);
    }

    /** How many purchases a week a customer makes who is still there. */
    public double rate(Purchases seen) {
        return (r + seen.frequency()) / (alpha + seen.age());
    }

    /** The chance, 0 to 1, that a customer is still there. */
    public double alive(Purchases seen) {
        if (seen.frequency() == 0) {
            return 1;
        }
        double silence =
                Math.log((alpha + seen.age()) / (alpha + seen.recency())) * (r + seen.frequency());
        return 1 / (1 + a / (b + seen.frequency() - 1) * Math.exp(silence));
    }

    /**
     * The paper's expectation, (a + b - 1) / (a - 1) × [1 - (α / (α + t))^r × ₂F₁(r, b; a + b - 1;
     * t / (α + t))]. Euler's transformation makes the hypergeometric series one in a - 1, by which
     * it is then divided term by term: so a = 1 is no gap, and it converges for every t.
     */
    private static double expected(double r, double alpha, double a, double b, double weeks) {
        double z = weeks / (alpha + weeks);
        double c = a + b - 1;
        double power = -(a - 1) * Math.log1p(weeks / alpha);
        double head = a == 1 ? Math.log1p(weeks / alpha) : -Math.expm1(power) / (a - 1);
        double term = (c - r) * z;
        double sum = 0;
        for (int n = 1; Math.abs(term) > EPSILON * Math.abs(sum); n++) {
            sum += term;
            term *= (c - r + n) * (a + n - 1) / ((c + n) * (n + 1)) * z;
        }
        return Math.max(0, c * head - Math.exp(power) * sum);
    }
}
