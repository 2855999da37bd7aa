package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;
import static org.leaderdesk.domain.health.Figures.cameBack;
import static org.leaderdesk.domain.health.Figures.orders;
import static org.leaderdesk.domain.health.Figures.ordersOnly;
import static org.leaderdesk.domain.health.Figures.row;
import static org.leaderdesk.domain.health.Figures.value;
import static org.leaderdesk.domain.health.Figures.with;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What is read off a group's raw rows. */
class ReadingTest {

    private static List<Reading> read(HealthFigures figures) {
        return Reading.group(figures, TODAY);
    }

    @Test
    void aDailyFigureIsTheMeanOfTheDaysOfTheWeekThatHaveIt() {
        HealthFigures figures =
                with(
                        ordersOnly(),
                        row(TODAY, ChatFigure.MESSAGES, 40),
                        row(TODAY.minusDays(1), ChatFigure.SIZE, 200),
                        row(TODAY.minusDays(6), ChatFigure.MESSAGES, 20),
                        row(TODAY.minusDays(7), ChatFigure.MESSAGES, 900),
                        row(TODAY.plusDays(1), ChatFigure.MESSAGES, 900));
        assertEquals(OptionalDouble.of(30), value(read(figures), Indicator.H3));
    }

    @Test
    void whatNobodyCountedIsUnknown() {
        List<Reading> readings = read(ordersOnly());
        for (Indicator each :
                List.of(Indicator.H1, Indicator.H2, Indicator.H3, Indicator.H4, Indicator.H5)) {
            assertEquals(OptionalDouble.empty(), value(readings, each), each.name());
        }
        assertEquals(10, value(readings, Indicator.H6).getAsDouble(), 1e-9);
        assertEquals(OptionalDouble.of(10), value(readings, Indicator.H7));
        assertEquals(40, value(readings, Indicator.H8).getAsDouble(), 1e-9);
    }

    @Test
    void aDayWithoutAQuestionHasNoShareOfAnswers() {
        HealthFigures figures =
                with(
                        ordersOnly(),
                        row(TODAY, ChatFigure.QUESTIONS, 0, ChatFigure.ANSWERED, 0),
                        row(TODAY.minusDays(1), ChatFigure.QUESTIONS, 4, ChatFigure.ANSWERED, 3));
        assertEquals(OptionalDouble.of(75), value(read(figures), Indicator.H1));
    }

    @Test
    void lateAnswersDimTheShare() {
        GroupDay prompt = row(TODAY, ChatFigure.QUESTIONS, 10, ChatFigure.ANSWERED, 10);
        GroupDay slow =
                row(
                        TODAY,
                        ChatFigure.QUESTIONS,
                        10,
                        ChatFigure.ANSWERED,
                        10,
                        ChatFigure.REPLY_MINUTES,
                        16);
        assertEquals(Light.GREEN, read(with(ordersOnly(), prompt)).getFirst().light(RULES));
        assertEquals(Light.ORANGE, read(with(ordersOnly(), slow)).getFirst().light(RULES));
        assertEquals(Light.GREY, read(ordersOnly()).getFirst().light(RULES), "nothing was asked");
    }

    @Test
    void membersAreTheChatsSizeAsSaidLast() {
        HealthFigures figures =
                with(
                        ordersOnly(),
                        row(TODAY.minusDays(20), ChatFigure.SIZE, 180),
                        row(TODAY.plusDays(1), ChatFigure.SIZE, 1),
                        row(TODAY, ChatFigure.PARTICIPANTS, 90));
        assertEquals(OptionalDouble.of(50), value(read(figures), Indicator.H2));
        assertEquals(
                OptionalDouble.of(50),
                value(read(figures), Indicator.H6),
                "of 180 members 90 did not order");
        assertFalse(read(figures).get(5).ofBuyers());
        assertTrue(read(ordersOnly()).get(5).ofBuyers());
    }

    @Test
    void moreParticipantsThanMembersAreAllOfThem() {
        HealthFigures figures =
                with(ordersOnly(), row(TODAY, ChatFigure.SIZE, 10, ChatFigure.PARTICIPANTS, 30));
        assertEquals(OptionalDouble.of(100), value(read(figures), Indicator.H2));
        assertEquals(OptionalDouble.of(0), value(read(figures), Indicator.H6));
    }

    @Test
    void purchasesStandInForParticipation() {
        List<OrderDay> days = new ArrayList<>(orders(10, 90, 100));
        days.removeLast();
        days.add(new OrderDay(TODAY, 10, 10, 90, 100, OptionalInt.of(55)));
        HealthFigures figures = HealthFigures.of(List.of(), days, Map.of());
        Reading reading = read(figures).get(1);
        assertEquals(Indicator.H2_BUYERS, reading.indicator());
        assertTrue(reading.replaces());
        assertEquals(55, reading.value().getAsDouble(), 1e-9);

        Reading counted = read(with(figures, row(TODAY, ChatFigure.PARTICIPANTS, 20))).get(1);
        assertEquals(Indicator.H2, counted.indicator());
        assertEquals(20, counted.value().getAsDouble(), 1e-9);
    }

    @Test
    void nobodyIsSilentBeforeTheBookHasSeenThirtyDays() {
        List<OrderDay> days = orders(10, 90, 100);
        HealthFigures month = HealthFigures.of(List.of(), days.subList(10, 40), cameBack(100, 40));
        HealthFigures less = HealthFigures.of(List.of(), days.subList(11, 40), cameBack(100, 40));
        assertTrue(value(read(month), Indicator.H6).isPresent());
        assertEquals(OptionalDouble.empty(), value(read(less), Indicator.H6));
        assertTrue(value(read(less), Indicator.H7).isPresent());
    }

    @Test
    void withoutMembersNothingIsAPartOfThem() {
        HealthFigures figures =
                HealthFigures.of(
                        List.of(row(TODAY, ChatFigure.PARTICIPANTS, 3)),
                        orders(0, 0, 0),
                        cameBack(0, 0));
        assertEquals(OptionalDouble.empty(), value(read(figures), Indicator.H2));
        assertEquals(OptionalDouble.empty(), value(read(figures), Indicator.H6));
        assertEquals(OptionalDouble.of(0), value(read(figures), Indicator.H7));
        assertEquals(OptionalDouble.empty(), value(read(figures), Indicator.H8));
    }

    @Test
    void aDayHasOneRow() {
        List<GroupDay> twice = List.of(row(TODAY), row(TODAY, ChatFigure.SIZE, 3));
        assertThrows(
                IllegalArgumentException.class, () -> HealthFigures.of(twice, List.of(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> row(TODAY, ChatFigure.MESSAGES, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new OrderDay(TODAY, 0, -1, 0, 0, OptionalInt.empty()));
    }
}
