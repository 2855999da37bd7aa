package org.leaderdesk.desk.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.OrderWriter;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeModel;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.IncomeStatement.Line;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.product.Variant;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

class ReadIncomeTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir Path folder;
    private SmallBook book;
    private UUID member;

    @BeforeEach
    void open() {
        book = SmallBook.in(folder);
        member = book.member(OCTOBER.atDay(1));
    }

    @AfterEach
    void close() {
        book.close();
    }

    private IncomeStatement of(YearMonth month) {
        return new ReadIncome(book.session()).run(month).statement();
    }

    private void cost(UUID variant, long fen) {
        book.change(
                tx -> {
                    Variant was = tx.products().findVariant(variant).orElseThrow();
                    tx.products()
                            .put(
                                    new Variant(
                                            was.id(),
                                            was.productId(),
                                            was.text(),
                                            was.code(),
                                            was.price(),
                                            Optional.of(new Money(fen)),
                                            was.stock()));
                });
    }

    /** A newer file says that so much was paid back. */
    private void refund(UUID id, long fen) {
        book.change(
                tx -> {
                    Filed filed = tx.orders().find(id).orElseThrow();
                    Order was = filed.order();
                    Order.Charges paid =
                            new Order.Charges(
                                    was.charges().amount(),
                                    new Money(fen),
                                    Money.ZERO,
                                    was.charges().freight(),
                                    was.charges().discount());
                    try (OrderWriter writer = tx.orders().writer()) {
                        writer.change(
                                filed.with(
                                        was.standing(was.status(), paid, was.lines()),
                                        filed.presence()));
                    }
                });
    }

    @Test
    void aMonthIsTheCalendarMonthOfTheBooksZone() {
        book.order(member, OCTOBER.atDay(1), 10_000);
        book.order(member, OCTOBER.atDay(31), 20_000);
        book.order(member, NOVEMBER.atDay(1), 40_000);
        assertThat(of(OCTOBER).lines()).isEqualTo(Map.of(Line.BANDS, new Money(2_400)));
        assertThat(of(NOVEMBER).sales()).isEqualTo(new Money(40_000));
        assertThat(of(NOVEMBER.plusMonths(1)).rows()).isEmpty();
    }

    @Test
    void whatIsStillToBePaidBackEarnsNothingAlready() {
        UUID order = book.order(member, NOVEMBER.atDay(3), 10_000);
        book.change(
                tx ->
                        tx.giveBack()
                                .add(
                                        new GiveBack(
                                                tx.newId(),
                                                GiveBack.Kind.REFUND,
                                                GiveBack.Cause.SHORT,
                                                order,
                                                OptionalInt.empty(),
                                                Optional.of(new Money(2_500)),
                                                GiveBack.State.TO_DO,
                                                tx.now(),
                                                Optional.empty())));
        assertThat(of(NOVEMBER).sales()).isEqualTo(new Money(7_500));
    }

    @Test
    void onceCostsAreKnownTheMarginCountsAndMissingCostsAreNamed() {
        UUID apples = book.variant("苹果", "水果", 1_000, OptionalInt.empty());
        UUID milk = book.variant("牛奶", "乳品", 1_000, OptionalInt.empty());
        book.order(
                member,
                NOVEMBER.atDay(3),
                5_000,
                0,
                OrderState.PAID,
                List.of(SmallBook.line(0, apples, 5)));
        book.order(
                member,
                NOVEMBER.atDay(4),
                3_000,
                0,
                OrderState.PAID,
                List.of(SmallBook.line(0, milk, 3)));
        assertThat(of(NOVEMBER).lines()).containsOnlyKeys(Line.BANDS);
        cost(apples, 600);
        ReadIncome.Month month = new ReadIncome(book.session()).run(NOVEMBER);
        assertThat(month.statement().lines()).isEqualTo(Map.of(Line.MARGIN, new Money(2_000)));
        assertThat(month.unknownCosts()).containsExactly("牛奶");
        new ReadIncome(book.session()).pays("other", Optional.of(IncomeModel.HELP_SELL));
        assertThat(of(NOVEMBER).lines()).isEqualTo(Map.of(Line.HELP_SELL, new Money(800)));
        new ReadIncome(book.session()).pays("other", Optional.empty());
        assertThat(of(NOVEMBER).lines()).containsOnlyKeys(Line.MARGIN);
    }

    @Test
    void aLateRefundOfAnIssuedMonthIsACorrectionOfTheNext() {
        UUID late = book.order(member, OCTOBER.atDay(9), 10_000);
        book.order(member, OCTOBER.atDay(10), 5_000_000);
        book.order(member, NOVEMBER.atDay(2), 30_000);
        ReadIncome income = new ReadIncome(book.session());
        IncomeStatement issued = income.issue(OCTOBER);
        assertThat(issued.total()).isEqualTo(new Money(501_000));
        refund(late, 4_000);
        book.change(tx -> tx.settings().set("rule.income-middle", "40"));
        assertThat(of(OCTOBER)).isEqualTo(issued);
        IncomeStatement november = of(NOVEMBER);
        assertThat(november.sales()).isEqualTo(new Money(30_000));
        assertThat(november.lines())
                .isEqualTo(Map.of(Line.BANDS, new Money(2_400), Line.CORRECTIONS, new Money(-400)));
        assertThat(november.beneath(Line.CORRECTIONS))
                .extracting(row -> row.name().id(), Earned::of)
                .containsExactly(tuple(late, OCTOBER));
        assertThat(of(NOVEMBER.plusMonths(1)).lines()).isEmpty();
    }

    @Test
    void aCorrectionIsMadeOnce() {
        UUID late = book.order(member, OCTOBER.atDay(9), 10_000);
        book.order(member, NOVEMBER.atDay(2), 30_000);
        ReadIncome income = new ReadIncome(book.session());
        IncomeStatement _ = income.issue(OCTOBER);
        refund(late, 10_000);
        book.desk().clock().forward(Duration.ofDays(13));
        IncomeStatement november = income.issue(NOVEMBER);
        assertThat(november.lines()).containsEntry(Line.CORRECTIONS, new Money(-800));
        assertThat(of(NOVEMBER.plusMonths(1)).rows()).isEmpty();
        refund(late, 9_000);
        assertThat(of(NOVEMBER.plusMonths(1)).lines())
                .isEqualTo(Map.of(Line.CORRECTIONS, new Money(80)));
    }

    @Test
    void aMonthIsIssuedOnceAndWhenItIsOver() {
        book.order(member, OCTOBER.atDay(9), 10_000);
        ReadIncome income = new ReadIncome(book.session());
        refused(RefusalCode.INCOME_MONTH_OPEN, () -> income.issue(NOVEMBER));
        assertThat(income.run(OCTOBER).isIssuable()).isTrue();
        IncomeStatement _ = income.issue(OCTOBER);
        assertThat(income.run(OCTOBER).isIssuable()).isFalse();
        refused(RefusalCode.INCOME_ISSUED, () -> income.issue(OCTOBER));
        refused(RefusalCode.INCOME_ISSUED, () -> income.issue(OCTOBER.minusMonths(1)));
    }

    @Test
    void staffDoNotSeeWhatTheLeaderEarns(@TempDir Path other) {
        DeskFixture desk = DeskFixture.in(other).with("小王", Role.PICKUP_STAFF);
        try (Session staff = desk.signIn("小王")) {
            ReadIncome income = new ReadIncome(staff);
            refused(RefusalCode.NOT_PERMITTED, () -> income.run(NOVEMBER));
            refused(RefusalCode.NOT_PERMITTED, () -> income.issue(OCTOBER));
            refused(
                    RefusalCode.NOT_PERMITTED,
                    () -> income.pays("ktt", Optional.of(IncomeModel.MARGIN)));
        }
    }

    private static void refused(RefusalCode code, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
