package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

class ArgonCostTest {

    @TempDir Path folder;

    @Test
    void aBookAtTheDefaultCostOpens() {
        KeySlots slots =
                new KeySlots(
                        folder, Clock.systemUTC(), new SecureRandom(), () -> ArgonCost.DEFAULT);
        UUID user = UUID.randomUUID();
        slots.create(UUID.randomUUID(), user, Role.LEADER, "summer-plum".toCharArray());
        assertEquals(new ArgonCost(65_536, 3, 1), new KeyFile(folder).read().cost());
        assertTrue(slots.open(user, "summer-plum".toCharArray()).opens(KeyClass.CONTACT));
    }

    @Test
    void aMachineIsGivenTheDearestCostItBearsInASecond() {
        assertEquals(ArgonCost.DEFAULT, ArgonCost.calibrated(perKibPass(1_000)));
        assertEquals(new ArgonCost(46 * 1024, 2, 1), ArgonCost.calibrated(perKibPass(10_000)));
        assertEquals(ArgonCost.FLOOR, ArgonCost.calibrated(perKibPass(20_000)));
        assertEquals(ArgonCost.FLOOR, ArgonCost.calibrated(perKibPass(1_000_000)));
    }

    @Test
    void theFirstRunIsForWarmingUpAlone() {
        List<ArgonCost> asked = new ArrayList<>();
        ArgonCost.calibrated(
                cost -> {
                    asked.add(cost);
                    return asked.size() == 1 ? Long.MAX_VALUE : 1;
                });
        assertEquals(List.of(ArgonCost.FLOOR, ArgonCost.DEFAULT), asked);
    }

    @Test
    void aForgedCostIsRefusedBeforeItTakesAllMemory() {
        int[][] forged = {
            {Integer.MAX_VALUE, 1, 1}, {64, 1_000_000, 1}, {64, 1, 0}, {7, 1, 1}, {64, 0, 1}
        };
        for (int[] cost : forged) {
            assertThrows(
                    IllegalArgumentException.class, () -> new ArgonCost(cost[0], cost[1], cost[2]));
        }
    }

    private static ToLongFunction<ArgonCost> perKibPass(long nanos) {
        return cost -> nanos * cost.memoryKib() * cost.passes();
    }
}
