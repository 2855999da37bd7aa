package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file without its headers begins with somebody's order: nothing of that is said. */
class HeaderlessFileTest {

    @TempDir Path folder;

    @Test
    void nobodysOrderIsTakenForHeaders() {
        DeskFixture desk = DeskFixture.in(folder);
        String[] lines = OrderLines.ofThreePeople().lines();
        Path file = desk.file("周末团.csv", Arrays.copyOfRange(lines, 1, lines.length));
        for (String json : List.of("--verbose", "--json")) {
            Outcome outcome = desk.run("import", "orders", file, json).expect(1);
            String said = outcome.out() + outcome.err();
            for (String personal : List.of("黎娟杰", "娟姐", "1111", "1203", "阳光")) {
                assertFalse(said.contains(personal), said);
            }
            assertTrue(said.contains("…"), said);
        }
    }

    @Test
    void headersNobodyKnowsAreSaid() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("x.csv", "水电费,房东,备忘录,13812345678 黎娟杰", "1,2,3,4");
        Outcome outcome = desk.run("import", "orders", file, "--json").expect(1);
        assertEquals("LAYOUT_UNKNOWN", outcome.refusal());
        assertFalse(outcome.out().contains("黎娟杰"), outcome.out());
        Path other = desk.file("y.csv", "水电费,房东,备忘录", "1,2,3");
        assertTrue(desk.run("import", "orders", other).err().contains("水电费 房东 备忘录"));
    }
}
