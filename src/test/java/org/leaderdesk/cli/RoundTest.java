package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.util.List;

/** Rounds are opened, told apart, closed, and opened again. */
class RoundTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importTwice() {
        desk = DeskFixture.in(folder);
        Path file = desk.file("团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file, "--group-buy", "new:周末团");
        desk.done("import", "orders", file, "--group-buy", "new:下周团");
    }

    private List<Json> rounds() {
        return desk.done("round", "list", "--json").objects();
    }

    @Test
    void aRoundIsClosedByNameWhereSeveralAreOpen() {
        DeskFixture.Outcome refused = desk.run("round", "close", "--json");
        assertEquals("ROUNDS_ARE_OPEN", refused.refusal());
        assertTrue(refused.out().contains("周末团") && refused.out().contains("下周团"));
        String first = rounds().getFirst().text("round_id");
        desk.done("round", "close", "--round", first);
        desk.done("round", "close");
        assertEquals("ROUND_UNKNOWN", desk.run("round", "close", "--json").refusal());
        Json open = desk.done("round", "reopen", "--round", first, "--json").json();
        assertTrue(open.isNull("closed_at"));
        assertEquals(
                "ROUND_IS_OPEN", desk.run("round", "reopen", "--round", first, "--json").refusal());
        desk.done("book", "check");
    }

    @Test
    void aClosedRoundIsNotClosedAgainAndAnUndoneOneIsGone() {
        List<Json> rounds = rounds();
        String first = rounds.getFirst().text("round_id");
        desk.done("round", "close", "--round", first);
        assertEquals(
                "ROUND_IS_CLOSED",
                desk.run("round", "close", "--round", first, "--json").refusal());
        desk.done("round", "reopen", "--round", first);
        List<String> both =
                desk.done("group-buys", "list", "--json").objects().stream()
                        .map(each -> each.text("group_buy"))
                        .toList();
        desk.done("round", "open", "--group-buy", both.getFirst(), "--group-buy", both.getLast());
        assertEquals(
                "ROUND_UNKNOWN", desk.run("arrive", "show", "--round", first, "--json").refusal());
    }

    @Test
    void aRoundWhoseGoodsWereHandedOverIsNotJoined() {
        Json round = rounds().getFirst();
        String groupBuy =
                desk.done("group-buys", "list", "--json").objects().stream()
                        .filter(each -> each.text("title").equals(round.text("name")))
                        .findFirst()
                        .orElseThrow()
                        .text("group_buy");
        Json found =
                desk.done("counter", "find", "黎娟杰", "--round", round.text("round_id"), "--json")
                        .json();
        desk.done("counter", "hand", found.list("matches").getFirst().text("order_id"));
        assertEquals(
                "ROUND_HAS_BEGUN",
                desk.run("round", "open", "--group-buy", groupBuy, "--json").refusal());
    }

    @Test
    void theListTellsRoundsApart() {
        Json closed = rounds().getFirst();
        desk.done("round", "close", "--round", closed.text("round_id"));
        String list = desk.done("round", "list").out();
        assertEquals(3, list.lines().count(), list);
        for (Json round : rounds()) {
            String line =
                    list.lines()
                            .filter(each -> each.startsWith(round.text("round_id")))
                            .findFirst()
                            .orElseThrow();
            String name = round.text("name");
            String state = round.isNull("closed_at") ? "open" : "closed";
            assertTrue(line.matches(".*  " + name + "  " + name + " +2 +" + state), list);
        }
    }

    @Test
    void aGroupBuyNamedTwiceCountsOnce() {
        Json groupBuy = desk.done("group-buys", "list", "--json").objects().getFirst();
        String id = groupBuy.text("group_buy");
        Json round =
                desk.done("round", "open", "--group-buy", id, "--group-buy", id, "--json").json();
        assertEquals(groupBuy.text("title"), round.text("name"));
        DeskFixture.Outcome again = desk.run("round", "open", "--group-buy", id, "--json");
        assertEquals("ROUND_HAS_IT", again.refusal());
        assertTrue(again.out().contains(round.text("round_id")), again.out());
    }
}
