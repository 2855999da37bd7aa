package org.leaderdesk.domain.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two leaders of one name are told apart by as little as does it. */
class LeaderNamesTest {

    private static final UUID EAST = new UUID(1, 1);
    private static final UUID WEST = new UUID(1, 2);
    private static final AreaTree AREAS =
            new AreaTree(
                    List.of(
                            new Area(EAST, "东片", Optional.empty()),
                            new Area(WEST, "西片", Optional.empty())));

    private static RegionLeader leader(int number, String name, UUID area) {
        return new RegionLeader(
                new UUID(2, number), name, area, LocalDate.parse("2026-01-01"), Optional.empty());
    }

    @Test
    void whoHasANameAloneIsCalledByIt() {
        LeaderNames names = new LeaderNames(List.of(leader(1, "陈霞", EAST)), AREAS);
        assertEquals("陈霞", names.of(new UUID(2, 1)));
        assertEquals("00ff", names.of(new UUID(2, 255)), "who is not known");
    }

    @Test
    void theAreaIsSaidWhereItTellsThemApart() {
        LeaderNames names =
                new LeaderNames(List.of(leader(1, "陈霞", EAST), leader(2, "陈霞", WEST)), AREAS);
        assertEquals("陈霞 · 东片", names.of(new UUID(2, 1)));
        assertEquals("陈霞 · 西片", names.of(new UUID(2, 2)));
    }

    @Test
    void theIdsEndIsSaidWithinOneArea() {
        LeaderNames names =
                new LeaderNames(
                        List.of(
                                leader(1, "陈霞", EAST),
                                leader(2, "陈霞", EAST),
                                leader(3, "陈霞", WEST)),
                        AREAS);
        assertEquals("陈霞 · 0001", names.of(new UUID(2, 1)));
        assertEquals("陈霞 · 0002", names.of(new UUID(2, 2)));
        assertEquals("陈霞 · 西片", names.of(new UUID(2, 3)));
    }
}
