package org.leaderdesk.sync.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.InMemory;
import org.leaderdesk.sync.fault.BookFiles;
import org.leaderdesk.sync.fault.FaultNumbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** F8: two desks and the platform under random schedules, against a sequential oracle. */
class SimulationTest {

    @TempDir(factory = InMemory.class)
    Path folder;

    @Test
    void theInvariantsHoldWhateverHappensOnTheWay() throws IOException {
        long mutations = 0;
        long first = FaultNumbers.FIRST;
        for (long seed = first; seed < first + FaultNumbers.SEEDS; seed++) {
            Path here = Files.createDirectory(folder.resolve("seed" + seed));
            try (Simulation simulation = new Simulation(here, seed, 2)) {
                simulation.run(FaultNumbers.STEPS);
                simulation.settleAndCheck();
                assertTrue(simulation.mutations() > 30, "hardly anything happened");
                mutations += simulation.mutations();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
            BookFiles.remove(here);
        }
        System.out.printf(
                "F8: %d seeds of %d steps from seed %d, %d mutations%n",
                FaultNumbers.SEEDS, FaultNumbers.STEPS, first, mutations);
    }
}
