package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said of goods that did not come, that weigh too little, or that nobody counted. */
class GoneShortTest {

    private static final String BLUEBERRIES = "SP1";
    private static final String RICE = "SP2";

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bringTenPeople() {
        desk = DeskFixture.in(folder);
        bring("团.csv", ToolOrder.several(1, 10, 0));
    }

    private void bring(String name, List<ToolOrder> orders) {
        desk.done("import", "orders", desk.file(name, ToolLayout.JIELONG_15.lines(orders)));
    }

    /** What a command line says in Chinese. */
    private String said(Object... words) {
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word.toString());
        }
        line.addAll(List.of("--book", desk.book().toString(), "--user", ""));
        return desk.runLine(line, Locale.SIMPLIFIED_CHINESE).expect(0).out();
    }

    private Json only(String tail) {
        return desk.done("counter", "find", tail, "--json").json().list("matches").getFirst();
    }

    private void noneCame(String variant) {
        desk.done("arrive", "record", "--variant", variant, "--qty", 0);
        desk.done("arrive", "allocate");
    }

    @Test
    void whoseGoodsAllAreShortHasNotCollected() {
        noneCame(BLUEBERRIES);
        Json partly = only("0007");
        assertEquals("WAITING", partly.text("state"));
        String found = said("counter", "find", "0007");
        assertTrue(found.contains("缺货 1 件"), found);
        noneCame(RICE);
        Json match = only("0007");
        assertEquals("NOTHING_LEFT", match.text("state"));
        desk.done("round", "shelves", "--set", "AMBIENT:1-99=A架");
        found = said("counter", "find", "0007");
        assertTrue(found.contains("放在：常温 A架"), found);
        assertTrue(found.contains("没有可提的，缺货 3 件"), found);
        assertFalse(found.contains("已提"), found);
        assertEquals(
                "ALL_SHORT",
                desk.run("counter", "hand", match.text("order_id"), "--json").refusal());
    }

    @Test
    void goodsNobodyCountedAddUpToNothingThatIsSaid() {
        String all = said("arrive", "reconcile");
        assertTrue(all.contains("还有 2 种没点数"), all);
        assertFalse(all.contains("一件不差"), all);
        desk.done("arrive", "record", "--variant", BLUEBERRIES, "--qty", 10);
        Json one = desk.done("arrive", "reconcile", "--json").json();
        assertTrue(one.is("adds_up"));
        assertEquals(1, one.number("not_counted"));
        desk.done("arrive", "record", "--rest-as-ordered");
        String counted = said("arrive", "reconcile");
        assertTrue(counted.contains("对得上，一件不差"), counted);
        assertTrue(counted.lines().findFirst().orElseThrow().contains("多来"), counted);
    }

    @Test
    void theSettlementSaysWhatIsNotInItsSum() {
        desk.done("arrive", "record", "--variant", BLUEBERRIES, "--qty", 10);
        String said = said("arrive", "settlement");
        assertTrue(said.contains("1 种没点数") && said.contains("1 种不知道成本"), said);
        Json json = desk.done("arrive", "settlement", "--json").json();
        assertEquals(1, json.number("not_counted"));
        assertEquals(1, json.number("without_cost"));
    }

    @Test
    void aShortageByWeightIsSaidByWeight() {
        String light =
                said("arrive", "weigh", "--variant", RICE, "--sold", 5000, "--weighed", 4500);
        assertTrue(light.contains("10 行分量不足") && !light.contains("缺 0 件"), light);
        desk.done("arrive", "record", "--variant", BLUEBERRIES, "--qty", 9);
        String both = said("arrive", "allocate");
        assertTrue(both.contains("10 行分量不足") && both.contains("1 行缺货，共缺 1 件"), both);
        String back = said("arrive", "take-back", "--variant", BLUEBERRIES);
        assertTrue(back.contains("撤回了 1 行"), back);
        assertEquals(10, desk.done("arrive", "take-back", "--json").json().number("taken_back"));
    }

    @Test
    void aNoticeSpeaksOfTheRestOnlyWhereThereIsAny() {
        noneCame(BLUEBERRIES);
        assertTrue(notices().getFirst().contains("其余的照常来取"), notices().getFirst());
        noneCame(RICE);
        assertFalse(notices().getFirst().contains("其余"), notices().getFirst());
    }

    @Test
    void aNoticeKnowsThatTheRestWasCollected() {
        noneCame(BLUEBERRIES);
        String order = only("0007").text("order_id");
        desk.done("counter", "hand", order);
        List<String> collected =
                notices().stream().filter(each -> each.contains("其余的已经取走了")).toList();
        assertEquals(1, collected.size(), notices().toString());
        assertEquals(9, notices().stream().filter(each -> each.contains("照常来取")).count());
    }

    private List<String> notices() {
        return desk.done("arrive", "notices", "--json").json().list("members").stream()
                .map(each -> each.text("text"))
                .toList();
    }

    @Test
    void theSameGoodsOfTwoOrdersAreAddedUp() {
        List<ToolOrder> twice = new ArrayList<>(ToolOrder.several(1, 10, 0));
        twice.add(ToolOrder.of(11, 7).with("大米", "10斤", RICE, 2, 6990));
        bring("团.csv", twice);
        desk.done("arrive", "record", "--rest-as-ordered");
        String reminder =
                desk.done("counter", "late", "--text")
                        .out()
                        .lines()
                        .filter(each -> each.contains("×4"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(reminder.indexOf("大米"), reminder.lastIndexOf("大米"), reminder);
        noneCame(RICE);
        assertTrue(
                notices().stream().anyMatch(each -> each.contains("缺 4 件")), notices().toString());
    }

    /** Every group buy of a round has a number 1: the text for the group says whose it is. */
    @Test
    void theGroupIsToldOfWhichGroupBuyANumberIs() {
        Path other = desk.file("二.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 4, 20)));
        desk.done("import", "orders", other, "--group-buy", "new:牛奶团");
        List<Object> joined = new ArrayList<>(List.of("round", "open", "--name", "两团"));
        for (Json each : desk.done("group-buys", "list", "--json").objects()) {
            joined.addAll(List.of("--group-buy", each.text("group_buy")));
        }
        desk.done(joined.toArray());
        noneCame(RICE);
        assertTrue(toGroup().contains("【牛奶团】#1 ×"), toGroup());
    }

    private String toGroup() {
        return desk.done("arrive", "notices", "--json")
                .json()
                .list("groups")
                .getFirst()
                .text("text");
    }

    @Test
    void aLanguageNobodySpeaksIsRefused() {
        for (List<Object> words :
                List.<List<Object>>of(
                        List.of("arrive", "notices"),
                        List.of("counter", "late"),
                        List.of("print", "packing", "--out", desk.path("p.pdf")))) {
            List<Object> line = new ArrayList<>(words);
            line.addAll(List.of("--language", "fr", "--json"));
            assertEquals("OPTION_UNREADABLE", desk.run(line.toArray()).refusal());
        }
    }

    @Test
    void costsChangeNothingOnAListForPeople() {
        assertEquals(
                "OPTION_NOT_FOR_SHEET",
                desk.run("print", "packing", "--costs", "--out", desk.path("p.pdf"), "--json")
                        .refusal());
        desk.done("print", "supplier-order", "--costs", "--out", desk.path("s.pdf"));
    }
}
