package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.Indicator.Side;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;

/** The last weeks in per cent of the first ones, of what can be compared. */
class GrowthIndexTest {

    private static final int LEADERS = 2000;
    private static final double NONE = -1;

    /** A leader's score of so many points over three indicators; none where it is {@link #NONE}. */
    private static HealthScore score(double points, Indicator last) {
        List<Reading> readings = new ArrayList<>();
        for (Indicator each : List.of(Indicator.L1, Indicator.L4, last)) {
            Levels levels = each.usual();
            double value = levels.zero() + (levels.hundred() - levels.zero()) * points / 100;
            readings.add(
                    Reading.of(
                            each,
                            points == NONE ? OptionalDouble.empty() : OptionalDouble.of(value)));
        }
        return HealthScore.of(Side.LEADER, TODAY, readings, RULES);
    }

    private static List<HealthScore> weeks(double... points) {
        return DoubleStream.of(points)
                .mapToObj(each -> score(each, Indicator.L6))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    @Test
    void theLastFourAreSetAgainstTheFirstFourAndTheMiddleIsNotLookedAt() {
        assertEquals(
                150,
                GrowthIndex.of(weeks(40, 40, 40, 40, 0, 100, 0, 100, 60, 60, 60, 60)).orElseThrow(),
                1e-9);
        assertEquals(
                50,
                GrowthIndex.of(weeks(80, 80, 80, 80, 9, 9, 9, 9, 40, 40, 40, 40)).orElseThrow(),
                1e-9);
    }

    @Test
    void twoWeeksAtEitherEndAreNeeded() {
        assertEquals(
                150,
                GrowthIndex.of(weeks(NONE, 40, 40, NONE, 0, 0, 0, 0, 60, NONE, NONE, 60))
                        .orElseThrow(),
                1e-9);
        assertEquals(
                OptionalDouble.empty(),
                GrowthIndex.of(weeks(NONE, NONE, 40, NONE, 50, 50, 50, 50, 60, 60, 60, 60)));
        assertEquals(
                OptionalDouble.empty(),
                GrowthIndex.of(weeks(40, 40, 40, 40, 50, 50, 50, 50, NONE, NONE, NONE, 60)));
        assertEquals(OptionalDouble.empty(), GrowthIndex.of(weeks(40, 40, 60, 60)));
    }

    @Test
    void nothingIsSaidWhereAWeekIsOverOtherIndicators() {
        List<HealthScore> weeks = weeks(40, 40, 40, 40, 50, 50, 50, 50, 60, 60, 60, 60);
        weeks.set(5, score(50, Indicator.L5));
        assertTrue(GrowthIndex.of(weeks).isPresent(), "a week in the middle is not looked at");
        weeks.set(10, score(60, Indicator.L5));
        assertEquals(OptionalDouble.empty(), GrowthIndex.of(weeks));
    }

    @Test
    void whoBeganWithNothingHasNoIndex() {
        assertEquals(
                OptionalDouble.empty(), GrowthIndex.of(weeks(0, 0, 0, 0, 9, 9, 9, 9, 9, 9, 9, 9)));
        assertEquals(
                0, GrowthIndex.of(weeks(9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0)).orElseThrow(), 1e-9);
    }

    @Test
    void whateverTheScoresItLiesBetweenTheOutermostRatiosAndTheirOrderDoesNotMatter() {
        Random random = new Random(58);
        int known = 0;
        for (int i = 0; i < LEADERS; i++) {
            List<HealthScore> weeks =
                    weeks(random.doubles(12).map(each -> each < 0.2 ? NONE : each * 100).toArray());
            OptionalDouble index = GrowthIndex.of(weeks);
            assertEquals(index.isPresent(), shuffled(weeks, random).isPresent());
            if (index.isPresent()) {
                known++;
                assertEquals(index.getAsDouble(), shuffled(weeks, random).getAsDouble(), 1e-9);
                double[] first = points(weeks.subList(0, 4));
                double[] last = points(weeks.subList(8, 12));
                assertTrue(index.getAsDouble() >= 100 * least(last) / most(first) - 1e-9);
                assertTrue(index.getAsDouble() <= 100 * most(last) / least(first) + 1e-9);
            }
        }
        assertTrue(known > LEADERS / 2, "only " + known + " had an index");
    }

    @Test
    void theSameScoresAtBothEndsAre100() {
        Random random = new Random(59);
        for (int i = 0; i < LEADERS; i++) {
            double[] ends = random.doubles(4, 0.1, 100).toArray();
            List<HealthScore> weeks = weeks(ends);
            weeks.addAll(weeks(random.doubles(4, 0, 100).toArray()));
            weeks.addAll(weeks(ends));
            assertEquals(100, GrowthIndex.of(weeks).orElseThrow(), 1e-9);
        }
    }

    private static OptionalDouble shuffled(List<HealthScore> weeks, Random random) {
        List<HealthScore> shuffled = new ArrayList<>(weeks);
        Collections.shuffle(shuffled.subList(0, 4), random);
        Collections.shuffle(shuffled.subList(8, 12), random);
        return GrowthIndex.of(shuffled);
    }

    private static double[] points(List<HealthScore> weeks) {
        return weeks.stream().flatMapToDouble(each -> each.score().stream()).toArray();
    }

    private static double least(double... points) {
        return DoubleStream.of(points).min().orElseThrow();
    }

    private static double most(double... points) {
        return DoubleStream.of(points).max().orElseThrow();
    }
}
