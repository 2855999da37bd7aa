package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

/** The days that each view of the dashboard is about. */
class KpiViewTest {

    /** A Friday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void asItGoesIsSevenDaysUpToYesterdayAndUpToEachDayBefore() {
        List<DayRange> points = KpiView.LIVE.points(TODAY);
        assertEquals(12, points.size());
        assertEquals(DayRange.upTo(TODAY.minusDays(1), 7), points.getLast());
        assertEquals(DayRange.upTo(TODAY.minusDays(12), 7), points.getFirst());
    }

    @Test
    void weeksAreIsoWeeksThatAreOver() {
        List<DayRange> points = KpiView.WEEKS.points(TODAY);
        assertEquals(12, points.size());
        assertEquals(
                new DayRange(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15)),
                points.getLast());
        assertEquals(LocalDate.of(2026, 8, 24), points.getFirst().from());
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        assertEquals(points, KpiView.WEEKS.points(sunday), "a Sunday is not over");
        assertEquals(sunday, KpiView.WEEKS.points(sunday.plusDays(1)).getLast().to());
    }

    @Test
    void theLastOfFiveQuartersGoesUpToYesterday() {
        List<DayRange> points = KpiView.QUARTERS.points(TODAY);
        assertEquals(5, points.size());
        assertEquals(
                new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 19)),
                points.getLast());
        assertEquals(
                new DayRange(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 12, 31)),
                points.getFirst());
        assertTrue(KpiView.QUARTERS.isRunning(points.getLast()));
        assertFalse(KpiView.QUARTERS.isRunning(points.getFirst()));
        assertFalse(KpiView.WEEKS.isRunning(points.getLast()));
    }

    @Test
    void onAQuartersFirstDayTheLastOneIsWhole() {
        DayRange last = KpiView.QUARTERS.points(LocalDate.of(2027, 1, 1)).getLast();
        assertEquals(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)), last);
        assertFalse(KpiView.QUARTERS.isRunning(last));
    }

    @ParameterizedTest
    @EnumSource(KpiView.class)
    void pointsGoOnWithoutAGapOnAnyDay(KpiView view) {
        for (LocalDate day :
                new DayRange(TODAY, TODAY.plusDays(400))
                        .days().stream().map(DayRange::from).toList()) {
            List<DayRange> points = view.points(day);
            assertTrue(points.getLast().to().isBefore(day));
            for (int at = 1; at < points.size(); at++) {
                LocalDate after = points.get(at - 1).to().plusDays(1);
                assertEquals(
                        view == KpiView.LIVE ? points.get(at).to() : points.get(at).from(), after);
            }
        }
    }
}
