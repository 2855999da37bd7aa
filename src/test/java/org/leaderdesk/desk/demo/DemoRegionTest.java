package org.leaderdesk.desk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demonstration as a command: it ends with the region, and everything adds up. */
class DemoRegionTest {

    @TempDir Path folder;

    @Test
    void theRegionOfTheLeaderAddsUp() throws IOException {
        DeskFixture desk = DeskFixture.in(folder);
        Path out = desk.path("out");
        Json done =
                desk.runLine(
                                List.of(
                                        "demo",
                                        "--book",
                                        desk.path("demo").toString(),
                                        "--out",
                                        out.toString(),
                                        "--groups",
                                        "2",
                                        "--days",
                                        "14",
                                        "--json"))
                        .expect(0)
                        .json();
        assertEquals(done.number("of"), done.number("agree"));
        assertEquals(15, sum(done, "region.leaders"));
        assertEquals(1, sum(done, "region.answered"));
        assertTrue(sum(done, "region.orders") > 5_000);
        String index = Files.readString(out.resolve("index.html"));
        for (String paper : List.of("week.pdf", "week.xlsx", "leader.pdf", "leader.pdf.png")) {
            assertTrue(index.contains("region/papers/" + paper), paper);
            assertTrue(Files.size(out.resolve("region/papers").resolve(paper)) > 1_000, paper);
        }
        // The manager's book is one that can be looked into.
        Path manager = out.resolve("region/manager");
        assertEquals(
                15,
                desk.runLine(List.of("stats", "region", "--book", manager.toString(), "--json"))
                        .expect(0)
                        .out()
                        .lines()
                        .count());
    }

    private static long sum(Json done, String name) {
        return done.list("sums").stream()
                .filter(each -> each.text("sum").equals(name))
                .findFirst()
                .orElseThrow()
                .number("found");
    }
}
