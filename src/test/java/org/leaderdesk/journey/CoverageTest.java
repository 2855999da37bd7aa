package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of coverage.md about lists, roles and the trail, each on a real book. */
class CoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private Path weekend;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        weekend = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", weekend);
    }

    @Test
    void s026OnePersonAndOneProductAreOneAcrossFiles() {
        Path full =
                desk.file(
                        "下周团.csv",
                        "下单人,团员备注,备注,跟团号,商品,规格,数量,商品金额,运费,优惠,订单金额,退款金额,物流方式,服务小区,服务小区联系人,服务小区电话,服务小区地址,收货人,联系电话,详细地址,团长,房号（如606）,楼号（如10）,弄号（如168）",
                        "娟姐,,,7,蓝莓,125g,1,29.90,0,0,29.90,0,自提,阳光花园,,,,黎娟杰,+86"
                                + " 138-0000-1111,阳光花园99弄3号1203,,1203,3,99",
                        "小芳,,,8,苹果,大,2,20.00,0,0,20.00,0,自提,阳光花园,,,,王芳,139****2222,阳光花园99弄5号501,,501,5,99");
        Object[] next = {"import", "orders", full, "--closed-at", "2026-11-19", "--json"};
        // Only the masked number is nobody known.
        assertEquals(1, imported(next).number("members_new"));
        String li = sure("黎娟杰");
        assertEquals(li, buyerOf("1"));
        assertEquals(li, buyerOf("7"));
        List<Json> blueberries =
                desk.done("products", "list", "--json").objects().stream()
                        .filter(each -> each.text("name").equals("蓝莓"))
                        .toList();
        assertEquals(1, blueberries.size());
        assertEquals(1, blueberries.getFirst().list("variants").size());

        List<Json> unsure =
                desk.done("members", "unsettled", "--json").objects().stream()
                        .filter(each -> each.is("unsure"))
                        .toList();
        assertEquals(List.of("王芳"), unsure.stream().map(each -> each.text("name")).toList());
        String twice = unsure.getFirst().text("member_id");
        assertEquals(twice, buyerOf("8"));
        desk.done("members", "merge", twice, "--into", sure("王芳"));
        assertEquals(sure("王芳"), buyerOf("8"));
        assertEquals(3, desk.done("members", "list", "--json").objects().size());
        assertEquals(0, imported(next).number("members_new"));
    }

    @Test
    void s091ACodeIsPrintedFoundAndHandedOverOnce() throws SQLException {
        desk.done("print", "slips", "--out", desk.path("slips.pdf"));
        String order = orderOf("1");
        String code =
                new BookFiles(desk.book())
                        .ask(
                                "SELECT code FROM pickup_code WHERE lower(hex(order_id)) = '"
                                        + order.replace("-", "")
                                        + "'")
                        .getFirst();
        Json found = desk.runAs("小王", "counter", "find", code, "--json").expect(0).json();
        assertEquals(
                List.of("黎娟杰 1111 WAITING"),
                found.list("matches").stream()
                        .filter(each -> each.text("order_id").equals(order))
                        .map(
                                each ->
                                        String.join(
                                                " ",
                                                each.text("name"),
                                                each.text("tail4"),
                                                each.text("state")))
                        .toList());
        desk.runAs("小王", "counter", "hand", order).expect(0);
        assertEquals(
                "HANDED_OVER_ALREADY",
                desk.runAs("小王", "counter", "hand", order, "--json").expect(1).refusal());
        assertEquals(
                "COLLECTED",
                desk.done("counter", "find", code, "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("state"));
        assertEquals(
                List.of(order),
                desk.done("give-back", "tick", "--json").objects().stream()
                        .map(each -> each.text("order_id"))
                        .toList());
        assertTrue(
                desk.run("counter", "find", "ZZZZZZZZ", "--json").json().list("matches").isEmpty());
    }

    private String orderOf(String joinNumber) {
        return desk.done("orders", "list", "--json").objects().stream()
                .filter(each -> each.text("join_number").equals(joinNumber))
                .findFirst()
                .orElseThrow()
                .text("order_id");
    }

    @Test
    void s095ListsByProductByMemberAndByBuilding() {
        PaperRows picking = printed("picking");
        List<String> products = picking.lines("商品");
        assertEquals(products.stream().distinct().toList(), runs(products));
        assertEquals(
                List.of("1 1 黎娟杰 3-1203", "2 3 王芳 5-501"),
                picking.rows().stream()
                        .filter(row -> String.valueOf(row.get("商品")).startsWith("手工水饺"))
                        .map(
                                row ->
                                        String.join(
                                                " ",
                                                row.get("取货号"),
                                                row.get("数量"),
                                                String.valueOf(row.get("姓名")).split(" ", 2)[0],
                                                row.get("楼-房")))
                        .toList());
        assertEquals("7", picking.total().get("数量"));

        PaperRows packing = printed("packing");
        assertEquals(List.of("1", "2"), runs(packing.lines("取货号")));
        assertEquals("黎娟杰 1111 4", packing.lines("姓名", "尾号", "件数").getFirst());
        assertEquals("7", packing.total().get("数量"));

        assertEquals(List.of("阳光花园 3 栋", "阳光花园 5 栋"), runs(printed("door-list").lines("楼栋")));
        PaperRows narrowed = printed("picking", "--building", "5");
        assertEquals(List.of("2 3"), narrowed.lines("取货号", "数量"));
    }

    @Test
    void s152EachRoleMayDoWhatItIsFor() {
        String li = sure("黎娟杰");
        Path passcode = desk.file("new.txt", "another passcode");
        Object[][] leaderOnly = {
            {"import", "orders", weekend},
            {"export", "orders", "--out", desk.path("all.csv"), "--unmasked", "--purpose", "对账"},
            {"members", "show", li, "--reveal", "--purpose", "送货上门"},
            {"user", "list"},
            {"user", "add", "小李", "--role", "PICKUP_STAFF", "--new-passcode-file", passcode},
            {"user", "remove", "小李"},
            {"audit", "list"},
            {"book", "backup", "--out", desk.path("backup.zip")},
            {"members", "erase", li}
        };
        String variant = desk.firstVariant();
        Object[][] leaderOnlyToo = {
            {"members", "merge", sure("王芳"), "--into", li},
            {"groups", "add", "一号群"},
            {"group-buys", "cancel", "00000000-0000-0000-0000-000000000001"},
            {"groups", "rule", "一号群", "--words", "水果"},
            {"rules", "set", "shortage", "--to", "PRO_RATA"},
            {"arrive", "settlement"},
            {"print", "supplier-order", "--costs", "--out", desk.path("costs.pdf")},
            {"variants", "set", variant, "--price", "12.80"},
            {"variants", "set", variant, "--cost", "8"},
            {"profile", "delete", "x"},
            {"support", "hotline", "--name", "客服"}
        };
        for (Object[][] lines : List.of(leaderOnly, leaderOnlyToo)) {
            for (Object[] line : lines) {
                List<Object> asJson = new ArrayList<>(List.of(line));
                asJson.add("--json");
                assertEquals(
                        "NOT_PERMITTED",
                        desk.runAs("小王", asJson.toArray()).expect(4).refusal(),
                        asJson::toString);
            }
        }
        assertFalse(Files.exists(desk.path("all.csv")) || Files.exists(desk.path("backup.zip")));
        desk.runAs("小王", "members", "list").expect(0);
        desk.runAs("小王", "orders", "list").expect(0);
        desk.runAs("小王", "print", "packing", "--out", desk.path("bags.pdf")).expect(0);
        for (Object[] line : leaderOnly) {
            desk.done(line);
        }
        desk.done("user", "remove", "小王");
        assertEquals(
                "USER_UNKNOWN", desk.runAs("小王", "members", "list", "--json").expect(1).refusal());
    }

    @Test
    void s153NobodyReachesBeyondTheirOwn() throws IOException {
        // A region's manager has figures, never a member.
        DeskFixture region = DeskFixture.ofRegion(folder, "region");
        assertEquals(
                "REGIONS_BOOK",
                region.run("import", "orders", weekend, "--json").expect(4).refusal());
        assertEquals(0, region.done("book", "info", "--json").json().number("members"));
        assertEquals(0, region.done("book", "info", "--json").json().number("orders"));

        // Another leader's keys, with the passcode that opens them, open nothing of this book.
        DeskFixture other = DeskFixture.in(folder, "other");
        assertEquals("", other.done("members", "list", "--json").out());
        desk.done("members", "list");
        for (String keys : List.of("keys.json", "keys.json.1")) {
            Path theirs = other.book().resolve(keys);
            if (Files.exists(theirs)) {
                Files.copy(theirs, desk.book().resolve(keys), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        DeskFixture.Outcome shown = desk.run("members", "list");
        assertNotEquals(0, shown.exitCode());
        assertFalse(shown.out().contains("黎娟杰") || shown.out().contains("1111"), shown.out());
    }

    @Test
    void s158EveryLookLeavesItsTraceAndNoPersonalValue() {
        Path wrong = desk.file("wrong.txt", "not the passcode");
        desk.run("members", "list", "--passcode-file", wrong).expect(3);
        String li = sure("黎娟杰");
        desk.done("members", "show", li, "--reveal", "--purpose", "送货上门");
        desk.runAs("小王", "print", "picking", "--out", desk.path("p.pdf")).expect(0);
        desk.runAs("小王", "export", "orders", "--out", desk.path("masked.csv")).expect(0);
        desk.done("export", "orders", "--out", desk.path("a.csv"), "--unmasked", "--purpose", "对账");
        desk.done("book", "backup", "--out", desk.path("b.zip"));
        desk.done("members", "erase", li);
        String trail = desk.done("audit", "list", "--json").out();
        assertEquals(
                List.of(
                        "李团长 REVEAL 送货上门 members 1",
                        "小王 PRINT picking members 2",
                        "小王 EXPORT  orders 4",
                        "李团长 EXPORT 对账 orders 4",
                        "李团长 BACKUP  book 1",
                        "李团长 ERASE  members 1"),
                trail.lines()
                        .map(Json::parse)
                        .filter(row -> !row.text("action").startsWith("SIGN_IN"))
                        .map(
                                row ->
                                        String.join(
                                                " ",
                                                row.text("user"),
                                                row.text("action"),
                                                row.text("purpose"),
                                                row.text("object_kind"),
                                                row.text("objects")))
                        .toList());
        assertEquals(1, trail.lines().filter(row -> row.contains("SIGN_IN_FAILED")).count());
        assertFalse(trail.contains("黎娟杰") || trail.contains("13800001111"));
        assertTrue(desk.done("book", "check", "--json").json().is("ok"));
    }

    @Test
    void s158ATrailChangedFromOutsideIsSeen() throws SQLException {
        desk.done("members", "show", sure("黎娟杰"), "--reveal", "--purpose", "好奇");
        BookFiles files = new BookFiles(desk.book());
        String change = "UPDATE audit SET purpose = '送货' WHERE action = 'REVEAL'";
        assertThrows(SQLException.class, () -> files.tamper(change));
        String trigger =
                files.ask(
                                "SELECT sql FROM sqlite_master WHERE name ="
                                        + " 'audit_is_append_only_update'")
                        .getFirst();
        files.tamper("DROP TRIGGER audit_is_append_only_update", change, trigger);
        assertEquals(List.of("audit_trail"), faults());

        files.tamper(
                "DROP TRIGGER audit_is_append_only_update",
                "UPDATE audit SET purpose = '好奇' WHERE action = 'REVEAL'",
                trigger);
        assertEquals(List.of(), faults());
        String trail = desk.done("audit", "list", "--json").out();
        assertFalse(trail.contains("TRAIL_BROKEN"), trail);
        String delete =
                files.ask(
                                "SELECT sql FROM sqlite_master WHERE name ="
                                        + " 'audit_is_append_only_delete'")
                        .getFirst();
        files.tamper(
                "DROP TRIGGER audit_is_append_only_delete",
                "DELETE FROM audit WHERE seq > (SELECT max(seq) - 3 FROM audit)",
                delete);
        // Cut off its end: the next sign-in goes on with the trail, and yet it stays seen.
        desk.done("orders", "list");
        assertEquals(List.of("audit_trail"), faults());
        assertTrue(desk.done("audit", "list", "--json").out().contains("TRAIL_BROKEN"));
    }

    private List<String> faults() {
        return desk.run("book", "check", "--json").json().list("checks").stream()
                .filter(each -> !each.is("ok"))
                .map(each -> each.text("check"))
                .toList();
    }

    private Json imported(Object... line) {
        return desk.done(line).json().list("files").getFirst();
    }

    private String sure(String name) {
        return desk.done("members", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name) && !each.is("unsure"))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    private String buyerOf(String joinNumber) {
        return desk.done("orders", "list", "--json").objects().stream()
                .filter(each -> each.text("join_number").equals(joinNumber))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    private PaperRows printed(String sheet, String... narrowing) {
        Path file = desk.path(sheet + ".xlsx");
        List<Object> line = new ArrayList<>(List.of("print", sheet, "--out", file));
        line.addAll(List.of(narrowing));
        desk.runAs("小王", line.toArray()).expect(0);
        return PaperRows.of(file);
    }

    /** Equal neighbours as one: each value once exactly where equal values stand together. */
    private static List<String> runs(List<String> values) {
        List<String> runs = new ArrayList<>();
        for (String each : values) {
            if (runs.isEmpty() || !runs.getLast().equals(each)) {
                runs.add(each);
            }
        }
        return runs;
    }
}
