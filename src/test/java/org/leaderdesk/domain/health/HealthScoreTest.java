package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;
import static org.leaderdesk.domain.health.Figures.orders;
import static org.leaderdesk.domain.health.Figures.ordersOnly;
import static org.leaderdesk.domain.health.Figures.row;
import static org.leaderdesk.domain.health.Figures.with;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.HealthScore.Advice;
import org.leaderdesk.domain.health.Indicator.Side;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/** A score is the mean of what is known, and explains itself. */
class HealthScoreTest {

    private static final int GROUPS = 3000;

    private static HealthScore score(HealthFigures figures) {
        return HealthScore.group(figures, TODAY, RULES);
    }

    @Test
    void ordersAloneMakeAScoreOfThree() {
        HealthScore score = score(ordersOnly());
        // H6 10 % is 20/22, H7 10 a day is a half, H8 40 % is 15/25
        double expected = (2000 / 22.0 + 50 + 60) / 3;
        assertEquals(expected, score.score().getAsDouble(), 1e-9);
        assertEquals(Light.ORANGE, score.light());
        assertEquals(Set.of(Indicator.H6, Indicator.H7, Indicator.H8), score.measured());
        assertEquals(8, score.parts().size());
        ScorePart orders = score.part(Indicator.H7).orElseThrow();
        assertEquals(50 / 3.0, orders.lost().getAsDouble(), 1e-9);
        assertEquals(Light.YELLOW, orders.light());
    }

    @Test
    void advisesWhatIsWorthMost() {
        List<Advice> advice = score(ordersOnly()).advice();
        assertEquals(
                List.of(Action.FLASH_SALE, Action.REPURCHASE_OFFER, Action.WIN_BACK),
                advice.stream().map(Advice::action).toList());
        assertEquals(50 / 3.0, advice.getFirst().gain(), 1e-9);
        assertEquals(40 / 3.0, advice.get(1).gain(), 1e-9);
    }

    @Test
    void withoutWhatOrdersSayThereIsNoScore() {
        HealthFigures chatOnly =
                HealthFigures.of(
                        List.of(
                                row(
                                        TODAY,
                                        ChatFigure.SIZE,
                                        100,
                                        ChatFigure.MESSAGES,
                                        50,
                                        ChatFigure.UGC_POSTS,
                                        20,
                                        ChatFigure.PARTICIPANTS,
                                        90)),
                        orders(10, 90, 100),
                        Map.of());
        HealthScore score = score(chatOnly);
        assertTrue(score.measured().size() > 3);
        assertEquals(OptionalDouble.empty(), score.score());
        assertEquals(Light.GREY, score.light());
        assertTrue(score.advice().isEmpty());
        assertTrue(score.shown().isEmpty());
        assertEquals(OptionalDouble.of(100), score.part(Indicator.H3).orElseThrow().score());
    }

    @Test
    void onlyTheSameIndicatorsAreCompared() {
        HealthScore orders = score(ordersOnly());
        HealthScore more = score(with(ordersOnly(), row(TODAY, ChatFigure.MESSAGES, 60)));
        HealthScore worse =
                score(HealthFigures.of(List.of(), orders(5, 90, 100), ordersOnly().months()));
        assertFalse(orders.isComparable(more));
        assertEquals(OptionalDouble.empty(), more.change(orders));
        assertEquals(50 / 3.0, orders.change(worse).getAsDouble(), 1e-9);
    }

    @Test
    void aSizeThatBecameKnownIsAnotherBasis() {
        HealthScore before = HealthScore.group(ordersOnly(), TODAY.minusDays(7), RULES);
        assertEquals(0, score(ordersOnly()).change(before).orElseThrow(), 1e-9);
        HealthFigures sized = with(ordersOnly(), row(TODAY.minusDays(3), ChatFigure.SIZE, 200));
        before = HealthScore.group(sized, TODAY.minusDays(7), RULES);
        assertEquals(score(sized).measured(), before.measured());
        assertEquals(OptionalDouble.empty(), score(sized).change(before));
        assertTrue(score(sized).isRebased(before));
        assertFalse(before.isRebased(score(HealthFigures.of(List.of(), List.of(), Map.of()))));
    }

    @Test
    void aWeekThatIsPartlyOfBuyersComparesWithNoOther() {
        assertTrue(change(sized(8), 0).isEmpty(), "of members, against a week of both");
        assertTrue(change(sized(2), 0).isEmpty(), "a week of both, against one of buyers");
        assertEquals(0, change(sized(2), 3).orElseThrow(), 1e-9, "of buyers both");
        assertEquals(0, change(sized(13), 0).orElseThrow(), 1e-9, "of members both");
    }

    /** People who talk on every day, in a chat whose size was said so many days ago. */
    private static HealthFigures sized(int ago) {
        List<GroupDay> rows = new ArrayList<>();
        for (int back = 0; back < 30; back++) {
            rows.add(
                    row(
                            TODAY.minusDays(back),
                            back == ago ? ChatFigure.SIZE : ChatFigure.MESSAGES,
                            100,
                            ChatFigure.TOPIC_PARTICIPANTS,
                            30));
        }
        return with(ordersOnly(), rows.toArray(GroupDay[]::new));
    }

    private static OptionalDouble change(HealthFigures figures, int back) {
        return HealthScore.group(figures, TODAY.minusDays(back), RULES)
                .change(HealthScore.group(figures, TODAY.minusDays(back + 7), RULES));
    }

    @Test
    void aReplacementIsAnotherIndicator() {
        List<Reading> counted = new ArrayList<>(readings(50));
        List<Reading> replaced = new ArrayList<>(readings(50));
        replaced.set(1, Reading.of(Indicator.H2_BUYERS, OptionalDouble.of(50)));
        HealthScore one = HealthScore.of(Side.GROUP, TODAY, counted, RULES);
        HealthScore other = HealthScore.of(Side.GROUP, TODAY, replaced, RULES);
        assertEquals(one.score(), other.score());
        assertFalse(one.isComparable(other));
        assertTrue(other.part(Indicator.H2).orElseThrow().reading().replaces());
    }

    private static List<Reading> readings(double value) {
        return Indicator.of(Side.GROUP).stream()
                .map(each -> Reading.of(each, OptionalDouble.of(value)))
                .toList();
    }

    @Test
    void nothingKnownIsNoScore() {
        HealthScore score = score(HealthFigures.of(List.of(), List.of(), Map.of()));
        assertEquals(OptionalDouble.empty(), score.score());
        assertEquals(Set.of(), score.measured());
        score.parts().forEach(part -> assertEquals(Light.GREY, part.light()));
    }

    @Test
    void whateverCameAScoreIsFrom0To100AndPointsLostAddUp() {
        Random random = new Random(9);
        int scored = 0;
        for (int i = 0; i < GROUPS; i++) {
            HealthScore score = score(Figures.madeUp(random));
            for (ScorePart part : score.parts()) {
                part.reading().value().ifPresent(value -> assertTrue(Double.isFinite(value)));
                part.score().ifPresent(value -> assertTrue(value >= 0 && value <= 100));
            }
            if (score.score().isPresent()) {
                scored++;
                addsUp(score);
            }
        }
        assertTrue(scored > GROUPS / 10, "only " + scored + " had a score");
    }

    private static void addsUp(HealthScore score) {
        double value = score.score().getAsDouble();
        assertTrue(value >= 0 && value <= 100);
        assertTrue(score.measured().containsAll(Set.of(Indicator.H6, Indicator.H7, Indicator.H8)));
        double lost = score.parts().stream().mapToDouble(part -> part.lost().orElse(0)).sum();
        assertEquals(100 - value, lost, 1e-9);

        ShownScore shown = score.shown().orElseThrow();
        assertEquals(Math.round(value * 10), shown.tenths());
        assertEquals(score.measured(), shown.lost().keySet());
        int tenths = shown.lost().values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(1000 - shown.tenths(), tenths);
        for (ScorePart part : score.parts()) {
            part.lost()
                    .ifPresent(
                            exact ->
                                    assertEquals(
                                            exact * 10,
                                            shown.lost().get(part.indicator()),
                                            1.0001));
            assertTrue(part.gain().orElse(0) <= part.lost().orElse(0) + 1e-9);
        }
    }

    @Test
    void theOrderOfRowsAndDaysToComeDoNotMatter() {
        Random random = new Random(10);
        for (int i = 0; i < 300; i++) {
            HealthFigures figures = Figures.madeUp(random);
            List<GroupDay> chat = new ArrayList<>(figures.chat().values());
            List<OrderDay> orders = new ArrayList<>(figures.orders().values());
            chat.removeIf(row -> row.day().isAfter(TODAY));
            orders.removeIf(row -> row.day().isAfter(TODAY));
            Collections.shuffle(chat, random);
            Collections.shuffle(orders, random);
            assertEquals(score(figures), score(HealthFigures.of(chat, orders, figures.months())));
        }
    }

    @Test
    void aBetterFigureNeverLowersTheScore() {
        Random random = new Random(11);
        for (int i = 0; i < GROUPS; i++) {
            List<Reading> readings = new ArrayList<>();
            for (Indicator each : Indicator.of(Side.GROUP)) {
                readings.add(Reading.of(each, OptionalDouble.of(random.nextDouble(0, 100))));
            }
            int changed = random.nextInt(readings.size());
            Indicator indicator = readings.get(changed).indicator();
            double better = random.nextDouble(0, 30) * (indicator.usual().falls() ? -1 : 1);
            double before = total(readings);
            readings.set(
                    changed,
                    Reading.of(
                            indicator,
                            OptionalDouble.of(
                                    readings.get(changed).value().getAsDouble() + better)));
            assertTrue(total(readings) >= before);
        }
    }

    private static double total(List<Reading> readings) {
        return HealthScore.of(Side.GROUP, TODAY, readings, RULES).score().getAsDouble();
    }

    @Test
    void aGainIsWhatReachingTheEdgeBrings() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            List<Reading> readings = new ArrayList<>();
            for (Indicator each : Indicator.of(Side.GROUP)) {
                readings.add(Reading.of(each, OptionalDouble.of(random.nextDouble(0, 100))));
            }
            HealthScore score = HealthScore.of(Side.GROUP, TODAY, readings, RULES);
            for (Advice advice : score.advice()) {
                int at = advice.indicator().ordinal();
                List<Reading> reached = new ArrayList<>(readings);
                OptionalDouble edge =
                        advice.indicator().usual().next(readings.get(at).value().getAsDouble());
                reached.set(at, Reading.of(advice.indicator(), edge));
                assertEquals(score.score().getAsDouble() + advice.gain(), total(reached), 1e-9);
            }
        }
    }

    @Test
    void tenthsGoToTheLargestRemainders() {
        HealthScore score = HealthScore.of(Side.GROUP, TODAY, thirds(), RULES);
        ShownScore shown = score.shown().orElseThrow();
        assertEquals(333, shown.tenths());
        assertEquals(Map.of(Indicator.H6, 0, Indicator.H7, 334, Indicator.H8, 333), shown.lost());
    }

    private static List<Reading> thirds() {
        return List.of(
                Reading.of(Indicator.H6, OptionalDouble.of(0)),
                Reading.of(Indicator.H7, OptionalDouble.of(0)),
                Reading.of(Indicator.H8, OptionalDouble.of(0)));
    }
}
