package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;

/**
 * F7: the night in which the computer's clock is put back an hour. Alone, since the zone is the
 * whole process's.
 */
@Isolated
class ClockChangeTest {

    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-11-01T05:30:00Z");

    @TempDir Path folder;

    @Test
    void anHourThatComesTwiceIsNoDifference() {
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (ClockShop shop = new ClockShop(folder, BEFORE, Duration.between(START, BEFORE))) {
            shop.office().fixture().clock().forward(Duration.between(START, BEFORE));
            shop.day(
                    "night",
                    () -> {
                        shop.clock().forward(Duration.ofHours(1));
                        shop.office().fixture().clock().forward(Duration.ofHours(1));
                        shop.counter().fixture().clock().forward(Duration.ofHours(1));
                    });
            assertEquals(Duration.ZERO, shop.offset(shop.counter()));
            assertEquals(shop.state(shop.office()), shop.state(shop.counter()));
            assertEquals(shop.office().digest(), shop.counter().digest());
            assertEquals(0, shop.office().pending() + shop.counter().pending());
        } finally {
            TimeZone.setDefault(here);
        }
    }
}
