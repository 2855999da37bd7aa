package org.leaderdesk.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What made-up leaders tell holds together as what a desk tells does. */
class DemoLeaderDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final UUID ID = new UUID(1, 1);

    private static List<LeaderDayFigures> days(DemoLeader leader) {
        return new DemoLeaderDays(leader, TODAY, new Random(1)).of(ID);
    }

    @Test
    void aMonthIsTheSumOfItsDays() {
        for (DemoLeader leader : new DemoData().leaders()) {
            List<LeaderDayFigures> days = days(leader);
            days.stream()
                    .filter(each -> each.day().getMonthValue() == 11)
                    .filter(each -> each.count(DayFigure.MONTH_ORDERS).isPresent())
                    .forEach(
                            each ->
                                    assertEquals(
                                            days.stream()
                                                    .filter(day -> day.day().getMonthValue() == 11)
                                                    .filter(day -> !day.day().isAfter(each.day()))
                                                    .mapToLong(
                                                            day ->
                                                                    day.count(DayFigure.ORDERS)
                                                                            .orElseThrow())
                                                    .sum(),
                                            each.count(DayFigure.MONTH_ORDERS).orElseThrow()));
        }
    }

    @Test
    void theyAreWhatTheFileSays() {
        List<DemoLeader> leaders = new DemoData().leaders();
        assertEquals(14, leaders.size());
        DemoLeader gone = leaders.get(12);
        assertEquals(TODAY.minusDays(gone.untold()), days(gone).getLast().day());
        DemoLeader novice = leaders.get(13);
        assertTrue(
                days(novice).stream()
                        .noneMatch(each -> each.values().containsKey(DayFigure.ORDERS)));
        assertEquals(
                Optional.of(TODAY.minusDays(novice.selling())),
                days(novice).getFirst().date(DayFigure.SELLING_SINCE));
        LeaderDayFigures first = days(leaders.getFirst()).getLast();
        assertTrue(first.ratio(DayFigure.SCORE).orElseThrow() > 85);
    }
}
