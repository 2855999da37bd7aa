package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A member is in the group of the first rule that matches, else in the estate's main group. */
class GroupsTest {

    @TempDir Path folder;

    @Test
    void theFirstRuleThatMatchesCounts() {
        DeskFixture desk = DeskFixture.in(folder);
        Path file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file, "--group-buy", "new:周末水果团");
        desk.done("groups", "add", "阳光1群", "--estate", "阳光花园", "--main");
        desk.clock().forward(Duration.ofSeconds(1));
        desk.done("groups", "add", "阳光2群", "--estate", "阳光花园");
        desk.clock().forward(Duration.ofSeconds(1));
        desk.done("groups", "add", "水果群");
        assertEquals(List.of("阳光1群 2", "阳光2群 0", "水果群 0"), counts(desk));
        assertTrue(desk.done("groups", "list").err().contains("Members in no group: 1."));
        assertEquals(
                "阳光1群", desk.done("groups", "list", "--json").objects().get(1).text("shown_with"));

        desk.done("groups", "rule", "阳光2群", "--estate", "阳光花园", "--buildings", "4-9");
        assertEquals(List.of("阳光1群 1", "阳光2群 1", "水果群 0"), counts(desk));
        assertTrue(desk.done("groups", "list", "--json").objects().get(1).isNull("shown_with"));
        desk.done("groups", "rule", "水果群", "--words", "水果");
        assertEquals(List.of("阳光1群 0", "阳光2群 1", "水果群 2"), counts(desk));
        String li = desk.done("members", "list", "--json").objects().getFirst().text("member_id");
        desk.done("groups", "rule", "阳光1群", "--member", li);
        assertEquals(List.of("阳光1群 0", "阳光2群 1", "水果群 2"), counts(desk));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("groups", "add", "一群", "--estate", "阳光花园", "--main");
        assertEquals("GROUP_EXISTS", refusal(desk.run("groups", "add", "一群", "--json"), 1));
        assertEquals(
                "GROUP_EXISTS",
                refusal(
                        desk.run("groups", "add", "二群", "--estate", "阳光花园", "--main", "--json"),
                        1));
        assertEquals(
                "GROUP_UNKNOWN",
                refusal(desk.run("groups", "rule", "九群", "--words", "x", "--json"), 1));
        assertEquals(
                "SUB_LEADER_UNKNOWN",
                refusal(desk.run("groups", "rule", "一群", "--sub-leader", "老王", "--json"), 1));
        desk.run("groups", "rule", "一群").expect(2);
        desk.run("groups", "rule", "一群", "--words", "x", "--buildings", "1-2").expect(2);
        desk.run("groups", "rule", "一群", "--estate", "E", "--buildings", "9-2").expect(2);
    }

    private static String refusal(Outcome outcome, int code) {
        return outcome.expect(code).refusal();
    }

    private static List<String> counts(DeskFixture desk) {
        return desk.done("groups", "list", "--json").objects().stream()
                .map(each -> each.text("name") + " " + each.number("members"))
                .toList();
    }
}
