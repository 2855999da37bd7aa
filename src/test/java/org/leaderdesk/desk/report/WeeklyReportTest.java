package org.leaderdesk.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.health.TypeGroupDay;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.health.WeekReport;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A week's report of a book small enough to be counted by hand. */
class WeeklyReportTest {

    private static final DayRange WEEK =
            new DayRange(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15));

    @TempDir Path folder;
    private SmallBook book;

    @BeforeEach
    void open() {
        book = SmallBook.in(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private WeekReport report() {
        return new WeeklyReport(book.session()).run(WEEK);
    }

    @Test
    void theLastWeekIsOverAndHasANameThatIsRead() {
        assertThat(WeeklyReport.last(SmallBook.TODAY)).isEqualTo(WEEK);
        assertThat(WeeklyReport.last(LocalDate.of(2026, 11, 15)))
                .as("a Sunday is not over")
                .isEqualTo(WEEK.before());
        assertThat(WeeklyReport.last(LocalDate.of(2026, 11, 16))).isEqualTo(WEEK);
        assertThat(WeeklyReport.name(WEEK)).isEqualTo("2026-W46");
        assertThat(WeeklyReport.named("--week", "2026-W46")).isEqualTo(WEEK);
        assertThat(
                        WeeklyReport.name(
                                new DayRange(LocalDate.of(2026, 12, 28), LocalDate.of(2027, 1, 3))))
                .as("the year is the week's")
                .isEqualTo("2026-W53");
        for (String bad : List.of("2026-W54", "2026-11-15", "", "W46", "2026-W46-1")) {
            assertThatThrownBy(() -> WeeklyReport.named("--week", bad)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void aWeekThatIsNotOverHasNoReport() {
        WeeklyReport weekly = new WeeklyReport(book.session());
        for (String name : List.of("2026-W47", "2027-W10")) {
            assertThatThrownBy(() -> weekly.run(WeeklyReport.named("--week", name)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo(RefusalCode.WEEK_NOT_OVER));
        }
    }

    @Test
    void aWeekIsComparedWithTheOneBefore() {
        UUID one = book.member(LocalDate.of(2026, 8, 1));
        UUID two = book.member(LocalDate.of(2026, 8, 1));
        UUID _ = book.group("一群", one, two);
        UUID rice = book.variant("大米", "粮油", 6990, OptionalInt.empty());
        UUID pears = book.variant("梨", "水果", 2990, OptionalInt.empty());
        book.order(one, LocalDate.of(2026, 8, 1), 100);
        book.order(one, WEEK.from().minusDays(1), 4000);
        book.order(two, WEEK.from().minusDays(2), 4000);
        book.order(
                one,
                WEEK.from(),
                9000,
                0,
                OrderState.PAID,
                List.of(SmallBook.line(0, rice, 2), SmallBook.line(1, pears, 5)));
        book.order(two, WEEK.to(), 5000, 0, OrderState.PAID, List.of(SmallBook.line(0, rice, 2)));
        book.order(two, WEEK.to().plusDays(1), 70000);
        book.order(
                two, WEEK.to(), 5000, 0, OrderState.CANCELLED, List.of(SmallBook.line(0, rice, 9)));
        WeekReport report = report();
        assertThat(figure(report, Kpi.K2).tile().value()).hasValue(7000);
        assertThat(figure(report, Kpi.K2).before()).hasValue(4000);
        assertThat(figure(report, Kpi.K1).tile().value()).hasValue(100);
        assertThat(report.goods())
                .containsExactly(new WeekReport.Sold("梨", 5), new WeekReport.Sold("大米", 4));
        assertThat(report.plan().topics())
                .as("nobody planned")
                .isEqualTo(new WeekReport.Plan.Part(0, 0));
        assertThat(report.sales())
                .contains(
                        new WeekReport.Sales(
                                new WeekReport.Turnover(2, 14000),
                                Optional.of(new WeekReport.Turnover(2, 8000))));
        assertThat(new WeeklyReport(book.session()).text(WEEK, Locale.SIMPLIFIED_CHINESE))
                .contains(
                        "\n2026-11-09 至 2026-11-15\n订单 2 单（上周 2）\n成交额 ¥140.00（上周 ¥80.00）\n\n数字\n",
                        "\n531 完成\n· 这一周没排计划\n");
        assertThat(report.groups()).extracting(WeekReport.Group::name).containsExactly("一群");
        assertThat(report.next()).hasSizeBetween(1, 3);
        assertThat(report.next())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.gap().orElse(0), a.gap().orElse(0)));
    }

    @Test
    void silentMembersAreNotComparedWithSilentBuyers() {
        UUID one = book.member(LocalDate.of(2026, 8, 1));
        UUID two = book.member(LocalDate.of(2026, 8, 1));
        UUID group = book.group("一群", one, two);
        book.order(one, LocalDate.of(2026, 8, 1), 100);
        book.order(two, LocalDate.of(2026, 8, 1), 100);
        book.order(one, WEEK.from().minusDays(1), 4000);
        book.order(one, WEEK.to(), 4000);
        WeekReport.Figure buyers = figure(report(), Kpi.K4);
        assertThat(buyers.tile().value()).hasValue(50);
        assertThat(buyers.before()).hasValue(50);
        assertThat(buyers.isRebased()).isFalse();
        new TypeGroupDay(book.session())
                .run(group, WEEK.from().plusDays(2), Map.of(ChatFigure.SIZE, 20));
        WeekReport.Figure members = figure(report(), Kpi.K4);
        assertThat(members.tile().value()).hasValue(95);
        assertThat(members.before()).isEmpty();
        assertThat(members.isRebased()).isTrue();
        assertThat(new WeeklyReport(book.session()).text(WEEK, Locale.SIMPLIFIED_CHINESE))
                .contains(" 95.0%（口径变了，不能和上周比）红灯\n", " 95.0%，目标不超过 8.0%：");
        new TypeGroupDay(book.session())
                .run(group, WEEK.from().minusDays(2), Map.of(ChatFigure.SIZE, 10));
        assertThat(figure(report(), Kpi.K4).before()).as("members in both").hasValue(90);
    }

    private static WeekReport.Figure figure(WeekReport report, Kpi kpi) {
        return report.figures().stream()
                .filter(each -> each.tile().kpi() == kpi)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void warningsCountInTheWeekInWhichTheyWereRaisedOrResolved() {
        book.change(
                tx -> {
                    tx.warnings()
                            .put(warning(WEEK.from().minusDays(9), WEEK.from().minusDays(1), true));
                    tx.warnings().put(warning(WEEK.from().minusDays(2), WEEK.from(), true));
                    tx.warnings().put(warning(WEEK.from(), WEEK.to(), false));
                    tx.warnings().put(warning(WEEK.to(), WEEK.to().plusDays(2), true));
                    tx.warnings().put(warning(WEEK.to().plusDays(1), WEEK.to().plusDays(2), false));
                });
        assertThat(report().warnings())
                .containsExactly(new WeekReport.Warnings(Watched.MEMBER_AWAY, 2, 1, 2));
    }

    private static Warning warning(LocalDate raised, LocalDate seen, boolean isResolved) {
        return new Warning(
                Watched.MEMBER_AWAY,
                UUID.randomUUID().toString(),
                raised,
                Level.YELLOW,
                seen,
                15,
                isResolved ? Warning.State.RESOLVED : Warning.State.STANDING);
    }

    @Test
    void anEmptyBookHasAReportThatSaysSo() throws Exception {
        WeekReport report = report();
        assertThat(report.figures()).hasSize(13).allMatch(each -> each.tile().value().isEmpty());
        assertThat(report.groups()).isEmpty();
        assertThat(report.next()).isEmpty();
        assertThat(report.plan().isDue()).isFalse();
        WeeklyReport weekly = new WeeklyReport(book.session());
        assertThat(weekly.text(WEEK, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(
                        "运营周报 2026-W46\n团长 "
                                + book.session().identity().ownerName()
                                + "，账本 "
                                + book.session().book().name()
                                + "\n2026-11-09 至 2026-11-15\n这一周没有订单。");
        Path pdf = folder.resolve("周报.pdf");
        weekly.print(WEEK, "file:" + pdf, false, Locale.SIMPLIFIED_CHINESE);
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThatThrownBy(
                        () -> weekly.print(WEEK, "file:" + pdf, false, Locale.SIMPLIFIED_CHINESE))
                .isInstanceOf(Refused.class);
    }
}
