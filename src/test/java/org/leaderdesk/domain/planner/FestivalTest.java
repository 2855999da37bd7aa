package org.leaderdesk.domain.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Festivals, terms and big sales, by dates printed in calendars. */
final class FestivalTest {

    private static final DaysOff UNKNOWN = new DaysOff(Set.of(), List.of(), Set.of());

    @ParameterizedTest
    @CsvSource({
        "SPRING_FESTIVAL, 2025-01-29",
        "NEW_YEARS_EVE, 2026-02-16",
        "SPRING_FESTIVAL, 2026-02-17",
        "LANTERN, 2026-03-03",
        "TOMB_SWEEPING, 2026-04-05",
        "MOTHER, 2026-05-10",
        "FATHER, 2026-06-21",
        "DRAGON_BOAT, 2026-06-19",
        "QIXI, 2026-08-19",
        "MID_AUTUMN, 2026-09-25",
        "CHONGYANG, 2026-10-18",
        "LABA, 2026-01-26",
        "MID_AUTUMN, 2025-10-06",
        "SPRING_FESTIVAL, 2050-01-23"
    })
    void fallsOnTheDayOfTheCalendar(Festival festival, LocalDate day) {
        assertTrue(festival.isOn(day));
        assertEquals(
                List.of(day),
                day.minusDays(20).datesUntil(day.plusDays(20)).filter(festival::isOn).toList());
    }

    @Test
    void isCelebratedOnceInAYearWithALeapMonth() {
        // 2025 has two sixth lunar months; what falls into the seventh comes once all the same.
        long times =
                LocalDate.of(2025, 1, 1)
                        .datesUntil(LocalDate.of(2026, 1, 1))
                        .filter(Festival.QIXI::isOn)
                        .count();
        assertEquals(1, times);
    }

    @Test
    void speaksOfATermFromTwoDaysBeforeToTheDayAfter() {
        LocalDate solstice = LocalDate.of(2026, 12, 22);
        for (int days = -2; days <= 1; days++) {
            assertEquals(Set.of("冬至"), MarketingDay.of(solstice.plusDays(days), UNKNOWN).terms());
        }
        assertTrue(MarketingDay.of(solstice.plusDays(2), UNKNOWN).terms().isEmpty());
    }

    @Test
    void aBigSaleBuildsUpBurstsAndComesBack() {
        LocalDate eleventh = LocalDate.of(2026, 11, 11);
        assertEquals(Optional.empty(), Campaign.on(eleventh.minusDays(11)));
        assertEquals(
                Campaign.Phase.BUILD_UP, Campaign.on(eleventh.minusDays(10)).orElseThrow().phase());
        assertEquals(Campaign.Phase.BURST, Campaign.on(eleventh).orElseThrow().phase());
        assertEquals(
                Campaign.Phase.ENCORE, Campaign.on(eleventh.plusDays(3)).orElseThrow().phase());
        assertEquals(Optional.empty(), Campaign.on(eleventh.plusDays(7)));
    }

    @Test
    void theTwentyNinthOfFebruaryIsADay() {
        MarketingDay day = MarketingDay.of(LocalDate.of(2028, 2, 29), UNKNOWN);
        assertEquals(Season.WINTER, day.season());
        assertEquals(Optional.empty(), day.workday());
    }
}
