package org.leaderdesk.domain.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.domain.health.Figures.RULES;
import static org.leaderdesk.domain.health.Figures.TODAY;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.health.Warning.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** One thing is one warning, from the day it is raised until it is resolved. */
class WarningTest {

    private static List<Warning> stock(List<Warning> known, LocalDate day, double cover) {
        return Warning.after(
                known,
                List.of(new Observation(Watched.STOCK_COVER, "v", day, cover)),
                day,
                RULES.warnings());
    }

    private static List<Warning> nothing(List<Warning> known, LocalDate day) {
        return Warning.after(known, List.of(), day, RULES.warnings());
    }

    @Test
    void whatIsTrueAlreadyIsNotRaisedAgain() {
        List<Warning> first = stock(List.of(), TODAY, 2.5);
        List<Warning> next = stock(stock(first, TODAY, 2.4), TODAY.plusDays(1), 2.2);
        assertEquals(1, next.size());
        assertEquals(first.getFirst().key(), next.getFirst().key());
        assertEquals(TODAY, next.getFirst().since());
        assertEquals(TODAY.plusDays(1), next.getFirst().seen());
        assertEquals(2.2, next.getFirst().value());
    }

    @Test
    void acknowledgedStaysSoUntilItGrowsGraver() {
        Warning known = stock(List.of(), TODAY, 2.5).getFirst().acknowledged();
        assertEquals(State.ACKNOWLEDGED, known.state());
        List<Warning> same = stock(List.of(known), TODAY.plusDays(1), 2.1);
        assertEquals(State.ACKNOWLEDGED, same.getFirst().state());
        List<Warning> graver = stock(same, TODAY.plusDays(2), 1.5);
        assertEquals(State.STANDING, graver.getFirst().state());
        assertEquals(Level.ORANGE, graver.getFirst().level());
        List<Warning> milder =
                stock(List.of(graver.getFirst().acknowledged()), TODAY.plusDays(3), 2.5);
        assertEquals(State.ACKNOWLEDGED, milder.getFirst().state());
        assertEquals(Level.YELLOW, milder.getFirst().level());
    }

    @Test
    void resolvedIsOverAndWhatComesBackIsNew() {
        List<Warning> resolved = stock(stock(List.of(), TODAY, 0.5), TODAY.plusDays(1), 9);
        assertEquals(State.RESOLVED, resolved.getFirst().state());
        assertEquals(TODAY.plusDays(1), resolved.getFirst().seen());
        assertEquals(State.RESOLVED, resolved.getFirst().acknowledged().state());

        List<Warning> again = stock(resolved, TODAY.plusDays(5), 0.5);
        assertEquals(2, again.size());
        assertFalse(again.getFirst().isOpen());
        assertTrue(again.getLast().isOpen());
        assertEquals(TODAY.plusDays(5), again.getLast().since());
    }

    @Test
    void whatFlickersWithinADayIsOneWarning() {
        List<Warning> resolved = stock(stock(List.of(), TODAY, 0.5), TODAY, 9);
        List<Warning> again = stock(resolved, TODAY, 0.5);
        assertEquals(1, again.size());
        assertEquals(State.STANDING, again.getFirst().state());
    }

    @Test
    void whatTheDeskNoLongerMeasuresIsGoneButALeaderIsNot() {
        List<Warning> stock = stock(List.of(), TODAY, 0.5);
        assertEquals(State.RESOLVED, nothing(stock, TODAY.plusDays(1)).getFirst().state());

        List<Warning> leader =
                Warning.after(
                        List.of(),
                        List.of(new Observation(Watched.LEADER_ORDERS, "l", TODAY, -25)),
                        TODAY,
                        RULES.warnings());
        assertEquals(leader, nothing(leader, TODAY.plusDays(9)));
        List<Warning> better =
                Warning.after(
                        leader,
                        List.of(new Observation(Watched.LEADER_ORDERS, "l", TODAY.plusDays(9), -5)),
                        TODAY.plusDays(9),
                        RULES.warnings());
        assertEquals(State.RESOLVED, better.getFirst().state());
    }

    @Test
    void whateverIsSeenOneThingHasOneOpenWarningAndAskingTwiceChangesNothing() {
        Random random = new Random(4);
        List<Warning> known = List.of();
        for (int day = 0; day < 300; day++) {
            LocalDate today = TODAY.plusDays(day);
            List<Observation> seen = new ArrayList<>();
            for (String about : List.of("a", "b", "c")) {
                for (Watched each :
                        List.of(Watched.STOCK_COVER, Watched.MEMBER_AWAY, Watched.LEADER_AWAY)) {
                    if (random.nextInt(4) != 0) {
                        seen.add(new Observation(each, about, today, random.nextInt(20)));
                    }
                }
            }
            known = Warning.after(known, seen, today, RULES.warnings());
            assertEquals(known, Warning.after(known, seen, today, RULES.warnings()));
            Set<String> keys = new HashSet<>();
            Set<Alarm.Concern> open = new HashSet<>();
            for (Warning warning : known) {
                assertTrue(keys.add(warning.key()));
                assertTrue(
                        !warning.isOpen()
                                || open.add(new Alarm.Concern(warning.watched(), warning.about())));
            }
        }
        assertTrue(known.size() > 100, "something must have happened");
    }
}
