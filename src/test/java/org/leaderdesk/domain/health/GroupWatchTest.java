package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;
import static org.leaderdesk.domain.health.Figures.row;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.Indicator.Side;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** When a group is low, and when its chat falls silent. */
class GroupWatchTest {

    /** A score over all eight, everything at its best except two. */
    private static HealthScore day(LocalDate day, double messages, double orders) {
        List<Reading> readings = new ArrayList<>();
        for (Indicator each : Indicator.of(Side.GROUP)) {
            double value = each.usual().hundred();
            if (each == Indicator.H3) {
                value = messages;
            } else if (each == Indicator.H7) {
                value = orders;
            }
            readings.add(Reading.of(each, OptionalDouble.of(value)));
        }
        return HealthScore.of(Side.GROUP, day, readings, RULES);
    }

    private static List<Watched> low(HealthScore... scores) {
        return GroupWatch.low(List.of(scores), TODAY, RULES).stream()
                .map(alarm -> alarm.rule().watched())
                .toList();
    }

    @Test
    void oneIndicatorFarUnderTheOthersIsEnough() {
        List<Watched> reasons =
                low(
                        day(TODAY.minusDays(2), 14, 15),
                        day(TODAY, 10, 15),
                        day(TODAY.minusDays(1), 3, 15));
        assertEquals(List.of(Watched.GROUP_AGAINST_INDUSTRY), reasons);
        assertTrue(
                low(
                                day(TODAY.minusDays(2), 15, 15),
                                day(TODAY.minusDays(1), 3, 15),
                                day(TODAY, 10, 15))
                        .isEmpty());
    }

    @Test
    void itMustBeTheSameOne() {
        HealthScore messages = day(TODAY.minusDays(2), 3, 15);
        List<Reading> photos =
                new ArrayList<>(
                        day(TODAY, 50, 15).parts().stream().map(ScorePart::reading).toList());
        photos.set(4, Reading.of(Indicator.H5, OptionalDouble.of(1)));
        assertTrue(
                low(
                                messages,
                                HealthScore.of(Side.GROUP, TODAY.minusDays(1), photos, RULES),
                                HealthScore.of(Side.GROUP, TODAY, photos, RULES))
                        .isEmpty());
    }

    @Test
    void aLowScoreIsEnough() {
        HealthFigures poor =
                HealthFigures.of(List.of(), Figures.orders(5, 75, 100), Figures.cameBack(100, 36));
        HealthScore[] days =
                DayRange.upTo(TODAY, 3).days().stream()
                        .map(each -> HealthScore.group(poor, each.from(), RULES))
                        .toArray(HealthScore[]::new);
        assertEquals(List.of(Watched.GROUP_SCORE), low(days));
        assertTrue(low(days[1], days[2]).isEmpty());
    }

    @Test
    void aDropIsMeasuredAgainstTheSevenDaysBefore() {
        assertEquals(-40, change(30, 50, 50, 50, 50, 50, 50, 50).getAsDouble(), 1e-9);
        assertEquals(50, change(75, -1, 50, -1, 50, 50, -1, 50).getAsDouble(), 1e-9);
        assertEquals(OptionalDouble.empty(), change(30, -1, 50, -1, 50, -1, -1, 50));
        assertEquals(OptionalDouble.empty(), change(-1, 50, 50, 50, 50, 50, 50, 50));
        assertEquals(OptionalDouble.empty(), change(30, 0, 0, 0, 0, 0, 0, 0, 90));
        assertEquals(-100, change(0, 50, 50, 50, 50, 50, 50, 50, 9000).getAsDouble(), 1e-9);
    }

    /** Messages of today, yesterday and so on; below 0 where nobody counted. */
    private static OptionalDouble change(int... newestFirst) {
        List<GroupDay> rows = new ArrayList<>();
        for (int i = 0; i < newestFirst.length; i++) {
            if (newestFirst[i] >= 0) {
                rows.add(row(TODAY.minusDays(i), ChatFigure.MESSAGES, newestFirst[i]));
            }
        }
        rows.add(row(TODAY.plusDays(1), ChatFigure.MESSAGES, 7));
        return GroupWatch.messageChange(HealthFigures.of(rows, List.of(), Map.of()), TODAY);
    }
}
