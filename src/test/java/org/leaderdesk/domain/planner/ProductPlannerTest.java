package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaderdesk.domain.planner.ProductQuestion.Offer;
import org.leaderdesk.domain.planner.ProductQuestion.WaveOffers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The choice of products against an exact solver, on questions of every shape. Six are asked in
 * every build; -Dplanner.all=true asks all of them.
 */
final class ProductPlannerTest {

    /** Shape by shape: waves, products, resting, stocked, cover, standing. */
    private static final List<MadeUpQuestions> SHAPES =
            List.of(
                    new MadeUpQuestions(4, 40, 0.1, 0.3, 1, 0),
                    new MadeUpQuestions(7, 150, 0.1, 0.5, 0.5, 0),
                    new MadeUpQuestions(10, 60, 0.2, 1, 0.5, 0),
                    new MadeUpQuestions(3, 12, 0.3, 1, 0.3, 0),
                    new MadeUpQuestions(6, 8, 0.5, 1, 0.3, 0),
                    new MadeUpQuestions(12, 30, 0.1, 1, 0.6, 0.2),
                    new MadeUpQuestions(1, 5, 0, 1, 1, 0),
                    new MadeUpQuestions(2, 3, 0, 0, 1, 0),
                    new MadeUpQuestions(8, 100, 0.6, 0.5, 0.4, 0.5),
                    new MadeUpQuestions(5, 0, 0, 0, 1, 0));

    private static final int SEEDS = 3;

    private record Asked(MadeUpQuestions shape, long seed) {}

    static List<Asked> asked() {
        List<Asked> all = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (MadeUpQuestions shape : SHAPES) {
                all.add(new Asked(shape, 100 * seed + all.size()));
            }
        }
        return Boolean.getBoolean("planner.all") ? all : all.subList(0, 6);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void isWithinAHundredthOfTheOptimum(Asked asked) {
        ProductQuestion question = asked.shape().question(asked.seed());

        ProductAnswer answer = ProductPlanner.answer(question);

        assertKeepsTheHardRules(question, answer);
        double optimum = Oracle.optimum(question);
        assertTrue(
                answer.objective() >= optimum - 0.01 * Math.abs(optimum) - 1e-6,
                () -> answer.objective() + " of " + optimum);
        assertTrue(answer.bound() >= optimum - 1e-6, () -> answer.bound() + " bounds " + optimum);
    }

    @Test
    void statesABoundNearItsAnswerOnAFullDay() {
        ProductQuestion question = new MadeUpQuestions(45, 150, 0.1, 0.5, 0.6, 0).question(1);

        ProductAnswer answer = ProductPlanner.answer(question);

        assertKeepsTheHardRules(question, answer);
        assertTrue(
                answer.bound() - answer.objective() <= answer.bound() / 100,
                () -> answer.objective() + " of " + answer.bound());
        assertTrue(answer.objective() > ProductPlanner.greedy(question).objective());
    }

    @Test
    void answersTheSameQuestionTheSame() {
        ProductQuestion question = new MadeUpQuestions(12, 40, 0.1, 1, 0.3, 0.1).question(7);

        assertEquals(ProductPlanner.answer(question), ProductPlanner.answer(question));
    }

    private static void assertKeepsTheHardRules(ProductQuestion question, ProductAnswer answer) {
        long[] sold = new long[question.products().size()];
        long[] stood = new long[question.products().size()];
        for (int wave = 0; wave < question.waves().size(); wave++) {
            WaveOffers offers = question.waves().get(wave);
            Set<Integer> told = new HashSet<>();
            for (int slot = 0; slot < 4; slot++) {
                OptionalInt chosen = answer.chosen().get(wave).get(slot);
                OptionalInt stands = offers.fixed().get(slot);
                assertTrue(stands.isEmpty() || stands.equals(chosen), "what stands was moved");
                if (chosen.isEmpty()) {
                    continue;
                }
                int product = chosen.getAsInt();
                assertTrue(!offers.closed().contains(slot), "a closed slot was filled");
                assertTrue(stands.isPresent() || told.add(product), "told of it twice");
                Optional<Offer> offer =
                        (slot == 3 ? offers.flashSales() : offers.recommendations()).get(product);
                assertTrue(stands.isPresent() || offer.isPresent(), "a barred product");
                sold[product] += offer.map(Offer::pieces).orElse(0);
                stood[product] += stands.isPresent() ? offer.map(Offer::pieces).orElse(0) : 0;
            }
        }
        for (int product = 0; product < sold.length; product++) {
            OptionalInt stock = question.products().get(product).stock();
            assertTrue(
                    stock.isEmpty() || sold[product] <= Math.max(stock.getAsInt(), stood[product]),
                    "more is promised than there is");
        }
    }
}
