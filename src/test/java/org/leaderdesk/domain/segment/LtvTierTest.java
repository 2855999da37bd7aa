package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.segment.LtvTier.Shares;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The top 20, the middle 50 and the bottom 30 per cent. */
class LtvTierTest {

    /** R007. */
    private static final Shares USUAL = new Shares(20, 50);

    private static Map<UUID, Long> spent(int many, Random random) {
        Map<UUID, Long> spent = new HashMap<>();
        for (int i = 0; i < many; i++) {
            spent.put(new UUID(random.nextLong(), i), random.nextInt(5) * 1000L - 1000);
        }
        return spent;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 0, 1, 0",
        "2, 0, 1, 1",
        "3, 1, 1, 1",
        "10, 2, 5, 3",
        "25, 5, 13, 7"
    })
    void sizes(int members, int high, int middle, int low) {
        Map<UUID, LtvTier> tiers = LtvTier.of(spent(members, new Random(1)), USUAL);
        assertEquals(members, tiers.size());
        assertEquals(high, Collections.frequency(tiers.values(), LtvTier.HIGH));
        assertEquals(middle, Collections.frequency(tiers.values(), LtvTier.MIDDLE));
        assertEquals(low, Collections.frequency(tiers.values(), LtvTier.LOW));
    }

    @Test
    void whoSpentMoreIsNeverInALowerTier() {
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            Map<UUID, Long> spent = spent(1 + random.nextInt(40), random);
            Map<UUID, LtvTier> tiers = LtvTier.of(spent, USUAL);
            List<UUID> ids = List.copyOf(spent.keySet());
            UUID one = ids.get(random.nextInt(ids.size()));
            UUID other = ids.get(random.nextInt(ids.size()));
            if (spent.get(one) > spent.get(other)) {
                assertTrue(tiers.get(one).compareTo(tiers.get(other)) <= 0);
            }
        }
    }

    @Test
    void ofTheSameSpendTheLowerIdIsAboveHoweverTheyCome() {
        Map<UUID, Long> up = new LinkedHashMap<>();
        Map<UUID, Long> down = new LinkedHashMap<>();
        for (int i = 0; i < 10; i++) {
            up.put(new UUID(0, i), 500L);
            down.put(new UUID(0, 9 - i), 500L);
        }
        Map<UUID, LtvTier> tiers = LtvTier.of(up, USUAL);
        assertEquals(tiers, LtvTier.of(down, USUAL));
        assertEquals(LtvTier.HIGH, tiers.get(new UUID(0, 1)));
        assertEquals(LtvTier.MIDDLE, tiers.get(new UUID(0, 2)));
        assertEquals(LtvTier.LOW, tiers.get(new UUID(0, 7)));
    }

    @Test
    void moreThanAllIsNoTier() {
        assertThrows(IllegalArgumentException.class, () -> new Shares(60, 50));
    }
}
