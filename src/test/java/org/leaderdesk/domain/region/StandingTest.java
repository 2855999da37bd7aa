package org.leaderdesk.domain.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Level;
import org.leaderdesk.domain.health.Light;
import org.leaderdesk.domain.leader.GrowthStage;
import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a leader stands by the last figures that came, and how they stand among others. */
class StandingTest {

    private static final LocalDate DAY = MadeUpDay.DAY;

    private static final Indicator[] ORDERS = {Indicator.L2, Indicator.L4, Indicator.L6};

    private static Standing on(LocalDate day, MadeUpDay row) {
        return Standing.of(
                        MadeUpDay.leader(MadeUpDay.LEADER, "王芳"),
                        day,
                        Optional.of(row.on(DAY)),
                        Optional.empty(),
                        MadeUpDay.RULES)
                .orElseThrow();
    }

    private static MadeUpDay well() {
        return new MadeUpDay()
                .score(88, ORDERS)
                .date(DayFigure.SIGNED_IN_ON, DAY)
                .date(DayFigure.SELLING_SINCE, DAY.minusDays(60))
                .ratio(DayFigure.ORDERS_CHANGE, 3)
                .ratio(DayFigure.SATISFIED, 92)
                .with(DayFigure.SALES_30, 7_000_000);
    }

    @Test
    void whoIsWellHasAGreenLightATierAndAStageAndNoWarning() {
        Standing standing = on(DAY, well());
        assertThat(standing.light()).isEqualTo(Light.GREEN);
        assertThat(standing.tier()).contains(LeaderTier.WAIST);
        assertThat(standing.stage()).contains(GrowthStage.GROWING);
        assertThat(standing.standingWarnings()).isEmpty();
        assertThat(standing.warnings()).allMatch(LeaderWarning::isMeasured);
    }

    @Test
    void theThreeWarningsNameTheRuleThatFired() {
        Standing standing =
                on(
                        DAY,
                        well().date(DayFigure.SIGNED_IN_ON, DAY.minusDays(3))
                                .ratio(DayFigure.ORDERS_CHANGE, -20)
                                .ratio(DayFigure.SATISFIED, 59.9));
        assertThat(standing.standingWarnings())
                .extracting(each -> each.rule().orElseThrow().source())
                .containsExactly("R102", "R103", "R104");
        assertThat(standing.gravest()).contains(Level.RED);
        assertThat(
                        on(
                                        DAY,
                                        well().date(DayFigure.SIGNED_IN_ON, DAY.minusDays(2))
                                                .ratio(DayFigure.ORDERS_CHANGE, -19.9)
                                                .ratio(DayFigure.SATISFIED, 60))
                                .standingWarnings())
                .isEmpty();
    }

    @Test
    void whatNobodyMeasuresIsNotMeasuredAndNotWell() {
        Standing standing = on(DAY, new MadeUpDay().with(DayFigure.ORDERS, 4));
        assertThat(standing.warnings()).hasSize(3).noneMatch(LeaderWarning::isMeasured);
        assertThat(standing.light()).isEqualTo(Light.GREY);
        assertThat(standing.score()).isEmpty();
        assertThat(standing.tier()).isEmpty();
        assertThat(standing.stage()).isEmpty();
        assertThat(standing.stars().stars()).isEmpty();
    }

    @Test
    void afterAWeekWithoutFiguresTheLightIsGreyAndWarningsAreKept() {
        MadeUpDay row = well().ratio(DayFigure.ORDERS_CHANGE, -40);
        assertThat(on(DAY.plusDays(6), row).light()).isEqualTo(Light.GREEN);
        Standing old = on(DAY.plusDays(7), row);
        assertThat(old.light()).isEqualTo(Light.GREY);
        assertThat(old.score()).isEmpty();
        assertThat(old.standingWarnings())
                .extracting(each -> each.rule().orElseThrow().source())
                .containsExactly("R102", "R103");
        assertThat(old.warnings().get(0).value()).as("days away go on").hasValue(7);
        assertThat(old.warnings().get(2).isMeasured()).as("well a week ago").isFalse();
        assertThat(old.count(DayFigure.SALES_30)).isEmpty();
    }

    @Test
    void whoNeverSentAnythingIsThereAndGrey() {
        Standing standing =
                Standing.of(
                                MadeUpDay.leader(MadeUpDay.LEADER, "王芳"),
                                DAY,
                                Optional.empty(),
                                Optional.empty(),
                                MadeUpDay.RULES)
                        .orElseThrow();
        assertThat(standing.light()).isEqualTo(Light.GREY);
        assertThat(standing.warnings()).hasSize(3).noneMatch(LeaderWarning::isMeasured);
    }

    @Test
    void aClockThatRunsAheadIsNoNegativeAbsence() {
        Standing standing = on(DAY, well().date(DayFigure.SIGNED_IN_ON, DAY.plusDays(1)));
        assertThat(standing.warnings().getFirst().value()).hasValue(0);
    }

    @Test
    void aChangeIsOnlyBetweenScoresOverTheSame() {
        assertThat(change(well().score(80, ORDERS))).hasValue(Optional.of(Trend.UP));
        assertThat(change(well().score(87.5, ORDERS))).hasValue(Optional.of(Trend.LEVEL));
        assertThat(change(well().score(95, ORDERS))).hasValue(Optional.of(Trend.DOWN));
        assertThat(change(well().score(80, Indicator.L2, Indicator.L4, Indicator.L5)))
                .hasValue(Optional.empty());
    }

    private static Optional<Optional<Trend>> change(MadeUpDay before) {
        return Standing.of(
                        MadeUpDay.leader(MadeUpDay.LEADER, "王芳"),
                        DAY,
                        Optional.of(well().on(DAY)),
                        Optional.of(before.on(DAY.minusDays(7))),
                        MadeUpDay.RULES)
                .map(Standing::trend);
    }

    @Test
    void whoMovedHereIsWhereTheirFiguresWereEarnedBeforeAndWhoLeftIsNotHere() {
        UUID here = new UUID(9, 9);
        RegionLeader moved =
                new RegionLeader(MadeUpDay.LEADER, "王芳", here, DAY, Optional.of(DAY.plusDays(10)));
        Optional<LeaderDayFigures> row = Optional.of(well().on(DAY.minusDays(1)));
        assertThat(moved.areaOn(DAY.minusDays(1), row)).contains(MadeUpDay.AREA);
        assertThat(moved.areaOn(DAY.minusDays(1), Optional.empty())).isEmpty();
        assertThat(moved.areaOn(DAY, row)).contains(here);
        assertThat(moved.areaOn(DAY.plusDays(9), row)).contains(here);
        assertThat(moved.areaOn(DAY.plusDays(10), row)).isEmpty();
    }

    @Test
    void onlyScoresOverTheSameIndicatorsAreRanked() {
        Standing best = MadeUpDay.standing(new UUID(0, 1), "甲", well().score(90, ORDERS));
        Standing equal = MadeUpDay.standing(new UUID(0, 2), "乙", well().score(90.04, ORDERS));
        Standing third = MadeUpDay.standing(new UUID(0, 3), "丙", well().score(70, ORDERS));
        Standing other =
                MadeUpDay.standing(new UUID(0, 4), "丁", well().score(99, Indicator.values()));
        Standing none = MadeUpDay.standing(new UUID(0, 5), "戊", new MadeUpDay());
        Map<UUID, Rank> ranks = Rank.of(List.of(third, best, other, none, equal));
        assertThat(ranks)
                .containsOnly(
                        Map.entry(new UUID(0, 1), new Rank(1, 3)),
                        Map.entry(new UUID(0, 2), new Rank(1, 3)),
                        Map.entry(new UUID(0, 3), new Rank(3, 3)),
                        Map.entry(new UUID(0, 4), new Rank(1, 1)));
    }

    @Test
    void whoNeedsSomebodyMostComesFirst() {
        Standing red =
                MadeUpDay.standing(new UUID(0, 1), "甲", well().ratio(DayFigure.SATISFIED, 1));
        Standing low = MadeUpDay.standing(new UUID(0, 2), "乙", well().score(30, ORDERS));
        Standing well = MadeUpDay.standing(new UUID(0, 3), "丙", well());
        Standing grey = MadeUpDay.standing(new UUID(0, 4), "丁", new MadeUpDay());
        assertThat(
                        List.of(grey, well, low, red).stream()
                                .sorted(StandingOrder.NEED.comparator())
                                .map(each -> each.leader().name()))
                .containsExactly("甲", "乙", "丙", "丁");
        assertThat(
                        List.of(grey, low, well).stream()
                                .sorted(StandingOrder.SCORE.comparator())
                                .map(each -> each.leader().name()))
                .containsExactly("丙", "乙", "丁");
        assertThat(Arrays.stream(StandingOrder.values()))
                .allMatch(each -> each.comparator().compare(grey, grey) == 0);
    }

    @Test
    void aFilterIsAllThatIsAskedFor() {
        Standing standing = MadeUpDay.standing(new UUID(0, 1), "甲", well());
        assertThat(StandingFilter.none().has(standing)).isTrue();
        assertThat(asked(Light.GREEN, LeaderTier.WAIST).has(standing)).isTrue();
        assertThat(asked(Light.GREEN, LeaderTier.HEAD).has(standing)).isFalse();
        assertThat(asked(Light.RED, LeaderTier.WAIST).has(standing)).isFalse();
        assertThat(
                        new StandingFilter(
                                        Optional.empty(),
                                        Optional.of(0),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(GrowthStage.GROWING),
                                        Optional.empty())
                                .has(standing))
                .as("three of six known: not rated")
                .isTrue();
    }

    private static StandingFilter asked(Light light, LeaderTier tier) {
        return new StandingFilter(
                Optional.of(light),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tier));
    }

    @ParameterizedTest
    @CsvSource({"4999999,NOVICE", "5000000,WAIST", "10000000,WAIST", "10000001,HEAD", "-1,NOVICE"})
    void tiersAreBySales(long fen, LeaderTier tier) {
        assertThat(LeaderTier.of(new Money(fen), MadeUpDay.RULES.waist(), MadeUpDay.RULES.head()))
                .isEqualTo(tier);
    }
}
