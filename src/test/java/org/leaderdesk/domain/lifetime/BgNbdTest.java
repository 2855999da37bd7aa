package org.leaderdesk.domain.lifetime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.lifetime.Fit.Because;
import org.leaderdesk.domain.lifetime.Fit.Fitted;
import org.leaderdesk.domain.lifetime.Fit.NoModel;
import org.leaderdesk.fixture.Cdnow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.stream.IntStream;

/** The published results of the BG/NBD model, and what it says where it has nothing to say. */
class BgNbdTest {

    /** Of the paper, in full. */
    private static final BgNbd PUBLISHED = new BgNbd(0.242595, 4.413602, 0.792922, 2.425907);

    /** Fader, Hardie and Lee 2005, table 2. */
    @Test
    void thePublishedParametersAreFound() {
        List<Purchases> customers = Cdnow.calibration();
        assertEquals(2357, customers.size());
        assertEquals(946, customers.stream().filter(each -> each.frequency() > 0).count());
        assertEquals(2457, customers.stream().mapToInt(Purchases::frequency).sum());

        Fit<BgNbd> fit = BgNbd.fit(customers);
        BgNbd model = fit.found().orElseThrow();
        assertEquals(-9582.429, model.logLikelihood(customers), 0.01);
        assertEquals(0.2426, model.r(), 0.005 * 0.2426);
        assertEquals(4.4136, model.alpha(), 0.005 * 4.4136);
        assertEquals(0.7929, model.a(), 0.005 * 0.7929);
        assertEquals(2.4259, model.b(), 0.005 * 2.4259);
        assertEquals(new Fitted<>(model, model.logLikelihood(customers)), fit);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1429, 0.0078",
        "1, 0.0532",
        "3, 0.1506",
        "31.8571, 1.0405",
        "32, 1.0437",
        "78, 1.858"
    })
    void expectationOfACustomerOfWhomNothingIsKnown(double weeks, double purchases) {
        assertEquals(purchases, PUBLISHED.expected(weeks), 1e-3);
    }

    @Test
    void expectationOfOneCustomer() {
        Purchases customer = new Purchases(26, 30.857, 31);
        assertEquals(25.757, PUBLISHED.expected(customer, 52), 1e-3);
        assertEquals(0.96885, PUBLISHED.alive(customer), 1e-5);
    }

    /** Who came often and then no more is gone the surer: purchases expected in a year. */
    @ParameterizedTest
    @CsvSource({"10, 0.34746", "15, 0.042834", "20, 0.004159", "25, 0.000358"})
    void theMoreOftenSomebodyCameTheLessTheyAreAlive(int frequency, double purchases) {
        Purchases seen = new Purchases(frequency, 20, 39);
        double rounded = 5e-7;
        assertEquals(purchases, PUBLISHED.expected(seen, 52), 0.001 * purchases + rounded);
        Purchases oftener = new Purchases(frequency + 5, 20, 39);
        assertTrue(PUBLISHED.alive(oftener) < 0.1 * PUBLISHED.alive(seen));
    }

    /** Fader, Hardie and Lee 2005, figure 4: the year's second 39 weeks. */
    @Test
    void theHoldOutByFrequency() {
        BgNbd model = BgNbd.fit(Cdnow.calibration()).found().orElseThrow();
        double[] expected = new double[8];
        double[] actual = new double[8];
        int[] customers = new int[8];
        int all = 0;
        for (NavigableMap<LocalDate, Double> days : Cdnow.customers()) {
            Purchases seen = Purchases.of(days.keySet(), Cdnow.CALIBRATED).orElseThrow();
            int at = Math.min(7, seen.frequency());
            int came = days.subMap(Cdnow.CALIBRATED, false, Cdnow.END, true).size();
            expected[at] += model.expected(seen, 39);
            actual[at] += came;
            customers[at]++;
            all += came;
        }
        for (int at = 0; at < 8; at++) {
            expected[at] /= customers[at];
            actual[at] /= customers[at];
        }
        assertEquals(1882, all);
        assertArrayEquals(
                new double[] {.2251, .5231, 1.0441, 1.5203, 2.1638, 2.6538, 3.5040, 6.1570},
                expected,
                1e-3);
        assertArrayEquals(
                new double[] {.2367, .6970, 1.3925, 1.56, 2.5323, 2.9474, 3.8621, 6.3594},
                actual,
                1e-3);
    }

    /** The paper's formula divides by a - 1; customers with a = 1 are like those next to them. */
    @Test
    void theGapOfTheFormulaIsNone() {
        double below = new BgNbd(0.5, 5, 1 - 1e-7, 2).expected(20);
        double above = new BgNbd(0.5, 5, 1 + 1e-7, 2).expected(20);
        assertEquals((below + above) / 2, new BgNbd(0.5, 5, 1, 2).expected(20), 1e-12);
        assertEquals(below, above, 1e-5);
    }

    /** Against the mean over the chance of leaving, added up in small steps. */
    @Test
    void theSeriesIsTheIntegralWhateverTheParameters() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            BgNbd model = anyModel(random);
            double weeks = 0.1 * Math.pow(1000, random.nextDouble());
            double mean = byIntegral(model, weeks);
            assertEquals(mean, model.expected(weeks), 1e-6 * (1 + mean), () -> model + " " + weeks);
        }
    }

    @Test
    void noFigureIsNotANumber() {
        Random random = new Random(6);
        for (int i = 0; i < 2000; i++) {
            BgNbd model = anyModel(random);
            int frequency = List.of(0, 1, 30, 5000).get(random.nextInt(4));
            double age = 300 * random.nextDouble();
            Purchases seen =
                    new Purchases(frequency, frequency == 0 ? 0 : age * random.nextDouble(), age);
            double alive = model.alive(seen);
            double four = model.expected(seen, 4);
            double eight = model.expected(seen, 8);
            assertTrue(alive >= 0 && alive <= 1, () -> model + " " + seen);
            assertTrue(four >= 0 && eight >= four * (1 - 1e-6), () -> model + " " + seen);
            assertTrue(eight <= 8 * model.rate(seen) * (1 + 1e-6), () -> model + " " + seen);
            assertEquals(0, model.expected(seen, 0));
        }
    }

    @Test
    void theOrderOfCustomersDoesNotMatter() {
        List<Purchases> customers = new ArrayList<>(madeUp(new Random(1), 400));
        Fit<BgNbd> fit = BgNbd.fit(customers);
        assertTrue(fit.found().isPresent());
        Collections.shuffle(customers, new Random(2));
        assertEquals(fit, BgNbd.fit(customers));
    }

    @Test
    void whatWentInComesOut() {
        BgNbd found = BgNbd.fit(madeUp(new Random(3), 4000)).found().orElseThrow();
        assertEquals(2, found.r(), 0.2);
        assertEquals(4, found.alpha(), 0.4);
        assertEquals(2, found.a(), 0.4);
        assertEquals(5, found.b(), 1);
    }

    @Test
    void fewOrWithoutRepeatersHaveNoModel() {
        assertEquals(new NoModel<>(Because.TOO_FEW_CUSTOMERS), BgNbd.fit(List.of()));
        List<Purchases> once =
                IntStream.rangeClosed(1, 100).mapToObj(i -> new Purchases(0, 0, i)).toList();
        assertEquals(new NoModel<>(Because.TOO_FEW_REPEATERS), BgNbd.fit(once));
    }

    /** They all come every week: no two rates differ, and nobody has ever left. */
    @Test
    void allAlikeHaveNoModel() {
        List<Purchases> weekly = Collections.nCopies(300, new Purchases(10, 10, 10.5));
        assertEquals(new NoModel<>(Because.RAN_AWAY), BgNbd.fit(weekly));
    }

    /** Customers as the model has them, with r 2, α 4, a 2 and b 5. */
    private static List<Purchases> madeUp(Random random, int many) {
        List<Purchases> customers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            double age = 10 + 30 * random.nextDouble();
            double rate = gamma(random, 2) / 4;
            double leaves = gamma(random, 2);
            double chance = leaves / (leaves + gamma(random, 5));
            int frequency = 0;
            double last = 0;
            double next = gamma(random, 1) / rate;
            while (next <= age) {
                frequency++;
                last = next;
                boolean gone = random.nextDouble() < chance;
                next = gone ? Double.POSITIVE_INFINITY : last + gamma(random, 1) / rate;
            }
            customers.add(new Purchases(frequency, last, age));
        }
        return customers;
    }

    private static double gamma(Random random, int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum;
    }

    private static BgNbd anyModel(Random random) {
        return new BgNbd(
                between(random, 0.01, 30),
                between(random, 0.05, 1000),
                between(random, 0.01, 50),
                between(random, 0.01, 1000));
    }

    private static double between(Random random, double least, double most) {
        return least * Math.pow(most / least, random.nextDouble());
    }

    /** The mean of (1 - (α / (α + p t))^r) / p over p, by its logit q. */
    private static double byIntegral(BgNbd model, double weeks) {
        double width = Math.sqrt(1 / model.a() + 1 / model.b());
        double step = Math.min(0.25, width / 8);
        double middle = Math.log(model.a() / model.b());
        double sum = 0;
        double weights = 0;
        double start = model.r() * weeks / model.alpha();
        for (double q = middle - 40 / model.a() - 40; q < middle + 40 / model.b() + 40; q += step) {
            double log = -Math.log1p(Math.exp(-Math.abs(q)));
            double logP = q < 0 ? q + log : log;
            double logRest = q < 0 ? log : log - q;
            double weight =
                    Math.exp(
                            model.a() * (logP - Math.log(model.a() / (model.a() + model.b())))
                                    + model.b()
                                            * (logRest
                                                    - Math.log(
                                                            model.b() / (model.a() + model.b()))));
            double p = Math.exp(logP);
            double value =
                    p < 1e-12
                            ? start
                            : -Math.expm1(-model.r() * Math.log1p(p * weeks / model.alpha())) / p;
            sum += weight * value;
            weights += weight;
        }
        return sum / weights;
    }
}
