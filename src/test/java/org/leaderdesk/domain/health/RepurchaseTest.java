package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.Repurchase.Purchase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/** Who came back: over calendar months, and over ISO weeks also across a year's end. */
class RepurchaseTest {

    private static Purchase bought(int member, String day) {
        return new Purchase(new UUID(0, member), LocalDate.parse(day));
    }

    private static DayRange range(String from, String to) {
        return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void aMemberCountsOnceAMonth() {
        List<Purchase> purchases =
                List.of(
                        bought(1, "2026-01-31"),
                        bought(1, "2026-01-01"),
                        bought(1, "2026-02-28"),
                        bought(2, "2026-01-15"),
                        bought(2, "2026-03-01"),
                        bought(3, "2026-02-01"));
        Repurchase january = Repurchase.nextMonth(purchases, YearMonth.of(2026, 1));
        assertEquals(new Repurchase(2, 1), january);
        assertEquals(OptionalDouble.of(50), january.share());
        assertEquals(new Repurchase(2, 0), Repurchase.nextMonth(purchases, YearMonth.of(2026, 2)));
    }

    @Test
    void weeksGoFromMondayToSundayAcrossTheYear() {
        // ISO week 53 of 2026 runs from 28 December to 3 January
        List<Purchase> purchases =
                List.of(
                        bought(1, "2026-12-28"),
                        bought(2, "2027-01-03"),
                        bought(1, "2027-01-04"),
                        bought(2, "2027-01-11"),
                        bought(3, "2027-01-10"));
        assertEquals(
                new Repurchase(2, 1),
                Repurchase.nextWeek(purchases, range("2027-01-04", "2027-01-10")));
        assertEquals(
                new Repurchase(4, 1),
                Repurchase.nextWeek(purchases, range("2027-01-04", "2027-01-17")),
                "both weeks added up");
        assertEquals(
                new Repurchase(0, 0),
                Repurchase.nextWeek(purchases, range("2027-01-04", "2027-01-09")),
                "the next week is not over");
    }

    @Test
    void whereNobodyBoughtNobodyCouldComeBack() {
        assertEquals(OptionalDouble.empty(), new Repurchase(0, 0).share());
        assertThrows(IllegalArgumentException.class, () -> new Repurchase(1, 2));
    }

    @Test
    void rangesOfDays() {
        DayRange range = range("2026-11-18", "2026-12-01");
        assertEquals(range("2026-11-04", "2026-11-17"), range.before());
        assertEquals(14, range.days().size());
        assertEquals(List.of(range("2026-11-23", "2026-11-29")), range.weeks());
        assertEquals(List.of(), range("2026-11-17", "2026-11-22").weeks());
        assertEquals(range, DayRange.upTo(range.to(), 14));
        assertThrows(IllegalArgumentException.class, () -> range("2026-11-02", "2026-11-01"));
    }
}
