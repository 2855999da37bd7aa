package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A week's orders by hour. */
final class WeekHeatTest {

    private static final int SATURDAY = 5;

    private static WeekHeat with(int orders, int day, int hour) {
        List<List<Integer>> week = new ArrayList<>(Collections.nCopies(7, nothing()));
        List<Integer> hours = new ArrayList<>(nothing());
        hours.set(hour, orders);
        week.set(day, hours);
        return new WeekHeat(week);
    }

    private static List<Integer> nothing() {
        return Collections.nCopies(24, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 18, 0",
        "0, 19, 1",
        "4, 20, 1",
        "4, 21, 0",
        "0, 8, 0",
        "5, 7, 0",
        "5, 8, 1",
        "6, 11, 1",
        "6, 12, 0",
        "5, 19, 0"
    })
    void peaksAreWorkdayEveningsAndWeekendMornings(int day, int hour, double share) {
        assertEquals(share, with(3, day, hour).peaks());
    }

    @Test
    void whatIsInAPeakIsAPartOfAllOrders() {
        List<List<Integer>> week =
                new ArrayList<>(Collections.nCopies(7, Collections.nCopies(24, 1)));
        WeekHeat even = new WeekHeat(week);
        assertEquals(168, even.orders());
        assertEquals(1, even.most());
        assertEquals((5 * 2 + 2 * 4) / 168.0, even.peaks(), 1e-12);
        assertEquals(9, with(9, SATURDAY, 3).most());
    }

    @Test
    void aWeekOfNothingHasNoPeaks() {
        WeekHeat none = new WeekHeat(Collections.nCopies(7, nothing()));
        assertEquals(0, none.orders());
        assertEquals(0, none.most());
        assertEquals(0, none.peaks());
    }

    @Test
    void aWeekHasSevenDaysOf24Hours() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new WeekHeat(Collections.nCopies(6, nothing())));
        assertThrows(
                IllegalArgumentException.class,
                () -> new WeekHeat(Collections.nCopies(7, Collections.nCopies(23, 0))));
    }
}
