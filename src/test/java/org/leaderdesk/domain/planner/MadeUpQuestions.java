package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.planner.ProductQuestion.Candidate;
import org.leaderdesk.domain.planner.ProductQuestion.Offer;
import org.leaderdesk.domain.planner.ProductQuestion.WaveOffers;
import org.leaderdesk.domain.planner.ProductQuestion.Weights;
import org.leaderdesk.domain.product.ProductLayer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/** Questions of every shape, the same for the same seed. */
record MadeUpQuestions(
        int waves, int products, double resting, double stocked, double cover, double standing) {

    /**
     * @param resting the part of products that rest in a wave
     * @param stocked the part of products whose stock is known
     * @param cover how much of what all waves could sell is there
     * @param standing the part of slots that stand already
     */
    MadeUpQuestions {
        if (waves < 0 || products < 0) {
            throw new IllegalArgumentException("nothing is less than none");
        }
    }

    ProductQuestion question(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Candidate> candidates = new ArrayList<>();
        double[] margin = new double[products];
        double[] rate = new double[products];
        boolean[] flashes = new boolean[products];
        for (int product = 0; product < products; product++) {
            margin[product] = 100 + random.nextDouble() * random.nextDouble() * 3_000;
            rate[product] = 0.3 + 12 * Math.pow(random.nextDouble(), 2);
            double drawn = random.nextDouble();
            ProductLayer layer =
                    drawn < 0.08
                            ? ProductLayer.TRAFFIC
                            : drawn < 0.6
                                    ? ProductLayer.PROFIT
                                    : drawn < 0.9 ? ProductLayer.HIT : ProductLayer.EXPERIENCE;
            flashes[product] = layer != ProductLayer.PROFIT || random.nextDouble() < 0.2;
            OptionalInt stock =
                    random.nextDouble() < stocked
                            ? OptionalInt.of(
                                    (int)
                                            (rate[product]
                                                    * waves
                                                    * cover
                                                    * random.nextDouble(0.2, 1)))
                            : OptionalInt.empty();
            candidates.add(new Candidate(layer, stock));
        }
        List<WaveOffers> offers = new ArrayList<>();
        for (int wave = 0; wave < waves; wave++) {
            List<Optional<Offer>> recommendations = new ArrayList<>();
            List<Optional<Offer>> flashSales = new ArrayList<>();
            double size = random.nextDouble(0.3, 2);
            for (int product = 0; product < products; product++) {
                double own = rate[product] * size * random.nextDouble(0.3, 1.7);
                boolean rests = random.nextDouble() < resting;
                Optional<Offer> offer =
                        rests ? Optional.empty() : Optional.of(offer(own, margin[product]));
                recommendations.add(offer);
                flashSales.add(
                        rests || !flashes[product]
                                ? Optional.empty()
                                : Optional.of(offer(2 * own, margin[product] * 0.8)));
            }
            offers.add(
                    new WaveOffers(
                            recommendations,
                            flashSales,
                            standing(random, wave),
                            wave % 5 == 4 ? Set.of(2) : Set.of()));
        }
        return new ProductQuestion(
                offers,
                candidates,
                List.of(random.nextInt(4), random.nextInt(30), random.nextInt(20), 1),
                List.of(5, 60, 30, 5),
                new Weights(200, 300, 3_000));
    }

    private List<OptionalInt> standing(SplittableRandom random, int wave) {
        List<OptionalInt> fixed = new ArrayList<>();
        for (int slot = 0; slot < 4; slot++) {
            boolean stands = products >= 4 && slot != 2 && random.nextDouble() < standing;
            fixed.add(stands ? OptionalInt.of((wave * 4 + slot) % products) : OptionalInt.empty());
        }
        return fixed;
    }

    private static Offer offer(double pieces, double margin) {
        return new Offer(Math.round(pieces * margin), (int) Math.ceil(pieces));
    }
}
