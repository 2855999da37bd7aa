package org.leaderdesk.sync.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** F8: two desks and the platform under random schedules, against a sequential oracle. */
class SimulationTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theInvariantsHoldWhateverHappensOnTheWay(long seed) {
        try (Simulation simulation = new Simulation(folder, seed, 2)) {
            simulation.run(200);
            simulation.settleAndCheck();
            assertTrue(simulation.mutations() > 30, "hardly anything happened");
        }
    }
}
