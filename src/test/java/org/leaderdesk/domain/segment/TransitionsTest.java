package org.leaderdesk.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Who went from which segment to which. */
class TransitionsTest {

    @Test
    void everybodyIsCountedOnce() {
        UUID stays = new UUID(0, 1);
        UUID falls = new UUID(0, 2);
        UUID comes = new UUID(0, 3);
        UUID goes = new UUID(0, 4);
        Transitions week =
                Transitions.of(
                        Map.of(
                                stays, Segment.CORE,
                                falls, Segment.CORE,
                                goes, Segment.NEW),
                        Map.of(
                                stays, Segment.CORE,
                                falls, Segment.CHURN_WARNING,
                                comes, Segment.NEW));
        assertEquals(1, week.count(Segment.CORE, Segment.CORE));
        assertEquals(1, week.count(Segment.CORE, Segment.CHURN_WARNING));
        assertEquals(0, week.count(Segment.CORE, Segment.CHURNED));
        assertEquals(0, week.count(Segment.NEW, Segment.NEW));
        assertEquals(Map.of(Segment.NEW, 1), week.came());
        assertEquals(Map.of(Segment.NEW, 1), week.went());
    }

    @Test
    void rowsAndColumnsAddUp() {
        Random random = new Random(9);
        Map<UUID, Segment> then = new HashMap<>();
        Map<UUID, Segment> now = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            Segment[] all = Segment.values();
            if (random.nextInt(10) > 0) {
                then.put(new UUID(0, i), all[random.nextInt(all.length)]);
            }
            if (random.nextInt(10) > 0) {
                now.put(new UUID(0, i), all[random.nextInt(all.length)]);
            }
        }
        Transitions week = Transitions.of(then, now);
        for (Segment segment : Segment.values()) {
            int from = week.went().getOrDefault(segment, 0);
            int to = week.came().getOrDefault(segment, 0);
            for (Segment other : Segment.values()) {
                from += week.count(segment, other);
                to += week.count(other, segment);
            }
            assertEquals(then.values().stream().filter(segment::equals).count(), from);
            assertEquals(now.values().stream().filter(segment::equals).count(), to);
        }
    }
}
