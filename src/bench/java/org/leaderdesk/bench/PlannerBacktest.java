package org.leaderdesk.bench;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.planner.DayPlan;
import org.leaderdesk.domain.planner.DayPlanner;
import org.leaderdesk.domain.planner.GroupStage;
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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;

/**
 * Whether the planner chooses what groups buy: each week it chooses four products for each of
 * twelve groups from what they bought in the four weeks before, and so do two simpler rules; a hit
 * is a product that is among the ten the group buys most of in the week that follows. Customers of
 * the real shops are put into groups by a hash; goods have no cost there, so margins are alike.
 */
public final class PlannerBacktest {

    private static final int GROUPS = 12;
    private static final int CHOSEN = 4;
    private static final int TOP = 10;
    private static final int WEEKS = 4;
    private static final int SHELF = 150;
    private static final Library LIBRARY = new ContentLibrary().read();

    /** Pieces by week, group and product. */
    private final Map<Integer, Map<Integer, Map<String, Integer>>> sold = new TreeMap<>();

    private PlannerBacktest() {}

    /** Runs on the data that lies beside the project, where it does. */
    public static void main(String[] args) throws IOException {
        Path data = Path.of("../shared/data/real");
        if (!Files.isDirectory(data)) {
            System.out.println("skipped: there is no " + data);
            return;
        }
        PlannerBacktest shop = new PlannerBacktest();
        shop.readShop(data.resolve("uci_online_retail.csv.gz"));
        shop.run("uci_online_retail");
        PlannerBacktest baskets = new PlannerBacktest();
        baskets.readBaskets(data.resolve("groceries_baskets.csv"));
        baskets.run("groceries");
    }

    private void readShop(Path file) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // A description may have commas; the fields behind it never do.
                String[] cells = line.split(",");
                int last = cells.length - 1;
                if (last < 7 || cells[last - 1].isBlank() || cells[0].startsWith("C")) {
                    continue;
                }
                int pieces = Integer.parseInt(cells[last - 4]);
                LocalDate day = LocalDate.parse(cells[last - 3].substring(0, 10));
                int group = Math.floorMod(cells[last - 1].hashCode() * 31, GROUPS);
                if (pieces > 0) {
                    add((int) Math.floorDiv(day.toEpochDay() - 4, 7), group, cells[1], 1);
                }
            }
        }
    }

    /** Baskets have no date: they come one after the other, two hundred and fifty to a week. */
    private void readBaskets(Path file) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            for (String item : line.split(",")) {
                add(number / 250, number % GROUPS, item, 1);
            }
            number++;
        }
    }

    private void add(int week, int group, String product, int pieces) {
        sold.computeIfAbsent(week, w -> new HashMap<>())
                .computeIfAbsent(group, g -> new HashMap<>())
                .merge(product, pieces, Integer::sum);
    }

    private Map<String, Integer> of(int from, int to, int group) {
        Map<String, Integer> sum = new HashMap<>();
        for (int week = from; week < to; week++) {
            for (int each = 0; each < GROUPS; each++) {
                if (group < 0 || group == each) {
                    sold.getOrDefault(week, Map.of())
                            .getOrDefault(each, Map.of())
                            .forEach((product, pieces) -> sum.merge(product, pieces, Integer::sum));
                }
            }
        }
        return sum;
    }

    private static List<String> top(Map<String, Integer> pieces, int many) {
        return pieces.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(many)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void run(String name) {
        List<Integer> weeks = new ArrayList<>(sold.keySet());
        int first = weeks.getFirst() + WEEKS;
        int last = weeks.getLast() - 1;
        report(name, "planner", first, last, this::planned);
        report(
                name,
                "most-popular",
                first,
                last,
                (week, group) -> top(of(week - WEEKS, week, -1), CHOSEN));
        report(
                name,
                "last-week's-best",
                first,
                last,
                (week, group) -> top(of(week - 1, week, group), CHOSEN));
    }

    /** The mean of the weeks' hit rates, with the interval in which it lies 95 times of 100. */
    private void report(
            String data,
            String rule,
            int first,
            int last,
            BiFunction<Integer, Integer, List<String>> choose) {
        List<Double> rates = new ArrayList<>();
        for (int week = first; week <= last; week++) {
            int hits = 0;
            for (int group = 0; group < GROUPS; group++) {
                Set<String> bought = new HashSet<>(top(of(week, week + 1, group), TOP));
                for (String product : choose.apply(week, group)) {
                    hits += bought.contains(product) ? 1 : 0;
                }
            }
            rates.add((double) hits / (GROUPS * CHOSEN));
        }
        double mean = rates.stream().mapToDouble(rate -> rate).average().orElse(0);
        double variance =
                rates.stream().mapToDouble(rate -> (rate - mean) * (rate - mean)).sum()
                        / Math.max(1, rates.size() - 1);
        double half = 1.96 * Math.sqrt(variance / rates.size());
        System.out.printf(
                "%s %s: %d weeks, hit rate %.1f %% ± %.1f%n",
                data, rule, rates.size(), 100 * mean, 100 * half);
    }

    private int plannedWeek = Integer.MIN_VALUE;
    private Map<Integer, List<String>> plans = Map.of();

    private List<String> planned(int week, int group) {
        if (week != plannedWeek) {
            plans = plan(week);
            plannedWeek = week;
        }
        return plans.getOrDefault(group, List.of());
    }

    private Map<Integer, List<String>> plan(int week) {
        List<String> shelf = top(of(week - WEEKS, week, -1), SHELF);
        Map<UUID, Map<UUID, Integer>> pieces = new HashMap<>();
        Map<UUID, Integer> inAll = new HashMap<>();
        List<PlannedGroup> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            UUID id = new UUID(1, group);
            groups.add(
                    new PlannedGroup(
                            id,
                            "%02d".formatted(group),
                            100,
                            Optional.empty(),
                            GroupStage.MATURE,
                            Set.of()));
            of(week - WEEKS, week, group)
                    .forEach(
                            (product, many) -> {
                                int place = shelf.indexOf(product);
                                if (place >= 0) {
                                    pieces.computeIfAbsent(id, g -> new HashMap<>())
                                            .put(new UUID(2, place), many);
                                    inAll.merge(new UUID(2, place), many, Integer::sum);
                                }
                            });
        }
        List<PlannedProduct> products = new ArrayList<>();
        for (int place = 0; place < shelf.size(); place++) {
            products.add(
                    new PlannedProduct(
                            new UUID(2, place),
                            "P" + place,
                            "",
                            TemperatureZone.AMBIENT,
                            ProductLayer.HIT,
                            Optional.of(new Money(1_000)),
                            Optional.of(new Money(300)),
                            OptionalInt.empty(),
                            OptionalDouble.empty(),
                            OptionalInt.empty(),
                            false,
                            false));
        }
        DayPlan plan =
                DayPlanner.plan(
                        new PlanFacts(
                                MarketingDay.of(LocalDate.of(2026, 11, 23), LIBRARY.daysOff()),
                                groups,
                                products,
                                new Sales(7 * WEEKS, pieces, inAll),
                                Map.of(),
                                LIBRARY,
                                new Resting(Map.of(), Map.of()),
                                new Lessons(Map.of(), Map.of()),
                                List.of(0, 0, 0, 0),
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                "",
                                rules()));
        Map<Integer, List<String>> chosen = new HashMap<>();
        plan.posts().stream()
                .filter(post -> post.place().kind().sells())
                .forEach(
                        post -> {
                            int group = Integer.parseInt(post.wave().groups().getFirst().name());
                            int place =
                                    (int) UUID.fromString(post.content()).getLeastSignificantBits();
                            chosen.computeIfAbsent(group, g -> new ArrayList<>())
                                    .add(shelf.get(place));
                        });
        return chosen;
    }

    /** Every group a wave of its own, and minutes for all. */
    private static PlanRules rules() {
        LocalTime noon = LocalTime.NOON;
        return new PlanRules(
                900,
                1,
                1,
                1,
                LocalTime.of(23, 0),
                LocalTime.of(5, 0),
                noon,
                noon,
                true,
                List.of(noon, noon, noon, noon, noon),
                List.of(noon, noon, noon),
                noon,
                noon,
                noon,
                List.of(0, 0, 100, 0));
    }
}
