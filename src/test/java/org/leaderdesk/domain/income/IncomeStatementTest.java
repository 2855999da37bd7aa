package org.leaderdesk.domain.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leaderdesk.domain.income.Orders.OCTOBER;
import static org.leaderdesk.domain.income.Orders.TERMS;
import static org.leaderdesk.domain.income.Orders.order;
import static org.leaderdesk.domain.income.Orders.paid;
import static org.leaderdesk.domain.income.Orders.soldBy;
import static org.leaderdesk.domain.income.Orders.statement;
import static org.leaderdesk.domain.income.Orders.yuan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.income.IncomeStatement.Line;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class IncomeStatementTest {

    private static final LocalDate DAY = OCTOBER.atDay(5);

    @ParameterizedTest
    @CsvSource({
        "4999999, 8, 400000", // 399,999.92 fen
        "5000000, 10, 500000",
        "9999999, 10, 1000000",
        "10000000, 12, 1200000"
    })
    void theBandsRateIsPaidOnTheWholeMonth(long fen, int rate, long commission) {
        IncomeTerms noTarget = Orders.terms(Optional.empty());
        IncomeStatement statement =
                statement(
                        OCTOBER, IncomeModel.PLATFORM_BANDS, noTarget, List.of(order(1, DAY, fen)));
        assertThat(statement.terms().rate()).isEqualTo(rate);
        assertThat(statement.lines()).isEqualTo(Map.of(Line.BANDS, new Money(commission)));
    }

    @Test
    void theBonusIsOnWhatGoesOverTheTargetAndFallsToTheOrdersAfterIt() {
        IncomeStatement statement =
                statement(
                        IncomeModel.PLATFORM_BANDS,
                        order(3, DAY.plusDays(2), yuan(10_000).fen()),
                        order(1, DAY, yuan(75_000).fen()),
                        order(2, DAY.plusDays(1), yuan(10_000).fen()));
        assertThat(statement.lines())
                .isEqualTo(Map.of(Line.BANDS, yuan(9_500), Line.BONUS, yuan(450)));
        assertThat(statement.beneath(Line.BONUS))
                .extracting(row -> row.name().id().getLeastSignificantBits(), r -> r.pay().bonus())
                .containsExactly(tuple(2L, 1_500_000L), tuple(3L, 3_000_000L));
    }

    @Test
    void whatWasRefundedCancelledOrShortEarnsNothing() {
        SoldOrder half = order(1, DAY, 10_000, 4_000, OrderState.DELIVERED);
        SoldOrder owed =
                paid(
                        order(2, DAY, 10_000),
                        new SoldOrder.Amounts(
                                Optional.of(new Money(10_000)),
                                Money.ZERO,
                                new Money(1_000),
                                Money.ZERO));
        SoldOrder absent =
                order(3, DAY, 5_000)
                        .of(new SoldOrder.Goods(2, 0, 2, Optional.of(Money.ZERO), Set.of()));
        IncomeStatement statement =
                statement(
                        IncomeModel.PLATFORM_BANDS,
                        half,
                        owed,
                        absent,
                        order(4, DAY, 700, 700, OrderState.PAID),
                        order(5, DAY, 800, 0, OrderState.CANCELLED),
                        order(6, DAY, 900, 0, OrderState.UNPAID),
                        order(7, DAY, 950, 0, OrderState.REFUNDED));
        assertThat(statement.sales()).isEqualTo(new Money(6_000 + 9_000));
        assertThat(statement.total()).isEqualTo(new Money(1_200));
        IncomeGaps gaps = IncomeGaps.of(statement);
        assertThat(gaps.partly()).isEqualTo(new IncomeGaps.Gap(2, new Money(5_000)));
        assertThat(gaps.missing()).isEqualTo(2);
        assertThat(gaps.whole())
                .isEqualTo(
                        Map.of(
                                Unearned.SHORT, new IncomeGaps.Gap(1, new Money(5_000)),
                                Unearned.REFUNDED, new IncomeGaps.Gap(2, new Money(1_650)),
                                Unearned.CANCELLED, new IncomeGaps.Gap(1, new Money(800)),
                                Unearned.UNPAID, new IncomeGaps.Gap(1, new Money(900))));
    }

    @Test
    void theMarginIsWhatIsLeftOfCostRefundAndFreightAndNothingWhereACostIsUnknown() {
        SoldOrder sold =
                paid(
                        order(1, DAY, 10_000),
                        new SoldOrder.Amounts(
                                Optional.of(new Money(10_000)),
                                new Money(700),
                                Money.ZERO,
                                new Money(300)));
        SoldOrder unknown =
                order(2, DAY, 8_000)
                        .of(new SoldOrder.Goods(1, 1, 0, Optional.empty(), Set.of(new UUID(1, 1))));
        IncomeStatement statement = statement(IncomeModel.MARGIN, sold, unknown);
        assertThat(statement.lines()).isEqualTo(Map.of(Line.MARGIN, new Money(4_000)));
        assertThat(IncomeGaps.of(statement).whole())
                .isEqualTo(Map.of(Unearned.NO_COST, new IncomeGaps.Gap(1, new Money(8_000))));
    }

    @Test
    void aReturnTakesFromTheMonth() {
        IncomeStatement statement =
                statement(
                        IncomeModel.HELP_SELL,
                        order(1, DAY, 10_000),
                        order(2, DAY, -2_500, 0, OrderState.PAID));
        assertThat(statement.sales()).isEqualTo(new Money(7_500));
        assertThat(statement.lines()).isEqualTo(Map.of(Line.HELP_SELL, new Money(750)));
    }

    @Test
    void theFenThatRoundingLeavesOverGoesToTheLargestRemainder() {
        IncomeStatement statement =
                statement(
                        IncomeModel.PLATFORM_BANDS,
                        order(1, DAY, 105), // 8.40 fen
                        soldBy(Orders.ZHOU, order(2, DAY, 107))); // 8.56 fen
        assertThat(statement.total()).isEqualTo(new Money(17));
        assertThat(statement.shares())
                .extracting(IncomeStatement.Share::total)
                .containsExactly(new Money(8), new Money(9));
    }

    @Test
    void nothingIsAboveTheHighestBand() {
        assertThat(TERMS.next(yuan(49_999)).orElseThrow().rate()).isEqualTo(10);
        assertThat(TERMS.next(yuan(50_000)).orElseThrow().rate()).isEqualTo(12);
        assertThat(TERMS.next(yuan(100_000))).isEmpty();
        assertThat(TERMS.next(new Money(-5)).orElseThrow().rate()).isEqualTo(10);
    }
}
