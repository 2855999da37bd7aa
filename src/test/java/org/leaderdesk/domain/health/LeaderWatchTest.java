package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;

/** The three warnings about a leader, and when nothing may be called good. */
class LeaderWatchTest {

    private static final String AWAY = "LEADER_AWAY YELLOW";

    private static final OptionalInt NONE = OptionalInt.empty();

    private static LeaderDay day(int daysAgo, boolean signedIn) {
        return new LeaderDay(TODAY.minusDays(daysAgo), signedIn, NONE, NONE, NONE);
    }

    private static LeaderDay reviews(int daysAgo, int reviews, int good) {
        return new LeaderDay(
                TODAY.minusDays(daysAgo),
                true,
                NONE,
                OptionalInt.of(reviews),
                OptionalInt.of(good));
    }

    private static LeaderWatch watch(LeaderDay... rows) {
        return new LeaderWatch(List.of(rows), TODAY);
    }

    private static List<String> alarms(LeaderWatch watch) {
        return Alarm.standing(watch.observations("l"), TODAY, RULES.warnings()).stream()
                .map(alarm -> alarm.rule().watched() + " " + alarm.rule().level())
                .toList();
    }

    @Test
    void threeDaysWithoutTheLeaderAreYellow() {
        assertEquals(List.of(), alarms(watch(day(2, true))));
        assertEquals(List.of(AWAY), alarms(watch(day(3, true))));
        assertEquals(
                List.of(AWAY),
                alarms(watch(day(3, true), day(1, false), day(0, false))),
                "staff do not count");
    }

    @Test
    void rowsThatComeLateCountForTheirDay() {
        assertEquals(List.of(AWAY), alarms(watch(day(5, true))));
        assertEquals(List.of(), alarms(watch(day(5, true), day(1, true))));
    }

    @Test
    void sevenDaysWithoutARowKeepTheWarning() {
        assertEquals(List.of(AWAY), alarms(watch(day(7, true))));
    }

    @Test
    void whatNothingMeasuresIsNotObserved() {
        assertTrue(watch().observations("l").isEmpty());
        LeaderWatch signsIn = watch(day(0, true));
        assertEquals(OptionalDouble.empty(), signsIn.value(Watched.LEADER_ORDERS));
        assertEquals(OptionalDouble.empty(), signsIn.value(Watched.LEADER_SATISFACTION));
        assertThrows(IllegalArgumentException.class, () -> signsIn.value(Watched.STOCK_COVER));
    }

    @Test
    void whoNeverSignedInIsCountedFromTheFirstRow() {
        assertEquals(
                OptionalDouble.of(5),
                watch(day(4, false), day(0, false)).value(Watched.LEADER_AWAY));
    }

    @Test
    void theDissatisfiedAreRed() {
        LeaderWatch poor = watch(reviews(0, 1, 1), reviews(3, 9, 4), reviews(7, 500, 500));
        assertEquals(OptionalDouble.of(50), poor.value(Watched.LEADER_SATISFACTION));
        assertEquals(List.of("LEADER_SATISFACTION RED"), alarms(poor));
        assertEquals(List.of(), alarms(watch(reviews(0, 10, 6))));
    }

    @Test
    void aSingleAnswerIsNoReasonForRed() {
        LeaderWatch one = watch(reviews(0, 1, 0));
        assertEquals(OptionalDouble.empty(), one.value(Watched.LEADER_SATISFACTION));
        assertEquals(List.of(), alarms(watch(reviews(0, 1, 0), reviews(1, 3, 0))));
        LeaderWatch five = watch(reviews(0, 1, 0), reviews(1, 4, 3));
        assertEquals(OptionalDouble.of(60), five.value(Watched.LEADER_SATISFACTION));
        assertEquals(List.of(), alarms(five));
        assertEquals(
                List.of("LEADER_SATISFACTION RED"),
                alarms(watch(reviews(0, 1, 0), reviews(1, 4, 2))));
    }

    @Test
    void aFifthFewerOrdersAreOrange() {
        List<LeaderDay> rows = new ArrayList<>();
        for (DayRange each : DayRange.upTo(TODAY, 60).days()) {
            int orders = each.from().getMonth() == TODAY.getMonth() ? 8 : 10;
            rows.add(new LeaderDay(each.from(), true, OptionalInt.of(orders), NONE, NONE));
        }
        rows.add(new LeaderDay(TODAY.plusDays(1), true, OptionalInt.of(9000), NONE, NONE));
        Collections.shuffle(rows, new Random(5));
        LeaderWatch watch = new LeaderWatch(rows, TODAY);
        assertEquals(-20, watch.value(Watched.LEADER_ORDERS).getAsDouble(), 1e-9);
        assertEquals(List.of("LEADER_ORDERS ORANGE"), alarms(watch));
    }

    @Test
    void fewComparableDaysAreNone() {
        List<LeaderDay> rows = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            rows.add(new LeaderDay(TODAY.minusDays(i), true, OptionalInt.of(1), NONE, NONE));
            rows.add(
                    new LeaderDay(
                            TODAY.minusMonths(1).minusDays(i),
                            true,
                            OptionalInt.of(9),
                            NONE,
                            NONE));
        }
        assertEquals(
                OptionalDouble.empty(),
                new LeaderWatch(rows, TODAY).value(Watched.LEADER_ORDERS),
                "nine of twenty");
    }
}
