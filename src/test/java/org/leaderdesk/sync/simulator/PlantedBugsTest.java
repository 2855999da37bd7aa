package org.leaderdesk.sync.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leaderdesk.sync.simulator.PlantedBug.NONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.fixture.InMemory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The simulator finds what it claims to find: each planted mistake within a few seeds. */
class PlantedBugsTest {

    /** For each until it is caught: most are by the first. */
    private static final int SEEDS = 12;

    /** How many of them find nothing where nothing is planted. */
    private static final int SOUND = Boolean.getBoolean("faults.full") ? SEEDS : 2;

    private static final int STEPS = 200;

    private static final String DROP = "DROP TRIGGER IF EXISTS ";

    @TempDir(factory = InMemory.class)
    Path folder;

    static List<PlantedBug> bugs() {
        return PlantedBug.all();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isCaught(PlantedBug bug) throws IOException {
        boolean caught = false;
        for (int seed = 1; seed <= SEEDS && !caught; seed++) {
            caught = catches(Files.createDirectory(folder.resolve("s" + seed)), seed, bug);
            if (caught) {
                System.out.println("seed " + seed + " sees: " + bug.what());
            }
        }
        assertTrue(caught, bug.what());
    }

    static List<PlantedBug> untyped() {
        return List.of(PlantedBug.WHOLE_ROWS, PlantedBug.A_FIELD_MORE);
    }

    /** Whatever else looks wrong then: it is seen as it goes out. */
    @ParameterizedTest
    @MethodSource("untyped")
    void whatNobodyTypedIsSeenAsItGoesOut(PlantedBug bug) throws IOException {
        String seen = "";
        for (int seed = 1; seed <= SEEDS && seen.isEmpty(); seed++) {
            seen = finding(Files.createDirectory(folder.resolve("s" + seed)), seed, bug);
        }
        assertTrue(seen.contains(" that nobody typed"), seen);
    }

    /**
     * As many steps under the same seeds: what is caught above is the mistake, and nothing else.
     */
    @Test
    void withoutAMistakeNothingIsFound() throws IOException {
        for (int seed = 1; seed <= SOUND; seed++) {
            assertFalse(catches(Files.createDirectory(folder.resolve("s" + seed)), seed, NONE));
        }
    }

    @Test
    void theTriggersThatAreTakenAwayAreThere() {
        List<String> triggers =
                bugs().stream()
                        .flatMap(bug -> bug.sql().stream())
                        .filter(sql -> sql.startsWith(DROP))
                        .map(sql -> sql.substring(DROP.length()))
                        .toList();
        assertEquals(3, triggers.size());
        triggers.forEach(each -> assertTrue(RawRows.isNotedBy(each), each));
    }

    private static boolean catches(Path folder, long seed, PlantedBug bug) {
        return !finding(folder, seed, bug).isEmpty();
    }

    /** An invariant that does not hold, or a desk that stops at what cannot be; blank for none. */
    private static String finding(Path folder, long seed, PlantedBug bug) {
        try (Simulation simulation = new Simulation(folder, seed, 2, bug)) {
            simulation.run(STEPS);
            simulation.settleAndCheck();
            return "";
        } catch (AssertionError | RuntimeException found) {
            return found.toString();
        }
    }
}
