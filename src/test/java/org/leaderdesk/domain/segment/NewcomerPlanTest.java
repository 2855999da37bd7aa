package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.segment.NewcomerPlan.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What is done for a newcomer, and when. */
class NewcomerPlanTest {

    /** Half past midnight of the 21st in Shanghai. */
    private static final NewcomerPlan PLAN =
            new NewcomerPlan(Instant.parse("2026-11-20T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void fortyEightHours() {
        assertEquals(Instant.parse("2026-11-22T16:30:00Z"), PLAN.followUpBy());
        assertFalse(PLAN.isFirstImpression(Instant.parse("2026-11-20T16:29:59Z")));
        assertTrue(PLAN.isFirstImpression(Instant.parse("2026-11-20T16:30:00Z")));
        assertTrue(PLAN.isFirstImpression(Instant.parse("2026-11-22T16:29:59Z")));
        assertFalse(PLAN.isFirstImpression(Instant.parse("2026-11-22T16:30:00Z")));
    }

    @Test
    void aStepADayForSevenDays() {
        LocalDate first = LocalDate.of(2026, 11, 21);
        assertEquals(Optional.empty(), PLAN.on(first.minusDays(1)));
        assertEquals(Optional.of(Step.WELCOME), PLAN.on(first));
        assertEquals(Optional.of(Step.FOLLOW_UP), PLAN.on(first.plusDays(1)));
        assertEquals(Optional.of(Step.REVIEW), PLAN.on(first.plusDays(6)));
        assertEquals(Optional.empty(), PLAN.on(first.plusDays(7)));
        for (Step step : Step.values()) {
            assertEquals(Optional.of(step), PLAN.on(PLAN.day(step)));
        }
    }
}
