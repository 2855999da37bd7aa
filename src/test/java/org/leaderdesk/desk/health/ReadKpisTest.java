package org.leaderdesk.desk.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.health.ReadKpis.Dashboard;
import org.leaderdesk.desk.health.ReadKpis.Tile;
import org.leaderdesk.domain.health.ChatFigure;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Kpi;
import org.leaderdesk.domain.health.KpiCount;
import org.leaderdesk.domain.health.KpiView;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.fixture.SmallBook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/** The dashboard of a book small enough to be counted by hand. */
class ReadKpisTest {

    private static final LocalDate TODAY = SmallBook.TODAY;

    /** A Sunday's week. */
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

    private Dashboard dashboard(DayRange range) {
        return new ReadKpis(book.session()).run(range);
    }

    private static Tile tile(Dashboard dashboard, Kpi kpi) {
        return dashboard.tiles().stream()
                .filter(each -> each.tile().kpi() == kpi)
                .findFirst()
                .orElseThrow();
    }

    private static double value(Dashboard dashboard, Kpi kpi) {
        return tile(dashboard, kpi).tile().value().orElseThrow();
    }

    /** Two in a group: both ordered a week before, and one of them came back twice. */
    @Test
    void aWeekIsCountedByHand() {
        UUID one = book.member(LocalDate.of(2026, 8, 1));
        UUID two = book.member(LocalDate.of(2026, 11, 2));
        UUID group = book.group("一群", one, two);
        UUID rice = book.variant("大米", "粮油", 6990, OptionalInt.of(0));
        UUID _ = book.variant("蓝莓", "水果", 2990, OptionalInt.of(7));
        book.order(one, LocalDate.of(2026, 8, 1), 100);
        book.order(one, WEEK.from().minusDays(3), 4000);
        book.order(two, WEEK.from().minusDays(7), 2000);
        book.order(
                one, WEEK.from(), 6990, 1000, OrderState.PAID, List.of(SmallBook.line(0, rice, 2)));
        book.order(one, WEEK.to(), 10);
        book.order(one, WEEK.to(), 5000, 0, OrderState.CANCELLED, List.of());
        new TypeGroupDay(book.session())
                .run(
                        group,
                        WEEK.from(),
                        Map.of(
                                ChatFigure.SIZE, 20,
                                ChatFigure.CLICKS, 5,
                                ChatFigure.NPS_ANSWERS, 10,
                                ChatFigure.PROMOTERS, 6,
                                ChatFigure.DETRACTORS, 1));
        Dashboard week = dashboard(WEEK);
        assertThat(value(week, Kpi.K1)).as("one of two came back").isEqualTo(50.0);
        assertThat(value(week, Kpi.K2)).isEqualTo((5990 + 10) / 2.0);
        assertThat(value(week, Kpi.K2_SWING)).as("3000 as before").isEqualTo(0.0);
        assertThat(value(week, Kpi.K3)).isCloseTo(2 / 7.0, within(1e-9));
        assertThat(value(week, Kpi.K4)).as("two of twenty are not silent").isEqualTo(90.0);
        assertThat(value(week, Kpi.K5)).isEqualTo(50.0);
        assertThat(value(week, Kpi.K6)).isEqualTo(1.0);
        assertThat(value(week, Kpi.K7)).as("rice sold, fruit did not").isEqualTo(50.0);
        assertThat(value(week, Kpi.K9)).as("no rice is left").isEqualTo(50.0);
        assertThat(value(week, Kpi.K10)).as("who came in November bought").isEqualTo(100.0);
        assertThat(tile(week, Kpi.K8).tile().light()).isEqualTo(Light.GREY);
        assertThat(tile(week, Kpi.K11).tile().value()).isEmpty();
        assertThat(value(week, Kpi.K12)).isEqualTo(25.0);
        assertThat(week.line()).isEqualTo(WEEK.days());
        assertThat(tile(week, Kpi.K3).line())
                .containsExactly(
                        OptionalDouble.of(1),
                        OptionalDouble.of(0),
                        OptionalDouble.of(0),
                        OptionalDouble.of(0),
                        OptionalDouble.of(0),
                        OptionalDouble.of(0),
                        OptionalDouble.of(1));
    }

    @Test
    void withoutClicksTheLastTileIsTheCoreMembers() {
        UUID core = book.member(LocalDate.of(2026, 1, 1));
        book.order(core, LocalDate.of(2026, 1, 1), 1000);
        for (int back = 0; back < 60; back += 4) {
            book.order(core, TODAY.minusDays(back), 1000);
        }
        UUID ordinary = book.member(LocalDate.of(2026, 1, 1));
        book.order(ordinary, TODAY.minusDays(1), 1000);
        book.order(ordinary, TODAY.minusDays(100), 1000);
        Dashboard quarter = dashboard(DayRange.upTo(TODAY, 91));
        assertThat(value(quarter, Kpi.K12_CORE)).isEqualTo(50.0);
        assertThat(quarter.line()).hasSize(12);
        assertThat(tile(quarter, Kpi.K12_CORE).line()).hasSize(12);
    }

    @Test
    void aTargetIsTheLeadersOwnUntilItIsPutBack() {
        UUID one = book.member(LocalDate.of(2026, 8, 1));
        UUID _ = book.group("一群", one);
        book.order(one, TODAY, 4000);
        DayRange today = new DayRange(TODAY, TODAY);
        ReadKpis kpis = new ReadKpis(book.session());
        assertThat(tile(kpis.run(today), Kpi.K3).tile().light()).isEqualTo(Light.RED);
        kpis.target(Kpi.K3, OptionalDouble.of(1.25));
        assertThat(tile(kpis.run(today), Kpi.K3).tile().light()).isEqualTo(Light.YELLOW);
        kpis.target(Kpi.K3, OptionalDouble.of(1));
        assertThat(tile(kpis.run(today), Kpi.K3).tile().light()).isEqualTo(Light.GREEN);
        kpis.target(Kpi.K3, OptionalDouble.empty());
        assertThat(tile(kpis.run(today), Kpi.K3).tile().target()).hasValue(15);
        assertThat(kpis.run(today).line()).hasSize(ReadKpis.MOST_DAYS);
    }

    @Test
    void pointsBeforeTheFirstOrderAreLeftOutAndTodayIsCountedApart() {
        UUID one = book.member(LocalDate.of(2026, 10, 26));
        UUID _ = book.group("一群", one);
        book.order(one, LocalDate.of(2026, 10, 28), 1000);
        book.order(one, LocalDate.of(2026, 11, 11), 3000);
        book.order(one, TODAY, 500);
        book.order(one, TODAY, 700);
        ReadKpis kpis = new ReadKpis(book.session());
        Dashboard weeks = kpis.run(KpiView.WEEKS.points(TODAY));
        assertThat(weeks.line().getFirst().from()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(weeks.line()).hasSize(3);
        assertThat(tile(weeks, Kpi.K2).line())
                .containsExactly(
                        OptionalDouble.of(1000), OptionalDouble.empty(), OptionalDouble.of(3000));
        assertThat(weeks.today().count(KpiCount.ORDERS)).hasValue(2);
        assertThat(Kpi.K2.value(weeks.today())).hasValue(600);
        Dashboard quarters = kpis.run(KpiView.QUARTERS.points(TODAY));
        assertThat(quarters.line()).hasSize(1);
        assertThat(value(quarters, Kpi.K2)).as("today is not over").isEqualTo(2000);
    }

    @Test
    void whatWasTriedInVainIsOnOfferAndDidNotSell() {
        UUID one = book.member(LocalDate.of(2026, 8, 1));
        UUID rice = book.variant("大米", "粮油", 6990, OptionalInt.empty());
        UUID pears = book.variant("梨", "水果", 2990, OptionalInt.empty());
        UUID old = book.variant("粽子", "节令", 2990, OptionalInt.empty());
        book.order(one, WEEK.to(), 1, 0, OrderState.PAID, List.of(SmallBook.line(0, rice, 1)));
        book.order(
                one, WEEK.to(), 1, 0, OrderState.CANCELLED, List.of(SmallBook.line(0, pears, 1)));
        book.order(
                one,
                WEEK.to().minusDays(28),
                1,
                0,
                OrderState.PAID,
                List.of(SmallBook.line(0, old, 1)));
        assertThat(value(dashboard(WEEK), Kpi.K7)).isEqualTo(50.0);
        book.order(
                one,
                WEEK.to().minusDays(27),
                1,
                0,
                OrderState.PAID,
                List.of(SmallBook.line(0, old, 1)));
        assertThat(value(dashboard(WEEK), Kpi.K7))
                .as("27 days ago is on offer")
                .isCloseTo(100 / 3.0, within(1e-9));
    }

    @Test
    void anEmptyBookHasTwelveGreyTilesAndNoNaN() {
        Dashboard empty = dashboard(WEEK);
        assertThat(empty.tiles()).hasSize(13);
        assertThat(empty.tiles())
                .allMatch(each -> each.tile().value().stream().allMatch(Double::isFinite));
    }
}
