package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What is still to be done in the selling tool, by command. */
class GiveBackCommandTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void handOneOverAndPayOneBack() {
        desk = DeskFixture.in(folder);
        Path file = desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 3, 0)));
        desk.done("import", "orders", file);
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 2);
        desk.done("arrive", "allocate");
        Json found = desk.done("counter", "find", "0001", "--json").json();
        desk.done("counter", "hand", found.list("matches").getFirst().text("order_id"));
    }

    private List<Json> waiting(String kind, Object... more) {
        Object[] words = new Object[more.length + 3];
        System.arraycopy(new Object[] {"give-back", kind, "--json"}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        return desk.done(words).objects();
    }

    @Test
    void whatWasDoneIsSaidTakenBackAndOverdueAfterADay() {
        Json tick = waiting("tick").getFirst();
        assertEquals("HANDED_OVER", tick.text("cause"));
        assertEquals("TO_DO", tick.text("state"));
        String id = tick.text("id");
        assertEquals("DONE", waiting("tick", "--done", id).getFirst().text("state"));
        assertEquals("TO_DO", waiting("tick", "--not-done", id).getFirst().text("state"));
        assertEquals("DONE", waiting("tick", "--done", id).getFirst().text("state"));
        desk.clock().forward(Duration.ofHours(25));
        assertTrue(waiting("tick").getFirst().is("overdue"));
        assertTrue(desk.done("give-back", "tick").err().contains("24"));
    }

    @Test
    void aJoinNumberIsNamedWithItsGroupBuyInTheTableToo() {
        Json tick = waiting("tick").getFirst();
        String row =
                desk.done("give-back", "tick")
                        .out()
                        .lines()
                        .filter(line -> line.contains(tick.text("id")))
                        .findFirst()
                        .orElseThrow();
        assertTrue(row.contains(tick.text("group_buy_title")), row);
    }

    @Test
    void oneThatIsOfTheOtherKindChangesNothing() {
        String tick = waiting("tick").getFirst().text("id");
        String refund = waiting("refunds").getFirst().text("id");
        assertEquals(
                "TO_DO_UNKNOWN",
                desk.run("give-back", "tick", "--done", tick, "--done", refund, "--json")
                        .refusal());
        assertEquals("TO_DO", waiting("tick").getFirst().text("state"));
        assertEquals("TO_DO", waiting("refunds").getFirst().text("state"));
    }

    @Test
    void theListGoesIntoASpreadsheetOnceAndIsInTheTrail() {
        Path out = desk.path("refunds.xlsx");
        Json refund = waiting("refunds", "--out", out).getFirst();
        assertEquals(5900, refund.number("amount_fen"));
        assertTrue(Files.exists(out));
        assertEquals(
                "OUTPUT_EXISTS",
                desk.run("give-back", "refunds", "--out", out, "--json").refusal());
        assertTrue(
                desk.done("audit", "list", "--json").objects().stream()
                        .anyMatch(row -> row.text("action").equals("EXPORT")));
    }
}
