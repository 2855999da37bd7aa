package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;
import static org.leaderdesk.domain.health.Figures.row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

/** The figures of the dashboard, from what was counted. */
class KpiTest {

    private static KpiCounts counts(Object... countsAndValues) {
        Map<KpiCount, Long> counts = new HashMap<>();
        for (int i = 0; i < countsAndValues.length; i += 2) {
            counts.put(
                    (KpiCount) countsAndValues[i], ((Number) countsAndValues[i + 1]).longValue());
        }
        return new KpiCounts(counts);
    }

    private static final KpiCounts ALL =
            counts(
                    KpiCount.WEEK_BUYERS, 50,
                    KpiCount.WEEK_RETURNERS, 20,
                    KpiCount.ORDERS, 400,
                    KpiCount.AMOUNT, 1_800_000,
                    KpiCount.ORDERS_BEFORE, 100,
                    KpiCount.AMOUNT_BEFORE, 500_000,
                    KpiCount.GROUP_DAYS, 25,
                    KpiCount.MEMBERS, 500,
                    KpiCount.SILENT_MEMBERS, 50,
                    KpiCount.PROMOTERS, 12,
                    KpiCount.DETRACTORS, 4,
                    KpiCount.NPS_ANSWERS, 20,
                    KpiCount.ACTIVE_GROUPS, 12,
                    KpiCount.PEOPLE, 2,
                    KpiCount.VARIANTS, 80,
                    KpiCount.VARIANTS_SOLD, 60,
                    KpiCount.VARIANTS_OUT, 2,
                    KpiCount.STOCK_PIECE_DAYS, 1000,
                    KpiCount.PIECES_GONE, 100,
                    KpiCount.NEW_MEMBERS, 40,
                    KpiCount.NEW_BUYERS, 10,
                    KpiCount.PIECES_ARRIVED, 1000,
                    KpiCount.PIECES_LOST, 20,
                    KpiCount.REACHED, 300,
                    KpiCount.CLICKS, 45,
                    KpiCount.SEGMENTED_MEMBERS, 200,
                    KpiCount.CORE_MEMBERS, 50,
                    KpiCount.CASES, 4,
                    KpiCount.CASE_MINUTES, 4 * 30 * 60);

    @ParameterizedTest
    @CsvSource({
        "K1,40,GREY",
        "K2,4500,GREY",
        "K2_SWING,-10,GREEN",
        "K3,16,GREEN",
        "K4,10,YELLOW",
        "K5,40,GREEN",
        "K6,6,YELLOW",
        "K7,75,YELLOW",
        "K8,10,YELLOW",
        "K9,2.5,GREEN",
        "K10,25,YELLOW",
        "K11,2,RED",
        "K12,15,GREEN",
        "K12_CORE,25,YELLOW",
        "K12_CASES,30,YELLOW"
    })
    void eachHasItsFormulaAndItsUsualTarget(Kpi kpi, double value, Light light) {
        assertEquals(value, kpi.value(ALL).getAsDouble(), 1e-9);
        assertEquals(light, kpi.light(kpi.value(ALL), kpi.usualTarget(), RULES));
    }

    @ParameterizedTest
    @EnumSource(Kpi.class)
    void withoutACountThereIsNoValueAndNoLight(Kpi kpi) {
        assertEquals(OptionalDouble.empty(), kpi.value(counts()));
        assertEquals(Light.GREY, kpi.light(OptionalDouble.empty(), OptionalDouble.of(1), RULES));
        assertEquals(Light.GREY, kpi.light(OptionalDouble.of(1), OptionalDouble.empty(), RULES));
        Random random = new Random(kpi.ordinal());
        for (int i = 0; i < 500; i++) {
            Map<KpiCount, Long> some = new EnumMap<>(KpiCount.class);
            for (KpiCount each : KpiCount.values()) {
                if (random.nextInt(5) != 0) {
                    some.put(each, random.nextInt(3) == 0 ? 0L : random.nextLong(-50, 500));
                }
            }
            kpi.value(new KpiCounts(some))
                    .ifPresent(
                            value -> {
                                assertTrue(Double.isFinite(value));
                                assertTrue(
                                        kpi.unit() != Unit.PER_CENT
                                                || kpi == Kpi.K2_SWING
                                                || value >= 0 && value <= 100);
                            });
        }
    }

    @Test
    void moreRefundedThanOrderedIsWorthNothing() {
        KpiCounts counts = counts(KpiCount.ORDERS, 1, KpiCount.AMOUNT, -300);
        assertEquals(OptionalDouble.of(0), Kpi.K2.value(counts));
        KpiCounts after =
                counts.and(counts(KpiCount.ORDERS_BEFORE, 1, KpiCount.AMOUNT_BEFORE, -300));
        assertEquals(OptionalDouble.empty(), Kpi.K2_SWING.value(after));
    }

    @ParameterizedTest
    @CsvSource({
        "RISES,100,100,GREEN",
        "RISES,99.9,100,YELLOW",
        "RISES,70,100,YELLOW",
        "RISES,69.9,100,RED",
        "RISES,-20,40,RED",
        "RISES,0,0,GREEN",
        "RISES,-1,0,RED",
        "FALLS,7,7,GREEN",
        "FALLS,0,7,GREEN",
        "FALLS,7.1,7,YELLOW",
        "FALLS,10,7,YELLOW",
        "FALLS,10.1,7,RED",
        "FALLS,0,0,GREEN",
        "FALLS,1,0,RED",
        "STEADY,-15,15,GREEN",
        "STEADY,-20,15,YELLOW",
        "STEADY,22,15,RED"
    })
    void theLightOfATarget(Kpi.Way way, double value, double target, Light light) {
        assertEquals(light, TargetLight.of(way, value, target, RULES));
    }

    @Test
    void twelveTilesAndTheSwing() {
        List<KpiTile> tiles = KpiTile.all(ALL, Map.of(Kpi.K2, 5000.0, Kpi.K3, 20.0), RULES);
        assertEquals(13, tiles.size());
        assertEquals(Light.YELLOW, tiles.get(1).light());
        assertEquals(Kpi.K2_SWING, tiles.get(2).kpi());
        assertEquals(OptionalDouble.of(20), tiles.get(3).target());
        assertEquals(Light.YELLOW, tiles.get(3).light());
        assertEquals(Kpi.K12, tiles.getLast().kpi());
    }

    @Test
    void theLastTileIsReplacedWhereNobodyCountsClicks() {
        KpiCounts cases = counts(KpiCount.CASES, 1, KpiCount.CASE_MINUTES, 60);
        KpiCounts core = counts(KpiCount.CORE_MEMBERS, 1, KpiCount.SEGMENTED_MEMBERS, 4);
        assertEquals(Kpi.K12, last(counts()));
        assertEquals(Kpi.K12_CASES, last(cases));
        assertEquals(Kpi.K12_CORE, last(cases.and(core)));
        assertEquals(Kpi.K12, Kpi.K12_CORE.instead().orElseThrow());
    }

    private static Kpi last(KpiCounts counts) {
        return KpiTile.all(counts, Map.of(), RULES).getLast().kpi();
    }

    @Test
    void chatsAreAddedUp() {
        List<GroupDay> rows = new ArrayList<>();
        rows.add(row(TODAY.minusDays(9), ChatFigure.SIZE, 200));
        rows.add(row(TODAY.minusDays(1), ChatFigure.CLICKS, 30));
        rows.add(
                row(
                        TODAY,
                        ChatFigure.SIZE,
                        100,
                        ChatFigure.CLICKS,
                        15,
                        ChatFigure.PROMOTERS,
                        5,
                        ChatFigure.DETRACTORS,
                        1,
                        ChatFigure.NPS_ANSWERS,
                        8));
        rows.add(row(TODAY.plusDays(1), ChatFigure.CLICKS, 99, ChatFigure.PROMOTERS, 99));
        HealthFigures group = HealthFigures.of(rows, List.of(), Map.of());
        HealthFigures silent = HealthFigures.of(List.of(), List.of(), Map.of());
        KpiCounts counts = ChatCounts.of(List.of(group, silent), DayRange.upTo(TODAY, 7));
        assertEquals(15, Kpi.K12.value(counts).getAsDouble(), 1e-9);
        assertEquals(50, Kpi.K5.value(counts).getAsDouble(), 1e-9);
        assertEquals(
                OptionalDouble.empty(),
                Kpi.K12.value(ChatCounts.of(List.of(silent), DayRange.upTo(TODAY, 7))));
    }

    @Test
    void fourAnswersAreNoPromoterScore() {
        Object[] answers = {KpiCount.PROMOTERS, 0, KpiCount.DETRACTORS, 1, KpiCount.NPS_ANSWERS, 4};
        assertEquals(OptionalDouble.empty(), Kpi.K5.value(counts(answers)));
        answers[5] = 5;
        assertEquals(OptionalDouble.of(-20), Kpi.K5.value(counts(answers)));
    }

    @ParameterizedTest
    @CsvSource({
        "K1,41.96,42.0%",
        "K2,123456,'¥1,234.56'",
        "K2_SWING,3.21,+3.2%",
        "K2_SWING,-3.21,-3.2%",
        "K2_SWING,-0.01,0.0%",
        "K3,12.34,12.3",
        "K5,-20,-20.0"
    })
    void aFigureSaysWhatItCounts(Kpi kpi, double value, String figure) {
        assertEquals(figure, kpi.figure(value));
    }

    @Test
    void whatIsFurthestFromItsTargetComesFirst() {
        List<KpiTile> tiles = KpiTile.all(ALL, Map.of(), RULES);
        assertEquals(
                List.of(Kpi.K11, Kpi.K8, Kpi.K6),
                KpiTile.furthest(tiles, 3).stream().map(KpiTile::kpi).toList());
        assertEquals(0.4, tile(tiles, Kpi.K11).gap().getAsDouble(), 1e-9, "1.2 of 2");
        assertEquals(OptionalDouble.of(0), tile(tiles, Kpi.K3).gap());
        assertEquals(OptionalDouble.empty(), tile(tiles, Kpi.K1).gap(), "no target");
        assertEquals(List.of(), KpiTile.furthest(KpiTile.all(counts(), Map.of(), RULES), 3));
        KpiTile poor = tile(KpiTile.all(ALL, Map.of(Kpi.K5, -50.0, Kpi.K2, 0.0), RULES), Kpi.K5);
        assertEquals(OptionalDouble.of(0), poor.gap());
    }

    private static KpiTile tile(List<KpiTile> tiles, Kpi kpi) {
        return tiles.stream().filter(each -> each.kpi() == kpi).findFirst().orElseThrow();
    }

    @Test
    void aLineHasAValueForEachRange() {
        KpiCounts week = KpiCounts.of(new Repurchase(4, 1));
        assertEquals(
                List.of(OptionalDouble.of(25), OptionalDouble.empty(), OptionalDouble.of(25)),
                Kpi.K1.sparkline(List.of(week, counts(), week), week));
    }

    @Test
    void everyBenchmarkHasASource() {
        for (Kpi kpi : Kpi.values()) {
            kpi.benchmarks().forEach(each -> assertTrue(each.source().matches("R\\d{3}|OURS")));
        }
        assertEquals(OptionalDouble.empty(), Kpi.K1.usualTarget());
        assertEquals(OptionalDouble.of(40), Kpi.K5.usualTarget());
    }
}
