package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.health.Indicator.Side;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** The numbers by which an indicator is judged are those of the tables. */
class LevelsTest {

    @ParameterizedTest
    @CsvSource({
        "H1,70,90", "H2,40,80", "H3,10,50", "H4,33,65", "H5,10,30", "H6,30,8", "H7,5,15",
        "H8,25,50", "L1,20,50", "L2,0,15", "L3,30,5", "L4,42,60", "L5,60,85", "L6,-20,0"
    })
    void aScoreRunsBetweenTheEdges(Indicator indicator, double zero, double hundred) {
        Levels levels = indicator.usual();
        assertEquals(0, levels.score(zero));
        assertEquals(50, levels.score((zero + hundred) / 2), 1e-9);
        assertEquals(100, levels.score(hundred));
        assertEquals(0, levels.score(2 * zero - hundred));
        assertEquals(100, levels.score(2 * hundred - zero));
    }

    @ParameterizedTest
    @CsvSource({
        "H1,69.9,RED",
        "H1,70,YELLOW",
        "H1,89.9,YELLOW",
        "H1,90,GREEN",
        "H2,39.9,RED",
        "H2,40,ORANGE",
        "H2,45,YELLOW",
        "H2,80,GREEN",
        "H3,9.9,RED",
        "H3,10,ORANGE",
        "H3,20,YELLOW",
        "H3,50,GREEN",
        "H4,32.9,RED",
        "H4,33,ORANGE",
        "H4,50,YELLOW",
        "H4,65,GREEN",
        "H5,9.9,RED",
        "H5,10,ORANGE",
        "H5,15,YELLOW",
        "H5,30,GREEN",
        "H6,30.1,RED",
        "H6,30,ORANGE",
        "H6,15,YELLOW",
        "H6,8,YELLOW",
        "H6,7.9,GREEN",
        "H7,4.9,RED",
        "H7,5,ORANGE",
        "H7,10,YELLOW",
        "H7,15,YELLOW",
        "H7,15.1,GREEN",
        "H8,24.9,RED",
        "H8,25,ORANGE",
        "H8,35,YELLOW",
        "H8,50,GREEN",
        "L1,19.9,RED",
        "L1,20,YELLOW",
        "L1,50,GREEN",
        "L2,-0.1,RED",
        "L2,0,YELLOW",
        "L2,15,GREEN",
        "L3,30.1,RED",
        "L3,30,ORANGE",
        "L3,15,YELLOW",
        "L3,5,GREEN",
        "L4,41.9,RED",
        "L4,42,YELLOW",
        "L4,60,GREEN",
        "L5,59.9,RED",
        "L5,60,YELLOW",
        "L5,85,GREEN",
        "L6,-60,ORANGE",
        "L6,-20,ORANGE",
        "L6,-19.9,GREEN",
        "L1_PLAN,69.9,RED",
        "L1_PLAN,70,YELLOW",
        "L1_PLAN,100,GREEN",
        "L3_CASES,73,RED",
        "L3_CASES,72,YELLOW",
        "L3_CASES,24,GREEN"
    })
    void aBandBeginsAtItsEdge(Indicator indicator, double value, Light light) {
        assertEquals(light, indicator.usual().light(value));
    }

    @ParameterizedTest
    @CsvSource({"0,RED", "49.9,RED", "50,ORANGE", "70,YELLOW", "84.9,YELLOW", "85,GREEN"})
    void theBandsOfAScore(double score, Light light) {
        assertEquals(light, Figures.RULES.score().light(score));
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void betterIsNeverScoredOrLitWorse(Indicator indicator) {
        Levels levels = indicator.usual();
        Random random = new Random(indicator.ordinal());
        for (int i = 0; i < 2000; i++) {
            double one = random.nextDouble(-150, 150);
            double other = random.nextDouble(-150, 150);
            double worse = levels.falls() ? Math.max(one, other) : Math.min(one, other);
            double better = levels.falls() ? Math.min(one, other) : Math.max(one, other);
            assertTrue(levels.score(better) >= levels.score(worse));
            assertTrue(levels.light(better).compareTo(levels.light(worse)) <= 0);
        }
    }

    @Test
    void theNextEdgeIsOneThatIsWorthSomething() {
        Levels messages = Indicator.H3.usual();
        assertEquals(OptionalDouble.of(20), messages.next(3), "10 still scores 0");
        assertEquals(OptionalDouble.of(20), messages.next(12));
        assertEquals(OptionalDouble.of(50), messages.next(20));
        assertEquals(OptionalDouble.empty(), messages.next(50));
        assertEquals(OptionalDouble.of(8), Indicator.H6.usual().next(14));
        assertEquals(OptionalDouble.of(15), Indicator.H6.usual().next(70));
        assertEquals(OptionalDouble.of(0), Indicator.L6.usual().next(-40));
    }

    @Test
    void onlyFourAreKnownElsewhere() {
        assertEquals(-30, Indicator.H3.usual().againstIndustry(14).getAsDouble(), 1e-9);
        assertEquals(20, Indicator.H8.usual().againstIndustry(42).getAsDouble(), 1e-9);
        assertEquals(
                List.of(Indicator.H2, Indicator.H3, Indicator.H5, Indicator.H8),
                Indicator.of(Side.GROUP).stream()
                        .filter(each -> each.usual().industry().isPresent())
                        .toList());
        Levels falling = new Levels(10, 0, 10, 5, 0, false, OptionalDouble.of(4));
        assertEquals(-50, falling.againstIndustry(6).getAsDouble(), 1e-9);
    }

    @Test
    void eightOfAGroupSixOfALeaderAndThreeReplacements() {
        assertEquals(8, Indicator.of(Side.GROUP).size());
        assertEquals(6, Indicator.of(Side.LEADER).size());
        assertEquals(Indicator.H2, Indicator.H2_BUYERS.number());
        assertEquals(Indicator.L1, Indicator.L1_PLAN.number());
        assertEquals(Indicator.L3, Indicator.L3_CASES.number());
        assertFalse(Indicator.H2.instead().isPresent());
        for (Indicator indicator : Indicator.values()) {
            assertFalse(indicator.source().isBlank());
            assertEquals(indicator.number().side(), indicator.side());
        }
    }

    @Test
    void oneEdgeIsNoScale() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Levels(5, 5, 5, 5, 5, false, OptionalDouble.empty()));
    }
}
