package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The rows of coverage.md about stock, pickup points and promises, each on a real book. */
class ClosingCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @Test
    void s081AStockThatRunsOutHasALightAndAProposal() throws IOException {
        assertEquals(List.of(), replenish(), "nobody said what is in stock");
        String blueberries = variant("蓝莓");
        // Two were sold since the day before yesterday, begun days counted whole.
        stock(blueberries, 1);
        Json low = replenish().getFirst();
        assertEquals("ORANGE", low.text("light"));
        assertEquals(2, low.number("sold"));
        assertEquals(3, low.number("over_days"));
        assertEquals(1.5, low.at("cover_days").node().asDouble());
        assertEquals(3, low.number("qty"), "two in three days are four in six");
        stock(blueberries, 0);
        assertEquals("RED", replenish().getFirst().text("light"));
        stock(blueberries, 2);
        assertEquals(List.of(), replenish(), "three days are enough");
        desk.done("rules", "set", "stock-yellow", "--to", "4");
        assertEquals("YELLOW", replenish().getFirst().text("light"));
        String product = low.text("product_id");
        desk.done("products", "set", product, "--supplier", "果行");
        assertEquals(
                "果行\n蓝莓 125g ×2\n",
                desk.done("products", "replenish", "--text").out().replace("\r", ""));
        Path out = desk.path("补货.xlsx");
        desk.runAs("小王", "products", "replenish", "--out", out).expect(0);
        assertTrue(text(out).contains("蓝莓 125g"));
        desk.clock().forward(Duration.ofDays(40));
        assertEquals(List.of(), replenish(), "nothing was sold lately");
    }

    @Test
    void s092AKindOfPointAndItsShareOfSelfPickup() {
        Json point = desk.done("points", "list", "--json").json();
        assertEquals("物业中心", point.text("name"));
        assertEquals("UNKNOWN", point.text("kind"));
        assertEquals(3, point.number("orders"), "the unpaid one is not counted");
        desk.runAs("小王", "points", "set", "物业中心", "--kind", "PROPERTY_OFFICE").expect(0);
        bringTo("东门便利店");
        desk.done("points", "set", "东门便利店", "--kind", "CONVENIENCE_STORE");
        Json share = desk.done("points", "share", "--json").json();
        assertEquals(6, share.number("orders"));
        assertEquals(100, share.number("per_cent"));
        assertEquals(
                List.of("CONVENIENCE_STORE 50", "PROPERTY_OFFICE 50"),
                share.list("kinds").stream()
                        .map(each -> each.text("kind") + " " + each.number("per_cent"))
                        .toList());
        assertEquals(
                "PICKUP_POINT_UNKNOWN",
                desk.run("points", "set", "没有", "--kind", "LEADER_HOME", "--json").refusal());
    }

    @Test
    void s093AStandInPointOnPaperAndInRemindersAndUntilWhen() throws IOException {
        bringTo("东门便利店");
        String round = desk.done("round", "list", "--json").objects().getFirst().text("round_id");
        assertTrue(described(round).isNull("collect_by"), "nothing came yet");
        arriveAll(round);
        assertEquals("2026-11-22T10:00:00+08:00", described(round).text("collect_by"));
        desk.done("round", "stand-in", "--point", "东门便利店", "--round", round);
        String reminder =
                desk.done("counter", "late", "--round", round, "--json")
                        .json()
                        .list("reminders")
                        .getFirst()
                        .text("text");
        assertTrue(reminder.contains("「东门便利店」") && reminder.contains("11月22日 10:00"), reminder);
        for (String sheet : List.of("pickup-sheet", "packing", "uncollected")) {
            Path out = desk.path(sheet + ".xlsx");
            desk.done("print", sheet, "--round", round, "--out", out);
            assertTrue(text(out).contains("临时改到 东门便利店 取"), sheet);
        }
        desk.done("round", "stand-in", "--none", "--round", round);
        assertTrue(described(round).isNull("stand_in_point_id"));
        assertFalse(
                desk.done("counter", "late", "--round", round, "--text").out().contains("东门便利店"));
        assertEquals(
                "PICKUP_POINT_UNKNOWN",
                desk.run("round", "stand-in", "--point", "没有", "--json").refusal());
    }

    @Test
    void s110APromisedTimeIsKeptOrNot() {
        String round = desk.done("round", "list", "--json").json().text("round_id");
        assertTrue(described(round).isNull("promise"));
        // It is ten in the morning.
        desk.done("round", "promise", "--at", "2026-11-20T18:00");
        assertEquals(3, promise(round).number("waiting"));
        assertTrue(promise(round).isNull("kept_per_cent"));
        arrive(round, "手工水饺", 0);
        desk.clock().forward(Duration.ofHours(7));
        arrive(round, "蓝莓", 0);
        arrive(round, "低温鲜牛奶", 0);
        assertEquals(3, promise(round).number("kept"), "all was there by five");
        assertEquals(100, promise(round).number("kept_per_cent"));
        desk.done("round", "promise", "--at", "2026-11-20T12:00");
        assertEquals(1, promise(round).number("broken"), "what came at five came late");
        assertEquals(67, promise(round).number("kept_per_cent"));
        arrive(round, "手工水饺", 1);
        desk.done("arrive", "allocate");
        assertEquals(2, promise(round).number("broken"), "and one goes short");
        desk.done("round", "promise", "--none");
        assertTrue(described(round).isNull("promised_at"));
        assertEquals(
                "OPTION_UNREADABLE",
                desk.run("round", "promise", "--at", "heute", "--json").refusal());
    }

    private Json promise(String round) {
        return described(round).at("promise");
    }

    private Json described(String round) {
        return desk.done("round", "list", "--json").objects().stream()
                .filter(each -> each.text("round_id").equals(round))
                .findFirst()
                .orElseThrow();
    }

    private void arriveAll(String round) {
        for (String product : List.of("蓝莓", "低温鲜牛奶", "手工水饺")) {
            arrive(round, product, 0);
        }
    }

    /** What came of some goods: all that was ordered less so many. */
    private void arrive(String round, String product, int less) {
        Json count =
                desk
                        .done("arrive", "show", "--round", round, "--json")
                        .json()
                        .list("counts")
                        .stream()
                        .filter(each -> each.text("product").startsWith(product))
                        .findFirst()
                        .orElseThrow();
        desk.done(
                "arrive",
                "record",
                "--round",
                round,
                "--delivery",
                1,
                "--variant",
                count.text("variant_id"),
                "--qty",
                count.number("ordered") - less);
    }

    /** Another group buy of the same people, handed out elsewhere. */
    private void bringTo(String point) {
        String[] lines =
                Arrays.stream(OrderLines.ofThreePeople().lines())
                        .map(line -> line.replace("物业中心", point))
                        .map(line -> line.replaceFirst("^(\\d+),", "1$1,"))
                        .toArray(String[]::new);
        desk.done("import", "orders", desk.file("另一团.csv", lines), "--group-buy", "new:另一团");
    }

    private List<Json> replenish() {
        return desk.done("products", "replenish", "--json").objects();
    }

    private void stock(String variant, int pieces) {
        desk.runAs("小王", "variants", "set", variant, "--stock", pieces).expect(0);
    }

    private String variant(String product) {
        return desk.done("products", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(product))
                .findFirst()
                .orElseThrow()
                .list("variants")
                .getFirst()
                .text("variant_id");
    }

    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> text.append(cell).append(' ')));
        }
        return text.toString();
    }
}
