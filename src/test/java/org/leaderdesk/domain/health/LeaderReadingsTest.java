package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;
import static org.leaderdesk.domain.health.Figures.cameBack;
import static org.leaderdesk.domain.health.Figures.ordersOnly;
import static org.leaderdesk.domain.health.Figures.row;
import static org.leaderdesk.domain.health.Figures.value;
import static org.leaderdesk.domain.health.Figures.with;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.LeaderFigures.PlanDone;
import org.leaderdesk.domain.health.LeaderFigures.SettledCase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What is read off a leader's raw rows. */
class LeaderReadingsTest {

    private static List<Reading> read(LeaderFigures figures) {
        return Reading.leader(figures, TODAY);
    }

    private static LeaderFigures leader(HealthFigures... groups) {
        return new LeaderFigures(List.of(groups), cameBack(50, 30), List.of(), List.of());
    }

    /** So many ordering members of a hundred on each of some days up to one. */
    private static List<OrderDay> buyers(LocalDate upTo, int days, int buyers) {
        return DayRange.upTo(upTo, days).days().stream()
                .map(
                        each ->
                                new OrderDay(
                                        each.from(), buyers, buyers, 80, 100, OptionalInt.empty()))
                .toList();
    }

    private static HealthFigures selling(int before, int daysBefore, int now) {
        List<OrderDay> days = new ArrayList<>(buyers(TODAY, 7, now));
        days.addAll(buyers(TODAY.minusDays(7), daysBefore, before));
        return HealthFigures.of(List.of(), days, Map.of());
    }

    @Test
    void groupsCountAlike() {
        HealthFigures loud =
                with(
                        ordersOnly(),
                        row(TODAY, ChatFigure.MESSAGES, 60, ChatFigure.REPLY_MINUTES, 4),
                        row(TODAY.minusDays(1), ChatFigure.MESSAGES, 80));
        HealthFigures quiet =
                with(
                        ordersOnly(),
                        row(TODAY, ChatFigure.MESSAGES, 10, ChatFigure.REPLY_MINUTES, 20));
        List<Reading> readings = read(leader(loud, quiet, ordersOnly()));
        assertEquals(OptionalDouble.of(40), value(readings, Indicator.L1));
        assertEquals(OptionalDouble.of(12), value(readings, Indicator.L3));
        assertEquals(OptionalDouble.of(60), value(readings, Indicator.L4));
    }

    @Test
    void theDesksOwnFiguresStandInForTheChats() {
        LeaderFigures figures =
                new LeaderFigures(
                        List.of(ordersOnly()),
                        Map.of(),
                        List.of(
                                new PlanDone(TODAY, 9, 9),
                                new PlanDone(TODAY.minusDays(6), 9, 0),
                                new PlanDone(TODAY.minusDays(7), 9, 9),
                                new PlanDone(TODAY.plusDays(1), 9, 9)),
                        List.of(
                                new SettledCase(TODAY, 10),
                                new SettledCase(TODAY.minusDays(29), 50),
                                new SettledCase(TODAY.minusDays(30), 900),
                                new SettledCase(TODAY.plusDays(1), 900)));
        List<Reading> readings = read(figures);
        assertEquals(OptionalDouble.of(50), value(readings, Indicator.L1_PLAN));
        assertEquals(OptionalDouble.of(30), value(readings, Indicator.L3_CASES));
        assertTrue(readings.getFirst().replaces());
        assertEquals(
                Indicator.L1,
                read(leader(ordersOnly())).getFirst().indicator(),
                "what is unknown altogether goes by its own name");
    }

    @Test
    void conversionIsComparedWithTheWeeksBefore() {
        assertEquals(
                20, value(read(leader(selling(10, 28, 12))), Indicator.L2).getAsDouble(), 1e-9);
        assertEquals(
                -50, value(read(leader(selling(10, 14, 5))), Indicator.L2).getAsDouble(), 1e-9);
        assertEquals(OptionalDouble.empty(), value(read(leader(selling(10, 13, 5))), Indicator.L2));
        assertEquals(
                OptionalDouble.empty(),
                value(read(leader(selling(0, 28, 5))), Indicator.L2),
                "more than nothing is no per cent");
    }

    @Test
    void everyReviewCountsOnce() {
        HealthFigures figures =
                with(
                        ordersOnly(),
                        row(TODAY, ChatFigure.REVIEWS, 1, ChatFigure.GOOD_REVIEWS, 0),
                        row(TODAY.minusDays(1), ChatFigure.REVIEWS, 9, ChatFigure.GOOD_REVIEWS, 9),
                        row(TODAY.minusDays(2), ChatFigure.REVIEWS, 90));
        assertEquals(OptionalDouble.of(90), value(read(leader(figures)), Indicator.L5));
    }

    @Test
    void fourReviewsSayNothing() {
        HealthFigures four =
                with(
                        ordersOnly(),
                        row(TODAY, ChatFigure.REVIEWS, 1, ChatFigure.GOOD_REVIEWS, 0),
                        row(TODAY.minusDays(1), ChatFigure.REVIEWS, 3, ChatFigure.GOOD_REVIEWS, 3));
        assertEquals(OptionalDouble.empty(), value(read(leader(four)), Indicator.L5));
    }

    @Test
    void theMonthIsComparedWithTheSameDaysOfTheLast() {
        List<OrderDay> days = new ArrayList<>(buyers(TODAY, 20, 8));
        days.addAll(buyers(LocalDate.of(2026, 10, 31), 11, 500));
        days.addAll(buyers(LocalDate.of(2026, 10, 20), 20, 10));
        HealthFigures figures = HealthFigures.of(List.of(), days, Map.of());
        assertEquals(-20, value(read(leader(figures)), Indicator.L6).getAsDouble(), 1e-9);
        assertEquals(
                OptionalDouble.empty(),
                value(read(leader(selling(3, 3, 3))), Indicator.L6),
                "the book does not know the last month");
    }

    @Test
    void aDayThatTheLastMonthLackedIsNotCompared() {
        LocalDate march = LocalDate.of(2026, 3, 31);
        List<OrderDay> days = new ArrayList<>(buyers(march, 3, 900));
        days.addAll(buyers(LocalDate.of(2026, 3, 28), 28, 11));
        days.addAll(buyers(LocalDate.of(2026, 2, 28), 28, 10));
        HealthFigures figures = HealthFigures.of(List.of(), days, Map.of());
        assertEquals(
                10,
                value(Reading.leader(leader(figures), march), Indicator.L6).getAsDouble(),
                1e-9);
    }

    @Test
    void threeOfSixMakeAScore() {
        LeaderFigures none = new LeaderFigures(List.of(), Map.of(), List.of(), List.of());
        assertEquals(Light.GREY, HealthScore.leader(none, TODAY, RULES).light());
        HealthScore score =
                HealthScore.leader(
                        new LeaderFigures(
                                List.of(selling(10, 28, 12)),
                                cameBack(100, 51),
                                List.of(new PlanDone(TODAY, 100, 85)),
                                List.of()),
                        TODAY,
                        RULES);
        // L1 by the plan 50, L2 100, L4 50
        assertEquals(200 / 3.0, score.score().getAsDouble(), 1e-9);
        assertEquals(Light.ORANGE, score.light());
        assertEquals(6, score.parts().size());
        assertEquals(3, score.measured().size());
    }
}
