package org.leaderdesk.domain.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.Benchmark;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.money.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Areas, medians, corrections, and what came after something was asked. */
class RegionSumsTest {

    private static final UUID COMPANY = new UUID(0, 1);
    private static final UUID EAST = new UUID(0, 2);
    private static final UUID WEST = new UUID(0, 3);
    private static final UUID MANAGER = new UUID(0, 4);

    private static Area area(UUID id, UUID parent) {
        return new Area(id, id.toString(), Optional.ofNullable(parent));
    }

    @Test
    void anAreaHasEverythingBeneathIt() {
        AreaTree tree =
                new AreaTree(
                        List.of(
                                area(MANAGER, EAST),
                                new Area(COMPANY, "公司", Optional.empty()),
                                area(EAST, COMPANY),
                                area(WEST, COMPANY)));
        assertThat(tree.roots()).extracting(Area::id).containsExactly(COMPANY);
        assertThat(tree.children(COMPANY)).extracting(Area::id).containsExactly(EAST, WEST);
        assertThat(tree.beneath(COMPANY)).containsExactlyInAnyOrder(COMPANY, EAST, WEST, MANAGER);
        assertThat(tree.beneath(EAST)).containsExactlyInAnyOrder(EAST, MANAGER);
        assertThat(tree.beneath(WEST)).containsExactly(WEST);
    }

    @Test
    void aTreeThatBitesItsTailEnds() {
        AreaTree tree = new AreaTree(List.of(area(EAST, WEST), area(WEST, EAST)));
        assertThat(tree.beneath(EAST)).containsExactlyInAnyOrder(EAST, WEST);
        assertThat(tree.roots()).isEmpty();
    }

    @Test
    void anAreaWhoseParentIsNotHereIsARoot() {
        assertThat(new AreaTree(List.of(area(EAST, COMPANY))).roots())
                .extracting(Area::id)
                .containsExactly(EAST);
    }

    @Test
    void aMedianIsOfWhatIsKnownAndAlike() {
        List<Standing> some =
                List.of(
                        MadeUpDay.standing(
                                new UUID(0, 1),
                                "甲",
                                new MadeUpDay().ratio(DayFigure.L1, 10).score(50, Indicator.L1)),
                        MadeUpDay.standing(
                                new UUID(0, 2),
                                "乙",
                                new MadeUpDay().ratio(DayFigure.L1, 30).score(70, Indicator.L1)),
                        MadeUpDay.standing(
                                new UUID(0, 3),
                                "丙",
                                new MadeUpDay()
                                        .ratio(DayFigure.L1, 100)
                                        .score(90, Indicator.L1_PLAN)),
                        MadeUpDay.standing(new UUID(0, 4), "丁", new MadeUpDay()),
                        MadeUpDay.standing(
                                new UUID(0, 5),
                                "戊",
                                new MadeUpDay().ratio(DayFigure.L1, 20).score(70, Indicator.L1)));
        List<RegionMedian> medians = RegionMedian.of(some, MadeUpDay.RULES.health());
        assertThat(medians)
                .extracting(RegionMedian::figure)
                .containsExactly(DayFigure.SCORE, DayFigure.L1);
        assertThat(medians.get(0).median()).isEqualTo(70);
        assertThat(medians.get(1).median()).isEqualTo(20);
        assertThat(medians.get(1).of()).isEqualTo(3);
        assertThat(medians.get(1).elsewhere())
                .contains(new Benchmark(Benchmark.Line.TARGET, 50, "R041"));
        assertThat(RegionMedian.of(some.subList(0, 2), MadeUpDay.RULES.health()))
                .as("of two it is nearly one's own")
                .isEmpty();
        assertThat(RegionMedian.of(List.of(), MadeUpDay.RULES.health())).isEmpty();
    }

    @Test
    void aLateRowIsACorrectionAndWhatIsTheSameIsNone() {
        DayRange week = DayRange.upTo(MadeUpDay.DAY, 7);
        Correction.Said same = new Correction.Said(5, new Money(500));
        UUID first = new UUID(1, 1);
        UUID second = new UUID(1, 2);
        UUID third = new UUID(1, 3);
        List<Correction> corrections =
                Correction.of(
                        week,
                        Map.of(new Correction.Whose(first, EAST), same),
                        List.of(sum(first, EAST, 5, 500), sum(second, EAST, 1, 100)));
        assertThat(corrections)
                .containsExactly(
                        new Correction(
                                week,
                                second,
                                EAST,
                                new Correction.Said(0, Money.ZERO),
                                new Correction.Said(1, new Money(100))));
        assertThat(Correction.of(week, Map.of(new Correction.Whose(third, EAST), same), List.of()))
                .extracting(each -> each.is().orders())
                .containsExactly(0L);
    }

    private static LeaderSum sum(UUID leader, UUID area, long orders, long fen) {
        return new LeaderSum(leader, area, 1, orders, new Money(fen), 9, 9);
    }

    @Test
    void whatCameAfterIsTooEarlyForTwoWeeks() {
        LocalDate made = MadeUpDay.DAY;
        Intervention asked =
                new Intervention(
                        new UUID(0, 1),
                        MadeUpDay.LEADER,
                        EAST,
                        "东片",
                        Optional.of(Watched.LEADER_ORDERS),
                        Intervention.Action.TRAFFIC,
                        "",
                        made.plusDays(3),
                        Instant.EPOCH,
                        Optional.empty(),
                        Optional.empty());
        InterventionEffect.Rows rows =
                day ->
                        Optional.of(
                                new MadeUpDay()
                                        .score(day.isBefore(made) ? 50 : 65, Indicator.L2)
                                        .ratio(
                                                DayFigure.ORDERS_CHANGE,
                                                day.isBefore(made) ? -30 : 4)
                                        .on(day));
        InterventionEffect open =
                InterventionEffect.of(asked, made, Optional.empty(), made.plusDays(60), rows);
        assertThat(open.after()).isEmpty();
        assertThat(open.isTooEarly()).isFalse();
        Optional<LocalDate> answered = Optional.of(made.plusDays(2));
        InterventionEffect early =
                InterventionEffect.of(asked, made, answered, made.plusDays(15), rows);
        assertThat(early.isTooEarly()).isTrue();
        assertThat(early.before().watched()).hasValue(-30);
        InterventionEffect after =
                InterventionEffect.of(asked, made, answered, made.plusDays(16), rows);
        assertThat(after.isTooEarly()).isFalse();
        assertThat(after.after().orElseThrow().watched()).hasValue(4);
        assertThat(after.change()).hasValue(15);
    }
}
