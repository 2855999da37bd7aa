package org.leaderdesk.domain.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leaderdesk.domain.income.Orders.CHINA;
import static org.leaderdesk.domain.income.Orders.OCTOBER;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.income.IncomeStatement.Line;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Whatever was ordered, refunded and short, and whoever sold it: the statement reconciles. */
class IncomePropertyTest {

    private static final IncomeTerms TERMS =
            new IncomeTerms(
                    List.of(
                            new IncomeTerms.Band(Money.ZERO, 8),
                            new IncomeTerms.Band(new Money(50_000), 10),
                            new IncomeTerms.Band(new Money(100_000), 12)),
                    3,
                    Optional.of(new Money(70_000)),
                    7);

    private static final Map<String, IncomeModel> MODELS =
            Map.of(
                    "ktt", IncomeModel.PLATFORM_BANDS,
                    "suite", IncomeModel.MARGIN,
                    "friend", IncomeModel.HELP_SELL);

    /** An order as it was first, and as it became. */
    record Life(SoldOrder first, SoldOrder then) {}

    private static final int WORLDS = 600;

    private static List<Life> lives(long seed) {
        Random random = new Random(seed);
        List<Life> lives = new ArrayList<>();
        for (int at = random.nextInt(26); at > 0; at--) {
            Facts first = facts(random);
            lives.add(new Life(first.order(at), facts(random).soldAs(first).order(at)));
        }
        return lives;
    }

    private static void inEachWorld(Consumer<List<Life>> holds) {
        for (long seed = 0; seed < WORLDS; seed++) {
            try {
                holds.accept(lives(seed));
            } catch (AssertionError e) {
                throw new AssertionError("in the world of seed " + seed, e);
            }
        }
    }

    record Facts(int day, long paid, long[] off, int[] pieces, Who who, OrderState state) {

        record Who(String source, int subLeader) {}

        /** An order changes what it comes to, not how it was sold. */
        Facts soldAs(Facts other) {
            return new Facts(day, paid, off, pieces, other.who, state);
        }

        SoldOrder order(int id) {
            int ordered = pieces[0];
            int gone = Math.min(ordered, pieces[1]);
            int open = Math.max(0, ordered - gone - pieces[2]);
            boolean isCostKnown = pieces[3] > 0;
            return new SoldOrder(
                    new SoldOrder.Name(new UUID(1, id), Optional.empty(), "团", "" + id),
                    OCTOBER.atDay(1).plusDays(day).atTime(9, id % 60).atZone(CHINA).toInstant(),
                    who.subLeader() == 0
                            ? Optional.empty()
                            : Optional.of(new UUID(2, who.subLeader())),
                    who.source(),
                    state,
                    new SoldOrder.Amounts(
                            paid == 0 ? Optional.empty() : Optional.of(new Money(paid)),
                            new Money(off[0]),
                            new Money(off[1]),
                            new Money(off[2])),
                    new SoldOrder.Goods(
                            ordered,
                            open,
                            gone,
                            isCostKnown ? Optional.of(new Money(37L * open)) : Optional.empty(),
                            isCostKnown ? Set.of() : Set.of(new UUID(3, 3))));
        }
    }

    private static Facts facts(Random random) {
        List<String> sources = List.of("ktt", "ktt", "suite", "friend");
        OrderState[] states = OrderState.values();
        boolean isPlain = random.nextInt(3) > 0;
        return new Facts(
                random.nextInt(61),
                random.nextLong(-2_000, 30_001),
                random.longs(3, 0, 3_001).toArray(),
                random.ints(4, 0, 5).toArray(),
                new Facts.Who(sources.get(random.nextInt(sources.size())), random.nextInt(4)),
                isPlain ? OrderState.PAID : states[random.nextInt(states.length)]);
    }

    private static List<SoldOrder> of(YearMonth month, List<SoldOrder> orders) {
        return orders.stream()
                .filter(each -> YearMonth.from(LocalDate.ofInstant(each.at(), CHINA)).equals(month))
                .toList();
    }

    private static IncomeStatement statement(
            YearMonth month, List<SoldOrder> orders, List<Earned> corrections) {
        MonthIncome income = new MonthIncome(month, MODELS::get, TERMS);
        List<Earned> rows = new ArrayList<>(income.of(orders));
        rows.addAll(corrections);
        return new IncomeStatement(month, TERMS.of(income.banded(orders)), rows, Optional.empty());
    }

    @Test
    void everyLineIsTheRoundedSumOfItsOrdersAndSubLeadersAddUp() {
        inEachWorld(IncomePropertyTest::reconciles);
    }

    private static void reconciles(List<Life> lives) {
        List<SoldOrder> orders = of(OCTOBER, lives.stream().map(Life::first).toList());
        IncomeStatement statement = statement(OCTOBER, orders, List.of());
        BigDecimal exact = BigDecimal.ZERO;
        for (SoldOrder order : orders) {
            exact = exact.add(expected(order, statement.terms()));
        }
        Money base =
                statement.lines().entrySet().stream()
                        .filter(each -> each.getKey() != Line.BONUS)
                        .map(Map.Entry::getValue)
                        .reduce(Money.ZERO, Money::plus);
        int lines = statement.lines().size();
        assertThat(exact.subtract(BigDecimal.valueOf(base.fen())).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.5").multiply(BigDecimal.valueOf(lines)));
        statement
                .lines()
                .forEach(
                        (line, money) ->
                                assertThat(money.fen())
                                        .isEqualTo(
                                                halfEven(
                                                        statement.rows().stream()
                                                                .mapToLong(
                                                                        r ->
                                                                                statement.part(
                                                                                        r, line))
                                                                .sum())));
        Money shares =
                statement.shares().stream()
                        .map(IncomeStatement.Share::total)
                        .reduce(Money.ZERO, Money::plus);
        assertThat(shares).isEqualTo(statement.total());
    }

    /** In fen, from the order alone. */
    private static BigDecimal expected(SoldOrder order, MonthTerms terms) {
        IncomeModel model = MODELS.getOrDefault(order.source(), IncomeModel.MARGIN);
        if (order.unearned(model).isPresent()) {
            return BigDecimal.ZERO;
        }
        SoldOrder.Amounts amounts = order.amounts();
        long paid = amounts.paid().orElseThrow().fen();
        long left = paid - amounts.refund().fen() - amounts.owed().fen();
        BigDecimal sold = BigDecimal.valueOf(paid < 0 ? left : Math.max(0, left));
        return switch (model) {
            case PLATFORM_BANDS -> sold.multiply(BigDecimal.valueOf(terms.rate(), 2));
            case HELP_SELL -> sold.multiply(new BigDecimal("0.07"));
            case MARGIN ->
                    sold.subtract(BigDecimal.valueOf(amounts.freight().fen()))
                            .subtract(BigDecimal.valueOf(order.goods().cost().orElseThrow().fen()));
        };
    }

    private static long halfEven(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).setScale(0, RoundingMode.HALF_EVEN).longValue();
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        inEachWorld(
                lives -> {
                    List<SoldOrder> orders = of(OCTOBER, lives.stream().map(Life::first).toList());
                    List<SoldOrder> mixed = new ArrayList<>(orders);
                    Collections.shuffle(mixed, new Random(lives.size()));
                    assertThat(statement(OCTOBER, mixed, List.of()))
                            .isEqualTo(statement(OCTOBER, orders, List.of()));
                });
    }

    /**
     * October is issued, orders change and move between months, November is issued with what became
     * of October, and what all statements say of October is what its orders now earn by October's
     * terms; a second look corrects nothing more.
     */
    @Test
    void nothingIsCountedTwiceOverTheMonths() {
        inEachWorld(IncomePropertyTest::corrects);
    }

    private static void corrects(List<Life> lives) {
        List<SoldOrder> before = lives.stream().map(Life::first).toList();
        List<SoldOrder> after = lives.stream().map(Life::then).toList();
        IncomeStatement october = statement(OCTOBER, of(OCTOBER, before), List.of());
        List<SoldOrder> now = of(OCTOBER, after);
        List<Earned> corrections =
                new IssuedMonth(OCTOBER, october.terms(), october.rows())
                        .corrections(now, MODELS::get);
        List<Earned> said = new ArrayList<>(october.rows());
        said.addAll(corrections);
        assertThat(new IssuedMonth(OCTOBER, october.terms(), said).corrections(now, MODELS::get))
                .isEmpty();
        assertThat(sales(said)).isEqualTo(sumOfSales(now));
        assertThat(said.stream().mapToLong(each -> each.pay().bonus()).sum())
                .isEqualTo(october.terms().bonus(new Money(bandedSales(now))));
        Map<UUID, Long> base = new HashMap<>();
        said.forEach(each -> base.merge(each.name().id(), each.pay().base(), Long::sum));
        for (SoldOrder order : now) {
            if (corrections.stream().anyMatch(each -> each.name().equals(order.name()))) {
                assertThat(base.get(order.name().id()))
                        .isEqualTo(october.terms().base(order, MODELS.get(order.source())));
            }
        }
        YearMonth november = OCTOBER.plusMonths(1);
        IncomeStatement next = statement(november, of(november, after), corrections);
        assertThat(next.sales().fen()).isEqualTo(sumOfSales(of(november, after)));
        assertThat(next.shares().stream().mapToLong(each -> each.total().fen()).sum())
                .isEqualTo(next.total().fen());
    }

    private static long sales(List<Earned> rows) {
        return rows.stream().mapToLong(each -> each.pay().sales().fen()).sum();
    }

    private static long sumOfSales(List<SoldOrder> orders) {
        return orders.stream().mapToLong(each -> each.sales().fen()).sum();
    }

    private static long bandedSales(List<SoldOrder> orders) {
        return sumOfSales(orders.stream().filter(each -> each.source().equals("ktt")).toList());
    }
}
