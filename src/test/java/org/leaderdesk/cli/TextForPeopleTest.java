package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is printed without --json can be read, and worked with. */
class TextForPeopleTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @Test
    void productsAreListedWithTheirVariantsIds() {
        String text = desk.done("products", "list").out();
        for (Json product : desk.done("products", "list", "--json").objects()) {
            for (Json variant : product.list("variants")) {
                assertTrue(text.contains(variant.text("variant_id")), text);
            }
        }
    }

    @Test
    void roundsAndTheAuditTrailHaveHeadings() {
        assertTrue(desk.done("round", "list").out().startsWith("Id"));
        assertTrue(desk.done("audit", "list").out().startsWith("No."));
    }

    @Test
    void aFindSaysThatNobodyOrMoreIsFound() {
        Outcome nobody = desk.done("members", "find", "谁也不是");
        assertEquals("Nobody is found by that.", nobody.err().strip());
        Outcome more = desk.done("members", "find", "1203", "--limit", "1");
        assertEquals("", more.err());
        Outcome first = desk.done("members", "find", "li", "--limit", "1", "--json");
        assertEquals(1, first.json().list("matches").size());
        assertTrue(first.err().contains("first 1."), first.err());
    }

    @Test
    void aRoomAloneAndAnEstateInFrontFindPeople() {
        for (String query : List.of("1203", "501", "阳光花园3-1203", "阳光花园 5号501", "阳光花园501")) {
            List<Json> found = desk.done("members", "find", query, "--json").json().list("matches");
            assertEquals(1, found.size(), query);
            assertTrue(query.contains(found.getFirst().text("room")));
        }
        assertEquals(
                0,
                desk.done("members", "find", "别的花园3-1203", "--json").json().list("matches").size());
    }

    @Test
    void whatIsNoTableIsToldWhatToDo() throws IOException {
        Path zip = desk.path("orders.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("orders.csv"));
        }
        assertEquals("FILE_IS_ZIP", refused(zip));
        assertEquals("FILE_IS_FOLDER", refused(folder));
        assertEquals("FILE_NO_LIST", refused(desk.file("list.txt", "明天到货", "记得来拿")));
    }

    private String refused(Path file) {
        return desk.run("import", "orders", file, "--json").expect(1).refusal();
    }

    @Test
    void anOptionThatDoesNothingIsRefused() {
        for (String line :
                List.of(
                        "print picking --paper A4-2x4",
                        "print door-list --sort tail",
                        "print supplier-order --sort room")) {
            Object[] words = (line + " --json --out " + desk.path("a.pdf")).split(" ");
            assertEquals("OPTION_NOT_FOR_SHEET", desk.run(words).expect(2).refusal(), line);
        }
        desk.done("print", "door-list", "--sort", "room", "--out", desk.path("a.pdf"));
        desk.done("print", "packing", "--paper", "A4-2x4", "--out", desk.path("b.pdf"));
        String id = desk.done("orders", "list", "--json").objects().getFirst().text("order_id");
        String said = desk.run("orders", "settle", id, "--none", "--line", "0", "--qty", "1").err();
        assertTrue(said.startsWith("--none and --line do not go together"), said);
    }

    @Test
    void aLineBreakInANameBreaksNoTable() {
        Path file =
                desk.file(
                        "broken.csv",
                        OrderLines.empty()
                                .order(
                                        9,
                                        "\"王\n芳\u001b[31m\"",
                                        "\"王\n芳\"",
                                        "13900009999",
                                        "x",
                                        "已支付")
                                .item("米", "粮", 1, "1", "0")
                                .lines());
        desk.done("import", "orders", file, "--group-buy", "new:另一个");
        String text = desk.done("members", "list").out();
        assertEquals(1 + 4, text.lines().count(), text);
        assertFalse(text.contains("\u001b"));
    }

    @Test
    void timesInTablesAreThoseOfTheClock() {
        assertTrue(desk.done("orders", "list").out().contains(" 2026-11-18 09:24  "));
        for (String line : List.of("orders list", "group-buys list", "audit list", "round list")) {
            String text = desk.done((Object[]) line.split(" ")).out();
            assertFalse(text.matches("(?s).*\\d{4}-\\d\\d-\\d\\dT.*"), text);
        }
        assertTrue(desk.done("user", "list").out().contains(" leader"));
    }

    @Test
    void anEmptyListSaysThatItIsEmpty() {
        for (String line : List.of("give-back tick", "after-sales list", "counter log")) {
            Outcome text = desk.done((Object[]) line.split(" "));
            assertEquals("", text.out(), line);
            assertEquals("There is nothing to list.", text.err().strip(), line);
            Outcome json = desk.done((Object[]) (line + " --json").split(" "));
            assertEquals("", json.out() + json.err(), line);
        }
        assertEquals("", desk.done("orders", "list").err());
    }

    @Test
    void aHistoryNamesGoodsAndNobody() {
        String id = desk.done("orders", "list", "--json").objects().getFirst().text("order_id");
        String text = desk.done("orders", "history", id).out();
        assertTrue(text.contains("[0] Product →蓝莓 125g; "), text);
        assertTrue(text.contains("; Time →2026-11-18 09:24; "), text);
        assertTrue(text.contains("State →paid") && text.contains("Amount →¥59.80"), text);
        assertFalse(text.contains("_") || text.contains("PAID") || text.contains("PRESENT"), text);
        assertFalse(text.matches("(?s).*[0-9a-f]{8}-[0-9a-f]{4}-.*") || text.contains("黎"), text);
        String json = desk.done("orders", "history", id, "--json").out();
        assertTrue(json.contains("0.variant_id"), json);
    }
}
