package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which rules are crossed, from what was seen on the last days. */
class AlarmTest {

    private static Observation seen(Watched watched, String about, int daysAgo, double value) {
        return new Observation(watched, about, TODAY.minusDays(daysAgo), value);
    }

    private static List<Alarm> standing(List<Observation> seen) {
        return Alarm.standing(seen, TODAY, RULES.warnings());
    }

    /** Scores of the last days, the newest first; below 0 where there was none. */
    private static List<Observation> scores(double... newestFirst) {
        List<Observation> seen = new ArrayList<>();
        for (int i = 0; i < newestFirst.length; i++) {
            if (newestFirst[i] >= 0) {
                seen.add(seen(Watched.GROUP_SCORE, "g", i, newestFirst[i]));
            }
        }
        return seen;
    }

    @ParameterizedTest
    @CsvSource({
        "LEADER_AWAY,2,", "LEADER_AWAY,3,YELLOW", "LEADER_ORDERS,-19.9,",
        "LEADER_ORDERS,-20,ORANGE", "LEADER_SATISFACTION,60,", "LEADER_SATISFACTION,59.9,RED",
        "GROUP_MESSAGES,-29,", "GROUP_MESSAGES,-30,YELLOW", "MEMBER_AWAY,14,",
        "MEMBER_AWAY,15,YELLOW", "MEMBER_AWAY,60,ORANGE", "STOCK_COVER,3,",
        "STOCK_COVER,2.9,YELLOW", "STOCK_COVER,1.9,ORANGE", "STOCK_COVER,0.9,RED",
        "GIVE_BACK_WAITING,23,", "GIVE_BACK_WAITING,24,ORANGE", "CASE_REPLY_LATE,0,",
        "CASE_REPLY_LATE,1,YELLOW", "CASE_CHECK_LATE,1,YELLOW", "CASE_PLAN_LATE,1,ORANGE",
        "CASE_END_LATE,1,RED", "SYNC_WAITING,24,YELLOW", "SYNC_CONFLICTS,0,",
        "SYNC_CONFLICTS,1,YELLOW", "GROUP_SCORE,10,", "GROUP_AGAINST_INDUSTRY,-90,"
    })
    void theGravestRuleOfADayStands(Watched watched, double value, Level level) {
        List<Alarm> alarms = standing(List.of(seen(watched, "x", 0, value)));
        assertEquals(
                level == null ? List.of() : List.of(level),
                alarms.stream().map(alarm -> alarm.rule().level()).toList());
    }

    @Test
    void threeDaysRunningMakeAGroupLow() {
        assertTrue(standing(scores(69, 69)).isEmpty());
        assertEquals(1, standing(scores(69, 60, 50)).size());
        assertTrue(standing(scores(69, 60, 70, 50, 50)).isEmpty());
        assertTrue(standing(scores(70, 60, 60, 50, 50)).isEmpty());
    }

    @Test
    void aDayOfWhichNothingIsKnownNeitherCountsNorBreaks() {
        assertTrue(standing(scores(69, -1, 60)).isEmpty());
        assertEquals(1, standing(scores(69, -1, 60, -1, 50)).size());
        assertEquals(1, standing(scores(-1, 60, 60, 60)).size());
        assertTrue(standing(scores(-1, -1, 60, 60, 60)).isEmpty(), "too old");
        assertTrue(standing(scores(60, -1, -1, 60, 60)).isEmpty(), "too far apart");
    }

    @Test
    void aRuleOfOneDayLooksAtThatDayAlone() {
        assertTrue(standing(List.of(seen(Watched.STOCK_COVER, "v", 1, 0))).isEmpty());
        assertTrue(
                standing(
                                List.of(
                                        seen(Watched.STOCK_COVER, "v", 0, 9),
                                        seen(Watched.STOCK_COVER, "v", 1, 0)))
                        .isEmpty());
    }

    @Test
    void daysToComeAreIgnored() {
        List<Observation> seen = new ArrayList<>(scores(69, 69, 69));
        seen.add(seen(Watched.GROUP_SCORE, "g", -1, 99));
        seen.add(seen(Watched.STOCK_COVER, "v", -1, 0));
        assertEquals(1, standing(seen).size());
        assertEquals(TODAY, standing(seen).getFirst().latest().day());
    }

    @Test
    void eachIsJudgedByItsOwnDaysAndTheGravestComesFirst() {
        List<Observation> seen = new ArrayList<>(scores(69, 69, 69));
        seen.add(seen(Watched.GROUP_SCORE, "h", 0, 10));
        seen.add(seen(Watched.STOCK_COVER, "v", 0, 0.5));
        seen.add(seen(Watched.STOCK_COVER, "w", 0, 2.5));
        Collections.shuffle(seen, new Random(3));
        assertEquals(
                List.of("v", "g", "w"),
                standing(seen).stream().map(alarm -> alarm.latest().about()).toList());
    }

    @Test
    void ofADayOneThingIsSeen() {
        List<Observation> twice =
                List.of(seen(Watched.STOCK_COVER, "v", 0, 1), seen(Watched.STOCK_COVER, "v", 0, 2));
        assertThrows(IllegalArgumentException.class, () -> standing(twice));
        assertThrows(
                IllegalArgumentException.class,
                () -> seen(Watched.STOCK_COVER, "v", 0, Double.NaN));
    }

    @Test
    void everyFigureHasARuleAndEveryRuleASource() {
        for (Watched watched : Watched.values()) {
            assertTrue(
                    RULES.warnings().stream().anyMatch(rule -> rule.watched() == watched),
                    watched.name());
        }
        RULES.warnings().forEach(rule -> assertFalse(rule.source().isBlank()));
    }
}
