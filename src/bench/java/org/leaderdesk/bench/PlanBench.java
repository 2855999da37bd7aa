package org.leaderdesk.bench;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.DayPlan;
import org.leaderdesk.domain.planner.DayPlanner;
import org.leaderdesk.domain.planner.GroupStage;
import org.leaderdesk.domain.planner.KeptPost;
import org.leaderdesk.domain.planner.Lessons;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.MarketingDay;
import org.leaderdesk.domain.planner.PlanFacts;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.PlannedGroup;
import org.leaderdesk.domain.planner.PlannedProduct;
import org.leaderdesk.domain.planner.Resting;
import org.leaderdesk.domain.planner.Sales;
import org.leaderdesk.domain.product.ProductLayer;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.exchange.ContentLibrary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * B9: a day of 45 groups, each a wave of its own, and 150 products, half of them with a known
 * stock: how long the plan takes, how far it may be from the optimum, and how long one wave takes
 * anew.
 */
public final class PlanBench {

    private static final int GROUPS = 45;
    private static final int PRODUCTS = 150;
    private static final int ROUNDS = 15;
    private static final Library LIBRARY = new ContentLibrary().read();

    private PlanBench() {}

    /** Prints each figure's median and worst. */
    public static void main(String[] args) {
        List<PlannedGroup> groups = groups();
        for (int seed = 0; seed < 3; seed++) {
            int made = seed;
            DayPlan plan = plan(groups, List.of(), made);
            List<KeptPost> others =
                    plan.posts().stream()
                            .filter(post -> post.wave().number() != 1)
                            .map(
                                    post ->
                                            new KeptPost(
                                                    post.wave().groups().getFirst().id(),
                                                    post.place(),
                                                    post.at(),
                                                    post.content()))
                            .toList();
            System.out.printf(
                    "seed %d: %d posts, gap %.3f %%; %s; one wave anew: %s%n",
                    made,
                    plan.posts().size(),
                    100 * plan.gap(),
                    millis(() -> plan(groups, List.of(), made)),
                    millis(() -> plan(groups, others, made)));
        }
    }

    private static String millis(Supplier<DayPlan> work) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            DayPlan plan = work.get();
            times.add((System.nanoTime() - began) / 1e6 + 0 * plan.minutes());
        }
        List<Double> sorted = times.stream().sorted().toList();
        return "median %.0f ms, first %.0f ms".formatted(sorted.get(ROUNDS / 2), times.getFirst());
    }

    private static List<PlannedGroup> groups() {
        List<PlannedGroup> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            groups.add(
                    new PlannedGroup(
                            new UUID(1, group),
                            "%02d".formatted(group),
                            150 + 7 * group,
                            Optional.empty(),
                            GroupStage.MATURE,
                            Set.of()));
        }
        return groups;
    }

    private static DayPlan plan(List<PlannedGroup> groups, List<KeptPost> kept, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PlannedProduct> products = new ArrayList<>();
        Map<UUID, Map<UUID, Integer>> pieces = new HashMap<>();
        Map<UUID, Integer> inAll = new HashMap<>();
        for (int product = 0; product < PRODUCTS; product++) {
            UUID id = new UUID(2, product);
            int popular = 1 + (int) (400 * Math.pow(random.nextDouble(), 3));
            for (PlannedGroup group : groups) {
                int many = random.nextInt(popular + 1);
                pieces.computeIfAbsent(group.id(), g -> new HashMap<>()).put(id, many);
                inAll.merge(id, many, Integer::sum);
            }
            int stock = 1 + inAll.get(id) / 28;
            products.add(
                    new PlannedProduct(
                            id,
                            "P" + product,
                            "",
                            TemperatureZone.AMBIENT,
                            ProductLayer.values()[random.nextInt(4)],
                            Optional.of(new Money(1_000)),
                            Optional.of(new Money(100 + random.nextInt(900))),
                            random.nextBoolean() ? OptionalInt.of(stock) : OptionalInt.empty(),
                            OptionalDouble.empty(),
                            OptionalInt.empty(),
                            false,
                            false));
        }
        return DayPlanner.plan(
                new PlanFacts(
                        MarketingDay.of(LocalDate.of(2026, 11, 23), LIBRARY.daysOff()),
                        groups,
                        products,
                        new Sales(28, pieces, inAll),
                        Map.of(),
                        LIBRARY,
                        new Resting(Map.of(), Map.of()),
                        new Lessons(Map.of(), Map.of()),
                        List.of(0, 0, 0, 0),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        kept,
                        List.of(),
                        "",
                        rules()));
    }

    private static PlanRules rules() {
        return new PlanRules(
                900,
                1,
                14,
                3,
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                LocalTime.of(17, 30),
                LocalTime.of(20, 0),
                true,
                List.of(
                        LocalTime.of(7, 0),
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 15),
                        LocalTime.of(15, 30),
                        LocalTime.of(21, 15)),
                List.of(LocalTime.of(9, 30), LocalTime.of(16, 45), LocalTime.of(20, 50)),
                LocalTime.of(20, 20),
                LocalTime.of(10, 15),
                LocalTime.of(20, 0),
                List.of(5, 60, 30, 5));
    }
}
