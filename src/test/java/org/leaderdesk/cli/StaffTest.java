package org.leaderdesk.cli;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pickup staff do their work and never see a full phone, an address or a nickname. */
class StaffTest {

    private static final List<String> NEVER_SHOWN =
            List.of("13800001111", "13900002222", "13700003333", "99弄", "娟姐", "大刘", "南门保安室");

    @TempDir Path folder;
    private DeskFixture desk;
    private Path file;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file);
    }

    @Test
    void listsAndSearchesShowNothingMore() {
        String id = desk.done("members", "list", "--json").objects().getFirst().text("member_id");
        String order = desk.done("orders", "list", "--json").objects().getFirst().text("order_id");
        List<List<String>> lines =
                List.of(
                        List.of("orders", "list"),
                        List.of("orders", "list", "--missing"),
                        List.of("orders", "history", order),
                        List.of("members", "list"),
                        List.of("members", "show", id),
                        List.of("members", "unsettled"),
                        List.of("members", "find", "1111"),
                        List.of("members", "find", "li"),
                        List.of("products", "list"),
                        List.of("group-buys", "list"),
                        List.of("groups", "list"),
                        List.of("round", "list"));
        for (List<String> line : lines) {
            assertShowsNobody(line.toArray());
            List<Object> json = new ArrayList<>(line);
            json.add("--json");
            assertShowsNobody(json.toArray());
        }
        assertTrue(desk.runAs("小王", "members", "list").out().contains("黎娟杰"));
    }

    /** Nobody's phone, and the costs and what suppliers get are the leader's. */
    @Test
    void theEveningIsClosedByStaffWithoutAPhone() {
        arriveAll();
        for (String line :
                List.of(
                        "counter late",
                        "counter late --text",
                        "give-back tick",
                        "give-back refunds",
                        "points list",
                        "points share",
                        "products replenish",
                        "round promise --at 2026-11-20T18:00",
                        "round stand-in --point 物业中心",
                        "round list")) {
            assertShowsNobody((Object[]) line.split(" "));
        }
        Json late = desk.runAs("小王", "counter", "late", "--json").expect(0).json();
        String line = late.list("uncollected").getFirst().text("line_id");
        Object[] left = {
            "counter",
            "late",
            "--line",
            line,
            "--fate",
            "WRITTEN_OFF",
            "--reason",
            "打不通 13800001111"
        };
        assertShowsNobody(left);
        desk.runAs("小王", "arrive", "reconcile").expect(0);
        desk.runAs("小王", "arrive", "settlement").expect(4);
    }

    private void arriveAll() {
        for (Json count : desk.done("arrive", "show", "--json").json().list("counts")) {
            desk.runAs(
                            "小王",
                            "arrive",
                            "record",
                            "--variant",
                            count.text("variant_id"),
                            "--qty",
                            count.number("ordered"))
                    .expect(0);
        }
    }

    @Test
    void aPhoneTypedWhereANameBelongsIsNotShown() throws IOException {
        desk.done(
                "import",
                "orders",
                desk.file(
                        "别的团.csv",
                        OrderLines.empty()
                                .order(1, "娟姐13800001111", "", "", "阳光花园3号1203", "已支付")
                                .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                                .order(2, "", "王139 0000-2222", "", "阳光花园5号501", "已支付")
                                .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                                .lines()));
        desk.done("import", "orders", desk.file("接龙.txt", "1. 13700003333 3-1203 橙×2"));
        for (String line : List.of("members list", "orders list", "members unsettled")) {
            assertShowsNoPhone(desk.runAs("小王", (Object[]) line.split(" ")).expect(0).out());
        }
        for (String round : roundIds()) {
            Path out = desk.path(round + ".xlsx");
            desk.runAs("小王", "print", "pickup-sheet", "--round", round, "--out", out).expect(0);
            assertShowsNoPhone(text(out));
        }
    }

    private List<String> roundIds() {
        return desk.done("round", "list", "--json").objects().stream()
                .map(each -> each.text("round_id"))
                .toList();
    }

    private static void assertShowsNoPhone(String text) {
        String digits = text.replaceAll("[ -]", "");
        for (String phone : List.of("13800001111", "13900002222", "13700003333")) {
            assertFalse(digits.contains(phone), () -> "shows " + phone);
        }
    }

    private void assertShowsNobody(Object... words) {
        DeskFixture.Outcome outcome = desk.runAs("小王", words).expect(0);
        for (String hidden : NEVER_SHOWN) {
            assertFalse(
                    (outcome.out() + outcome.err()).contains(hidden),
                    () -> List.of(words) + " shows " + hidden);
        }
    }

    @Test
    void norDoesPaper() throws IOException {
        List<String> sheets =
                List.of("picking", "packing", "pickup-sheet", "matrix", "supplier-order");
        for (String sheet : sheets) {
            Path out = desk.path(sheet + ".xlsx");
            desk.runAs("小王", "print", sheet, "--out", out).expect(0);
            String text = text(out);
            assertFalse(text.isEmpty());
            for (String hidden : NEVER_SHOWN) {
                assertFalse(text.contains(hidden), () -> sheet + " shows " + hidden);
            }
        }
        assertTrue(text(desk.path("packing.xlsx")).contains("黎娟杰"));
    }

    @Test
    void whatIsTheLeadersIsRefused() {
        String id = desk.done("members", "list", "--json").objects().getFirst().text("member_id");
        Object[][] lines = {
            {"import", "orders", file},
            {"export", "orders", "--out", desk.path("x.csv"), "--unmasked", "--purpose", "x"},
            {"members", "erase", id},
            {"members", "show", id, "--reveal", "--purpose", "x"},
        };
        for (Object[] line : lines) {
            desk.runAs("小王", line).expect(4);
        }
        assertFalse(Files.exists(desk.path("x.csv")));
        assertEquals(3, desk.done("members", "list", "--json").objects().size());
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
