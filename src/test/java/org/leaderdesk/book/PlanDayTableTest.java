package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.planner.Dropped;
import org.leaderdesk.domain.planner.HowPlanned;
import org.leaderdesk.domain.planner.Relaxed;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.fixture.DeskFixture;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How a day was planned is read as it was kept. */
class PlanDayTableTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    @TempDir Path folder;

    /** Keeps it and reads it again. */
    private Optional<HowPlanned> kept(HowPlanned how) {
        DeskFixture desk = DeskFixture.in(folder);
        try (Session session = desk.signIn("")) {
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                tx.planDays().put(how);
                                return true;
                            });
            return session.book().read(session.who(), tx -> tx.planDays().find(DAY));
        }
    }

    @Test
    void whatWasGivenUpByWhomAndWhy() {
        List<HowPlanned.LeftOut> leftOut = new ArrayList<>();
        for (SlotPlace place : SlotPlace.ALL) {
            for (Dropped.Cause cause : Dropped.Cause.values()) {
                leftOut.add(
                        new HowPlanned.LeftOut(
                                place, cause, List.of(UUID.randomUUID(), UUID.randomUUID())));
            }
        }
        HowPlanned how =
                new HowPlanned(
                        DAY, -540, -536, EnumSet.allOf(Relaxed.class), List.copyOf(leftOut), false);
        assertEquals(Optional.of(how), kept(how));
        assertEquals(0, how.gap(), "nothing can be better than a loss");
    }

    @Test
    void aDayThatLacksNothing() {
        HowPlanned how = new HowPlanned(DAY, 990, 1_000, Set.of(), List.of(), true);
        assertEquals(Optional.of(how), kept(how));
        assertEquals(0.01, how.gap(), 1e-12);
        HowPlanned again = new HowPlanned(DAY, 1, 1, Set.of(Relaxed.MINUTES), List.of(), false);
        assertEquals(Optional.of(again), kept(again), "the later plan counts");
    }

    @Test
    void anotherDayHasNone() {
        HowPlanned other =
                new HowPlanned(DAY.plusDays(1), 1, 1, Set.of(Relaxed.MINUTES), List.of(), true);
        assertEquals(Optional.empty(), kept(other));
    }
}
