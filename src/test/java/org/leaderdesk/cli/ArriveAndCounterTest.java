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
import java.time.Duration;
import java.util.List;

/** The evening by command line: the truck, who goes short, and who is handed what. */
class ArriveAndCounterTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bringTenPeople() {
        desk = DeskFixture.in(folder);
        Path file = desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 10, 0)));
        desk.done("import", "orders", file);
    }

    private Json find(String query) {
        return desk.done("counter", "find", query, "--json").json();
    }

    private Json only(String query) {
        return find(query).list("matches").getFirst();
    }

    @Test
    void twoTrucksAndWhoGoesShort() {
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 6, "--loss", 1);
        Json shown =
                desk.done(
                                "arrive",
                                "record",
                                "--variant",
                                "SP1",
                                "--qty",
                                2,
                                "--delivery",
                                2,
                                "--json")
                        .json();
        Json blueberries =
                shown.list("counts").stream()
                        .filter(each -> each.text("product").startsWith("蓝莓"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(10, blueberries.number("ordered"));
        assertEquals(8, blueberries.number("arrived"));
        assertEquals(3, blueberries.number("missing"));
        Json preview = desk.done("arrive", "allocate", "--dry-run", "--json").json();
        assertEquals(3, preview.number("pieces"));
        assertEquals(3 * 5900, preview.number("refund_fen"));
        assertFalse(preview.is("committed"));
        assertEquals(0, lineOf("0010", 0).number("short"));
        Json decided = desk.done("arrive", "allocate", "--json").json();
        assertEquals(3, decided.list("lines").size());
        assertEquals(1, lineOf("0010", 0).number("short"));
        assertEquals(0, lineOf("0001", 0).number("short"));
        desk.done("arrive", "take-back", "--variant", "SP1");
        assertEquals(0, lineOf("0010", 0).number("short"));
        List<Json> history =
                desk.done("orders", "history", only("0010").text("order_id"), "--json").objects();
        assertEquals(
                List.of("order.create", "shortage.put", "shortage.remove"),
                history.stream().map(each -> each.text("kind")).toList());
        Json went = history.get(1).list("changes").getFirst();
        assertEquals(1, history.get(1).list("changes").size());
        assertEquals("0.short", went.text("field"));
        assertEquals("1", went.text("to"));
    }

    @Test
    void aPersonSaysWhoGoesShort() {
        desk.done("arrive", "record", "--variant", "SP1", "--qty", 9);
        String line = lineOf("0001", 0).text("line_id");
        assertEquals(
                "SHORTAGE_NOT_MATCHED",
                desk.run(
                                "arrive",
                                "allocate",
                                "--policy",
                                "MANUAL",
                                "--short",
                                line + "=2",
                                "--json")
                        .refusal());
        desk.done("arrive", "allocate", "--policy", "MANUAL", "--short", line + "=1");
        assertEquals(1, lineOf("0001", 0).number("short"));
        assertEquals(
                "OPTIONS_EXCLUDE",
                desk.run("arrive", "allocate", "--short", line + "=1", "--json").refusal());
    }

    private Json lineOf(String tail, int place) {
        return only(tail).list("lines").get(place);
    }

    @Test
    void whatWeighsLessIsPaidBackInPart() {
        Json light =
                desk.done(
                                "arrive",
                                "weigh",
                                "--variant",
                                "SP2",
                                "--sold",
                                5000,
                                "--weighed",
                                4500,
                                "--json")
                        .json();
        assertEquals(10 * 1398, light.number("refund_fen"));
        assertEquals("WEIGHT", light.list("lines").getFirst().text("cause"));
    }

    @Test
    void aFilledInTableIsReadByCodeAndByName() {
        Path file =
                desk.file(
                        "到货.csv",
                        "到货验收单",
                        "商品(规格),实到,损耗,备注",
                        "SP1,10,0,",
                        "大米 (10斤),19,1,破袋",
                        "没填的,,,");
        Json shown = desk.done("arrive", "record", "--file", file, "--json").json();
        assertEquals(29, shown.list("counts").stream().mapToLong(c -> c.number("arrived")).sum());
        assertEquals(1, shown.list("counts").stream().mapToLong(c -> c.number("loss")).sum());
        Path bad = desk.file("坏.csv", "编码,实到", "SP1,十个");
        assertEquals(
                "ARRIVAL_UNREADABLE",
                desk.run("arrive", "record", "--file", bad, "--json").refusal());
        Path strange = desk.file("别的.csv", "编码,实到", "SP9,3");
        assertEquals(
                "VARIANT_UNKNOWN",
                desk.run("arrive", "record", "--file", strange, "--json").refusal());
        assertEquals(
                29,
                desk.done("arrive", "show", "--json").json().list("counts").stream()
                        .mapToLong(c -> c.number("arrived"))
                        .sum());
    }

    @Test
    void findsHandsOverAndTakesBack() {
        Json match = only("0007");
        assertEquals("WAITING", match.text("state"));
        assertEquals(7, match.number("collection_number"));
        assertEquals("0007", match.text("tail4"));
        String order = match.text("order_id");
        String rice = match.list("lines").get(1).text("line_id");
        desk.done("counter", "hand", order, "--line", rice, "--qty", 1);
        assertEquals("PARTLY_COLLECTED", only("0007").text("state"));
        desk.clock().forward(Duration.ofMinutes(1));
        Json rest = desk.done("counter", "hand", order, "--by", "neighbour", "--json").json();
        assertEquals(2, rest.list("lines").size());
        assertEquals("NEIGHBOUR", rest.text("by"));
        assertEquals("COLLECTED", only("0007").text("state"));
        assertEquals("HANDED_OVER_ALREADY", desk.run("counter", "hand", order, "--json").refusal());
        String event = rest.text("event");
        assertEquals("REASON_MISSING", desk.run("counter", "undo", event, "--json").refusal());
        desk.clock().forward(Duration.ofMinutes(1));
        desk.done("counter", "undo", event, "--reason", "拿错了");
        assertEquals("PARTLY_COLLECTED", only("0007").text("state"));
        var log = desk.done("counter", "log", "--json").objects();
        assertEquals(3, log.size());
        assertEquals("拿错了", log.getFirst().text("note"));
        assertTrue(log.get(1).is("undone"));
        desk.done("book", "check");
    }

    @Test
    void severalOrdersGoTogetherAndBadNamesChangeNothing() {
        String first = only("0001").text("order_id");
        String second = only("0002").text("order_id");
        assertEquals(
                4,
                desk.done("counter", "hand", first, second, "--json").json().list("lines").size());
        String groupBuy =
                desk.done("group-buys", "list", "--json").objects().getFirst().text("group_buy");
        assertEquals(
                "HANDED_OVER_STAYS",
                desk.run("group-buys", "cancel", groupBuy, "--json").refusal());
        String third = only("0003").text("order_id");
        assertEquals(
                "LINE_UNKNOWN",
                desk.run("counter", "hand", third, "--line", 9, "--qty", 1, "--json").refusal());
        assertEquals(
                "NOT_SO_MANY_LEFT",
                desk.run("counter", "hand", third, "--line", 0, "--qty", 5, "--json").refusal());
        assertEquals(
                "LINE_UNKNOWN",
                desk.run(
                                "counter",
                                "hand",
                                third,
                                "--line",
                                lineOf("0004", 0).text("line_id"),
                                "--qty",
                                1,
                                "--json")
                        .refusal());
        assertEquals("WAITING", only("0003").text("state"));
        assertEquals("WAITING", only("0004").text("state"));
        assertTrue(find("SP1").list("matches").isEmpty());
        assertEquals("蓝莓", find("SP1").text("product"));
        assertTrue(find("查无此人").list("matches").isEmpty());
    }
}
