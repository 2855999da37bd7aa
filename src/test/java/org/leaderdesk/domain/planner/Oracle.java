package org.leaderdesk.domain.planner;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;

import org.leaderdesk.domain.planner.ProductQuestion.Offer;
import org.leaderdesk.domain.planner.ProductQuestion.WaveOffers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The optimum of a question, by an exact solver that knows nothing of prices and climbing. */
final class Oracle {

    private static final int SLOTS = 4;

    private final ProductQuestion question;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final List<LinearExprBuilder> sold = new ArrayList<>();
    private final List<LinearExprBuilder> uses = new ArrayList<>();
    private final List<LinearExprBuilder> posts = new ArrayList<>();

    private Oracle(ProductQuestion question) {
        this.question = question;
        for (int product = 0; product < question.products().size(); product++) {
            sold.add(LinearExpr.newBuilder());
            uses.add(LinearExpr.newBuilder());
        }
        question.shares().forEach(share -> posts.add(LinearExpr.newBuilder()));
    }

    /** The optimum's objective; fails where the solver does not prove one within two minutes. */
    static double optimum(ProductQuestion question) {
        Loader.loadNativeLibraries();
        Oracle oracle = new Oracle(question);
        oracle.state();
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(2).setMaxTimeInSeconds(120);
        CpSolverStatus status = solver.solve(oracle.model);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("the exact solver says " + status);
        }
        return solver.objectiveValue();
    }

    private void state() {
        for (WaveOffers wave : question.waves()) {
            state(wave);
        }
        long[] standing = standing();
        for (int product = 0; product < question.products().size(); product++) {
            OptionalInt stock = question.products().get(product).stock();
            if (stock.isPresent()) {
                model.addLessOrEqual(
                        sold.get(product), Math.max(stock.getAsInt(), standing[product]));
            }
            IntVar more = model.newIntVar(0, question.waves().size(), "");
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(more).addTerm(uses.get(product).build(), -1), -1);
            objective.addTerm(more, -question.weights().variety());
        }
        long all =
                (long) question.waves().size() * SLOTS
                        - question.waves().stream().mapToInt(wave -> wave.closed().size()).sum()
                        + question.layerPosts().stream().mapToInt(Integer::intValue).sum();
        for (int layer = 0; layer < posts.size(); layer++) {
            IntVar missed = model.newIntVar(0, 100 * (all + 1), "");
            long wanted = question.shares().get(layer) * all;
            long had = 100L * question.layerPosts().get(layer);
            LinearExpr here = posts.get(layer).build();
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(missed).addTerm(here, -100), had - wanted);
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(missed).addTerm(here, 100), wanted - had);
            objective.addTerm(missed, -question.weights().mix() / 100);
        }
        model.maximize(objective);
    }

    private void state(WaveOffers wave) {
        Set<Integer> stands = new HashSet<>();
        wave.fixed().forEach(each -> each.ifPresent(stands::add));
        int freeRecommendations = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            boolean flash = slot == SLOTS - 1;
            if (wave.closed().contains(slot)) {
                continue;
            }
            if (wave.fixed().get(slot).isPresent()) {
                int product = wave.fixed().get(slot).getAsInt();
                count(product, model.trueLiteral(), offer(wave, flash, product));
            } else if (!flash) {
                freeRecommendations++;
            }
        }
        LinearExprBuilder chosen = LinearExpr.newBuilder();
        LinearExprBuilder flashed = LinearExpr.newBuilder();
        for (int product = 0; product < question.products().size(); product++) {
            if (stands.contains(product)) {
                continue;
            }
            LinearExprBuilder both = LinearExpr.newBuilder();
            Optional<Offer> recommendation = wave.recommendations().get(product);
            if (recommendation.isPresent() && freeRecommendations > 0) {
                BoolVar x = model.newBoolVar("");
                count(product, x, recommendation);
                chosen.add(x);
                both.add(x);
            }
            Optional<Offer> flash = wave.flashSales().get(product);
            if (flash.isPresent() && isFlashFree(wave)) {
                BoolVar f = model.newBoolVar("");
                count(product, f, flash);
                flashed.add(f);
                both.add(f);
            }
            model.addLessOrEqual(both, 1);
        }
        atMost(chosen, freeRecommendations);
        atMost(flashed, isFlashFree(wave) ? 1 : 0);
    }

    private static boolean isFlashFree(WaveOffers wave) {
        return wave.fixed().get(SLOTS - 1).isEmpty() && !wave.closed().contains(SLOTS - 1);
    }

    private void atMost(LinearExprBuilder filled, int slots) {
        model.addLessOrEqual(filled, slots);
    }

    private void count(int product, Literal x, Optional<Offer> offer) {
        objective.addTerm(x, question.weights().filled() + offer.map(Offer::value).orElse(0L));
        sold.get(product).addTerm(x, offer.map(Offer::pieces).orElse(0));
        uses.get(product).addTerm(x, 1);
        posts.get(question.products().get(product).layer().ordinal()).addTerm(x, 1);
    }

    private static Optional<Offer> offer(WaveOffers wave, boolean flash, int product) {
        return flash ? wave.flashSales().get(product) : wave.recommendations().get(product);
    }

    private long[] standing() {
        long[] pieces = new long[question.products().size()];
        for (WaveOffers wave : question.waves()) {
            for (int slot = 0; slot < SLOTS; slot++) {
                boolean flash = slot == SLOTS - 1;
                wave.fixed()
                        .get(slot)
                        .ifPresent(
                                product ->
                                        pieces[product] +=
                                                offer(wave, flash, product)
                                                        .map(Offer::pieces)
                                                        .orElse(0));
            }
        }
        return pieces;
    }
}
