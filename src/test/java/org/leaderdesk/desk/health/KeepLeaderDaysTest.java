package org.leaderdesk.desk.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.KpiCount;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a leader's desk tells of a day. */
class KeepLeaderDaysTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @TempDir Path folder;

    private LeaderDayFigures day(DeskFixture desk, LocalDate day) {
        try (Session session = desk.signIn("")) {
            return new ReadLeaderDays(session).run(new DayRange(day, day)).getFirst();
        }
    }

    @Test
    void ofThreePeopleNothingIsToldButThatTheLeaderWasThere() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("团.csv", OrderLines.ofThreePeople().lines());
        DeskFixture.Outcome _ = desk.done("import", "orders", file);
        LeaderDayFigures day = day(desk, TODAY);
        assertEquals(
                Set.of(
                        DayFigure.SIGNED_IN_ON,
                        DayFigure.SELLING_SINCE,
                        DayFigure.GROUPS,
                        DayFigure.WARNINGS_YELLOW,
                        DayFigure.WARNINGS_ORANGE,
                        DayFigure.WARNINGS_RED),
                day.values().keySet());
        assertEquals(TODAY, day.date(DayFigure.SIGNED_IN_ON).orElseThrow());
    }

    @Test
    void anEmptyBookTellsNoFigureThatNobodyMeasured() {
        LeaderDayFigures day = day(DeskFixture.in(folder), TODAY);
        assertTrue(day.date(DayFigure.SELLING_SINCE).isEmpty());
        assertTrue(day.count(DayFigure.ORDERS).isEmpty());
        assertTrue(day.ratio(DayFigure.SCORE).isEmpty());
    }

    @Test
    void theFiguresOfADayAreThoseOfTheOtherScreens() {
        DeskFixture desk = DeskFixture.crowded(folder);
        LocalDate yesterday = TODAY.minusDays(1);
        LeaderDayFigures day = day(desk, yesterday);
        try (Session session = desk.signIn("")) {
            ReadHealth.Health health = new ReadHealth(session).run(yesterday);
            assertEquals(
                    health.leader().score().score().orElseThrow(),
                    day.ratio(DayFigure.SCORE).orElseThrow(),
                    0.001);
            assertEquals(
                    health.groups().stream()
                            .filter(each -> each.score().score().isPresent())
                            .count(),
                    day.count(DayFigure.GROUPS_SCORED).orElseThrow());
            ReadKpis.Dashboard month = new ReadKpis(session).run(DayRange.upTo(yesterday, 30));
            ReadKpis.Dashboard only = new ReadKpis(session).run(new DayRange(yesterday, yesterday));
            assertEquals(
                    month.counts().count(KpiCount.AMOUNT).orElseThrow(),
                    day.count(DayFigure.SALES_30).orElseThrow());
            assertEquals(
                    only.counts().count(KpiCount.ORDERS).orElseThrow(),
                    day.count(DayFigure.ORDERS).orElseThrow());
        }
        assertTrue(
                day.count(DayFigure.MONTH_SALES).orElseThrow()
                        >= day.count(DayFigure.SALES).orElseThrow());
    }

    @Test
    void theFiguresOfADayAreTheSameFromWhateverDayOnTheyAreCalculated() {
        DeskFixture desk = DeskFixture.crowded(folder);
        try (Session session = desk.signIn("")) {
            ReadLeaderDays days = new ReadLeaderDays(session);
            List<LeaderDayFigures> all = days.run(DayRange.upTo(TODAY, ReadLeaderDays.LONGEST));
            for (int last : List.of(1, 2, 9)) {
                assertEquals(
                        all.subList(all.size() - last, all.size()),
                        days.run(DayRange.upTo(TODAY, last)));
            }
        }
    }

    @Test
    void aDeskThatIsWithNoPlatformKeepsNothing() {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            assertEquals(0, new KeepLeaderDays(session).run());
        }
    }

    @Test
    void pickupStaffMayNotRead() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (Session session = desk.signIn("小王")) {
            assertThrows(
                    Refused.class,
                    () -> new ReadLeaderDays(session).run(new DayRange(TODAY, TODAY)));
        }
    }
}
