package org.leaderdesk.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.domain.planner.WavePost;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** How a board is laid out, and what a hand that drags or types on it means. */
class BoardRowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static PlanRules rules(boolean helped) {
        return new PlanRules(
                40,
                9,
                14,
                3,
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                LocalTime.of(17, 30),
                LocalTime.of(20, 0),
                helped,
                List.of(),
                List.of(),
                LocalTime.NOON,
                LocalTime.NOON,
                LocalTime.NOON,
                List.of());
    }

    private static PlanSlot slot(UUID group, int wave, int number, LocalTime at, boolean done) {
        PlanSlot slot =
                new PlanSlot(
                        new PlanSlot.Id(DAY, group, new SlotPlace(SlotKind.TOPIC, number)),
                        new PlanSlot.Planned(
                                wave,
                                Optional.of("t"),
                                Optional.empty(),
                                "",
                                at,
                                "说点什么",
                                List.of()),
                        PlanSlot.Own.NOTHING,
                        PlanSlot.Outcome.NONE);
        return done
                ? slot.with(
                        new PlanSlot.Outcome(
                                Optional.of(Instant.EPOCH),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                Optional.empty()))
                : slot;
    }

    @Test
    void slotsThatArePostedAtOnceAreOneCell() {
        List<WavePost> posts =
                WavePost.of(
                        List.of(
                                slot(ONE, 1, 1, LocalTime.of(9, 0), true),
                                slot(OTHER, 1, 1, LocalTime.of(9, 0), false),
                                slot(OTHER, 1, 2, LocalTime.of(8, 0), false)));
        assertEquals(2, posts.size());
        assertEquals(List.of(ONE, OTHER), posts.getLast().groups());
        assertFalse(posts.getLast().isDone(), "one group has not got it");
        assertTrue(posts.getLast().isOverdue(LocalDateTime.of(DAY, LocalTime.of(9, 1))));
        assertFalse(posts.getLast().isOverdue(LocalDateTime.of(DAY, LocalTime.of(9, 0))));
        assertFalse(posts.getLast().isOverdue(DAY.plusDays(1).atTime(9, 1)));
    }

    @Test
    void aRowIsPartedByTheHoursOfPickupUnlessSomebodyHelps() {
        List<WavePost> posts =
                WavePost.of(
                        List.of(
                                slot(ONE, 2, 1, LocalTime.of(21, 0), true),
                                slot(ONE, 2, 2, LocalTime.of(9, 0), false),
                                slot(OTHER, 1, 1, LocalTime.of(18, 0), false)));
        List<BoardRow> rows = BoardRow.of(posts, rules(false));
        assertEquals(List.of(1, 2), rows.stream().map(BoardRow::wave).toList());
        assertEquals(1, rows.getFirst().early().size(), "moved into the hours of pickup");
        assertEquals(1, rows.getLast().early().size());
        assertEquals(1, rows.getLast().late().size());
        assertEquals(1, rows.getLast().done());
        assertEquals(2, BoardRow.of(posts, rules(true)).getLast().early().size());
    }

    @ParameterizedTest
    @CsvSource({"0, 07:00", "100, 10:00", "150, 11:10", "200, 12:15", "900, 22:00"})
    void timePassesEvenlyBetweenTheCells(double place, LocalTime at) {
        TimeAlong along =
                new TimeAlong()
                        .mark(0, LocalTime.of(7, 0))
                        .mark(100, LocalTime.of(10, 0))
                        .mark(200, LocalTime.of(12, 15))
                        .mark(300, LocalTime.of(22, 0));
        assertEquals(at, along.at(place));
    }

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "09：30, 09:30", "930, 09:30", "２１:05, 21:05", "0000, 00:00"})
    void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime at) {
        assertEquals(Optional.of(at), TypedTime.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "24:00", "9:60", "九点", "9:3"})
    void whatIsNoTimeIsNone(String typed) {
        assertEquals(Optional.empty(), TypedTime.of(typed));
    }
}
