package org.leaderdesk.ui.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class PromiseTimeTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Optional<Instant> read(String typed) {
        return PromiseTime.read(typed, TODAY, CHINA);
    }

    @Test
    void aTimeIsTodaysUnlessADayIsTyped() {
        Optional<Instant> six = Optional.of(Instant.parse("2026-11-20T10:00:00Z"));
        assertEquals(six, read("18:00"));
        assertEquals(six, read(" 18：00 "));
        assertEquals(six, read("11-20 18:00"));
        assertEquals(six, read("2026-11-20 18:00"));
        assertEquals(six, read(PromiseTime.write(six.orElseThrow(), CHINA)));
    }

    @Test
    void whatIsNoTimeIsNone() {
        for (String typed : List.of("", "six", "25:00", "18:60", "13-40 18:00", "18")) {
            assertEquals(Optional.empty(), read(typed), typed);
        }
    }
}
