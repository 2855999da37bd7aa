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

/** The supplier order as text to paste, from the command line. */
class SupplierTextTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void milkIsBroughtBySomebodyNamed() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        String milk =
                desk.done("products", "list", "--json").objects().stream()
                        .filter(each -> each.text("name").equals("低温鲜牛奶"))
                        .findFirst()
                        .orElseThrow()
                        .text("product_id");
        desk.done("products", "set", milk, "--supplier", "老张");
    }

    @Test
    void everySupplierHasATextWithEveryProduct() {
        Json json = desk.done("print", "supplier-order", "--text", "--json").json();
        assertEquals("supplier-order", json.text("sheet"));
        assertEquals(1, json.number("version"));
        List<Json> texts = json.list("texts");
        assertEquals(
                List.of("未指定供应商", "老张"),
                texts.stream().map(each -> each.text("supplier")).sorted().toList());
        String all = texts.toString();
        assertTrue(all.contains("低温鲜牛奶 (950ml) 1 件"), all);
        assertTrue(all.contains("蓝莓 (125g) 2 件"), all);
        assertTrue(all.contains("手工水饺 (1kg) 4 件"), all);
        assertEquals("supplier-order", lastAudit().text("purpose"));
    }

    @Test
    void forAPersonTheTextsStandUnderTheSuppliersNames() {
        String shown = desk.done("print", "supplier-order", "--text").out();
        assertTrue(shown.contains("To 老张:\n报货单 "), shown);
        assertTrue(shown.contains("\n合计 1 件\n"), shown);
    }

    @Test
    void aTextIsAVersionLikeAPage() {
        desk.done("print", "supplier-order", "--text");
        Object[] page = {"print", "supplier-order", "--out", desk.path("o.pdf"), "--json"};
        assertEquals(1, desk.done(page).json().number("version"));
        desk.done(
                "import",
                "orders",
                desk.file(
                        "周末团.csv",
                        OrderLines.ofThreePeople()
                                .order(5, "阿芳", "陈芳", "13600005555", "阳光花园99弄7号101", "已支付")
                                .item("低温鲜牛奶(950ml)", "蛋奶", 3, "101.40", "0")
                                .lines()));
        Json json = desk.done("print", "supplier-order", "--text", "--json").json();
        assertEquals(2, json.number("version"));
        assertTrue(json.toString().contains("低温鲜牛奶 (950ml) 4 件 (比上次 +3)"), json.toString());
        assertTrue(desk.done("book", "check", "--json").json().is("ok"));
    }

    @Test
    void onlyTheSupplierOrderIsTextAndOnlyInOnePlace() {
        assertEquals(
                "TEXT_IS_FOR_SUPPLIERS",
                desk.run("print", "picking", "--text", "--json").expect(2).refusal());
        desk.run("print", "supplier-order", "--text", "--out", desk.path("o.pdf")).expect(2);
        desk.run("print", "supplier-order", "--json").expect(2);
    }

    private Json lastAudit() {
        return desk.done("audit", "list", "--json").objects().stream()
                .filter(each -> each.text("action").equals("PRINT"))
                .findFirst()
                .orElseThrow();
    }
}
