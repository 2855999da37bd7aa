package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a person does about single orders and products, and that an import respects it. */
class OrdersTest {

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
    void aRefundInDoubtIsProposedAndSettledByAPerson() {
        String id = order("2").text("order_id");
        Json proposal = desk.done("orders", "settle", id, "--json").json();
        // 89.70 for three of the order's only line.
        assertEquals(2990, proposal.number("refund_fen"));
        Json proposed = proposal.list("proposal").getFirst();
        assertEquals(1, proposed.number("qty"));
        assertEquals("手工水饺", proposed.text("product"));
        assertEquals(2990, proposed.number("price_fen"));
        String said = desk.done("orders", "settle", id).out();
        assertTrue(said.contains("¥29.90") && said.contains("手工水饺 1kg"), said);
        String[] settle = {"orders", "settle", id, "--line", "0", "--qty"};
        assertEquals("PIECES_NOT_THERE", refused(settle, "4"));
        assertEquals("PIECES_NOT_THERE", refused(settle, "0"));
        assertEquals("PIECES_COST_OTHERWISE", refused(settle, "2"));
        assertEquals(
                "LINE_UNKNOWN",
                desk.run("orders", "settle", id, "--line", 7, "--qty", 1, "--json").refusal());
        desk.runAs("小王", "orders", "settle", id, "--line", 0, "--qty", 1).expect(0);
        Json settled = order("2");
        assertFalse(settled.is("refund_in_doubt"));
        assertEquals(1, settled.list("lines").getFirst().number("refunded"));
        assertEquals("REFUND_NOT_IN_DOUBT", refused(settle, "1"));

        desk.done("import", "orders", file);
        assertEquals(settled, order("2"));
        List<Json> history = desk.done("orders", "history", id, "--json").objects();
        assertEquals(
                List.of("order.create", "order.change"),
                history.stream().map(each -> each.text("kind")).toList());
        assertEquals("小王", history.get(1).text("who"));
        assertEquals("2026-11-20T10:00:00+08:00", history.get(1).text("at"));
        assertEquals(
                List.of("0.refunded null 1", "settled_fen 0 2990"),
                history.get(1).list("changes").stream()
                        .map(c -> c.text("field") + " " + c.text("from") + " " + c.text("to"))
                        .toList());
    }

    @Test
    void anAnswerCanBeTakenBackAndGivenAgain() {
        String id = order("2").text("order_id");
        assertEquals(
                "REFUND_NOT_SETTLED",
                desk.run("orders", "settle", id, "--again", "--json").refusal());
        desk.done("orders", "settle", id, "--line", 0, "--qty", 3, "--anyway");
        desk.done("orders", "settle", id, "--again", "--line", 0, "--qty", 1);
        assertEquals(1, order("2").list("lines").getFirst().number("refunded"));
        assertFalse(order("2").is("refund_in_doubt"));
        desk.done("orders", "settle", id, "--again");
        assertTrue(order("2").is("refund_in_doubt"));
        assertEquals(0, order("2").list("lines").getFirst().number("refunded"));
        assertEquals(5, desk.done("orders", "history", id, "--json").objects().size());
    }

    /** A price below a fen is nothing in money, and is not lost. */
    @Test
    void theExactPriceOfALineStaysInItsHistory() {
        Path retail =
                desk.file(
                        "retail.csv",
                        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                        "550193,PADS,PADS TO MATCH ALL CUSHIONS,1,2011-04-15"
                                + " 09:27:00,0.001,13952.0,United Kingdom");
        desk.done("import", "orders", retail, "--profile", "uci-online-retail");
        String id =
                desk.done("orders", "list", "--json").objects().stream()
                        .filter(each -> each.text("order_number").equals("550193"))
                        .findFirst()
                        .orElseThrow()
                        .text("order_id");
        List<Json> history = desk.done("orders", "history", id, "--json").objects();
        assertTrue(
                history.getFirst().list("changes").stream()
                        .anyMatch(
                                change ->
                                        change.text("field").equals("0.price_e4")
                                                && change.text("to").equals("10")),
                history::toString);
    }

    @Test
    void aRefundForNothingInParticular() {
        String id = order("2").text("order_id");
        desk.done("orders", "settle", id, "--none");
        assertFalse(order("2").is("refund_in_doubt"));
        assertEquals(0, order("2").list("lines").getFirst().number("refunded"));
    }

    @Test
    void aProposalWhereLinesHavePrices() {
        Path priced =
                desk.file(
                        "24.csv",
                        "下单人,团员备注,备注,跟团号,商品,规格,数量,商品金额,运费,优惠,订单金额,退款金额,物流方式,服务小区,服务小区联系人,服务小区电话,服务小区地址,收货人,联系电话,详细地址,团长,房号（如606）,楼号（如10）,弄号（如168）",
                        "安,,,1,苹果,大,2,20.00,0,0,33.00,13.00,自提,阳光花园,,,,安然,13611110000,阳光花园99弄1号101,,101,1,99",
                        "安,,,1,梨,,1,13.00,,,0,0,自提,阳光花园,,,,安然,13611110000,阳光花园99弄1号101,,101,1,99");
        desk.done("import", "orders", priced, "--closed-at", "2026-11-19");
        String id =
                desk.done("orders", "list", "--json").objects().stream()
                        .filter(
                                each ->
                                        each.is("refund_in_doubt")
                                                && each.list("lines").size() == 2)
                        .findFirst()
                        .orElseThrow()
                        .text("order_id");
        Json proposal =
                desk.done("orders", "settle", id, "--json").json().list("proposal").getFirst();
        assertEquals(1, proposal.number("place"));
        assertEquals(1, proposal.number("qty"));
    }

    @Test
    void anOlderFileIsSaidToGoBackwards() {
        Path older =
                desk.file(
                        "older.csv",
                        String.join("\r\n", OrderLines.ofThreePeople().lines())
                                .replace(",29.90,已支付,", ",0,已支付,"));
        String rehearsed = desk.done("import", "orders", older, "--dry-run").out();
        assertTrue(rehearsed.contains("An older file?"), rehearsed);
        assertTrue(rehearsed.contains("#2 paid back ¥29.90 before, ¥0.00"), rehearsed);
        Json file = desk.done("import", "orders", older, "--json").json().list("files").getFirst();
        Json back = file.list("reversals").getFirst();
        assertEquals("2", back.text("join_number"));
        assertEquals("REFUND_SHRINKS", back.text("kind"));
        assertEquals(2990, back.number("refund_fen_before"));
    }

    @Test
    void missingOrdersAreDecided() {
        Path later =
                desk.file(
                        "later.csv",
                        OrderLines.empty()
                                .order(3, "娟姐", "黎娟杰", "13800001111", "阳光花园99弄3号1203", "已支付")
                                .item("手工水饺(1kg)", "速冻", 1, "29.90", "0")
                                .order(4, "大刘", "刘伟", "13700003333", "南门保安室", "待支付")
                                .item("蓝莓(125g)", "水果", 1, "29.90", "0")
                                .lines());
        desk.done("import", "orders", later);
        List<Json> missing = desk.done("orders", "list", "--missing", "--json").objects();
        assertEquals(List.of("1", "2"), missing.stream().map(e -> e.text("join_number")).toList());
        String first = missing.getFirst().text("order_id");
        String second = missing.getLast().text("order_id");
        Path own = desk.path("own.xlsx");
        desk.done("export", "orders", "--out", own, "--unmasked", "--purpose", "对账");
        desk.done("import", "orders", own);
        assertEquals(2, desk.done("orders", "list", "--missing", "--json").objects().size());
        desk.done("orders", "decide", first, "cancel");
        desk.done("orders", "decide", second, "keep");
        assertEquals("", desk.done("orders", "list", "--missing", "--json").out());
        assertEquals("CANCELLED", order("1").text("state"));
        assertEquals("PAID", order("2").text("state"));
        String[] again = {"orders", "decide", second};
        assertEquals("ORDER_NOT_MISSING", refused(again, "keep"));
        desk.run("orders", "decide", second, "burn").expect(2);
        // Decided once: the same file lists neither again.
        Json report = desk.done("import", "orders", later, "--json").json();
        assertEquals(0, report.list("files").getFirst().number("orders_missing"));
        String history = desk.done("orders", "history", second).out();
        assertTrue(history.contains("In the newest file not there→not there, kept"), history);
    }

    @Test
    void aWalkInGetsABag() {
        String groupBuy = desk.done("group-buys", "list", "--json").json().text("group_buy");
        Json product = desk.done("products", "list", "--json").objects().getFirst();
        String variant = product.list("variants").getFirst().text("variant_id");
        desk.done("variants", "set", variant, "--price", "29.90");
        Object[] sale = {
            "orders",
            "walk-in",
            "--group-buy",
            groupBuy,
            "--name",
            "赵阿姨",
            "--tail",
            "8888",
            "--item",
            variant + "=2",
            "--json"
        };
        Json first = desk.runAs("小王", sale).expect(0).json();
        assertEquals("A-1", first.text("join_number"));
        assertEquals(5980, first.number("amount_fen"));
        assertEquals(
                3, first.list("rounds").getFirst().number("collection_number"), first.toString());
        // The next of that name and tail may be the same person or another.
        DeskFixture.Outcome asked = desk.run(sale).expect(1);
        assertEquals("BUYER_MAYBE_KNOWN", asked.refusal());
        assertTrue(asked.out().contains("number 3"), asked.out());
        Json second = desk.run(and(sale, "--new-person")).expect(0).json();
        assertEquals("A-2", second.text("join_number"));
        assertEquals("PAID", order("A-1").text("state"));
        assertEquals(
                List.of("赵阿姨", "赵阿姨"),
                desk.done("members", "unsettled", "--json").objects().stream()
                        .filter(each -> each.is("unsure"))
                        .map(each -> each.text("name"))
                        .toList());
        // It is on paper, and no import takes it for an order the file lost.
        Json printed =
                desk.runAs("小王", "print", "packing", "--out", desk.path("p.xlsx"), "--json")
                        .expect(0)
                        .json();
        assertEquals(5, printed.number("orders"));
        Json report = desk.done("import", "orders", file, "--json").json();
        assertEquals(0, report.list("files").getFirst().number("orders_missing"));

        assertEquals(
                "VARIANT_UNKNOWN",
                desk.run(
                                "orders",
                                "walk-in",
                                "--group-buy",
                                groupBuy,
                                "--name",
                                "x",
                                "--item",
                                "SP9=1",
                                "--json")
                        .expect(1)
                        .refusal());
        desk.run(
                        "orders",
                        "walk-in",
                        "--group-buy",
                        groupBuy,
                        "--name",
                        "x",
                        "--tail",
                        "88",
                        "--item",
                        variant + "=1")
                .expect(2);
        desk.run(
                        "orders",
                        "walk-in",
                        "--group-buy",
                        groupBuy,
                        "--name",
                        "x",
                        "--item",
                        variant + "=0")
                .expect(2);

        // No file would bring a walk-in back: taking the group buy back leaves it.
        desk.done("group-buys", "cancel", groupBuy);
        for (Json order : desk.done("orders", "list", "--json").objects()) {
            boolean walkIn = order.text("join_number").startsWith("A-");
            assertEquals(walkIn, !order.text("state").equals("CANCELLED"), order.toString());
        }
        assertEquals(1, desk.done("round", "list", "--json").objects().size());
    }

    private static Object[] and(Object[] words, Object... more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray();
    }

    @Test
    void aWalkInOfAKnownMemberGoesIntoThatBag() {
        Json known = order("1");
        Object[] sale = walkIn("黎娟杰", "1111", 1);
        DeskFixture.Outcome asked = desk.run(sale).expect(1);
        assertEquals("BUYER_MAYBE_KNOWN", asked.refusal());
        assertTrue(asked.out().contains(known.text("member_id")), asked.out());
        Json added = desk.done(and(sale, "--member", known.text("member_id"))).json();
        assertEquals(known.text("member_id"), added.text("member_id"));
        assertEquals(1, added.list("rounds").getFirst().number("collection_number"));
    }

    private Object[] walkIn(String name, String tail, int pieces) {
        String groupBuy = desk.done("group-buys", "list", "--json").json().text("group_buy");
        String variant = desk.firstVariant();
        return new Object[] {
            "orders",
            "walk-in",
            "--group-buy",
            groupBuy,
            "--name",
            name,
            "--tail",
            tail,
            "--item",
            variant + "=" + pieces,
            "--json"
        };
    }

    @Test
    void aWalkInTypedByMistakeIsTakenBack() {
        assertEquals("QUANTITY_UNLIKELY", desk.run(walkIn("赵阿姨", "8888", 10_000)).refusal());
        String id = desk.done(walkIn("赵阿姨", "8888", 99)).json().text("order_id");
        Json cancelled = desk.runAs("小王", "orders", "cancel-walk-in", id, "--json").json();
        assertEquals("CANCELLED", cancelled.text("state"));
        assertEquals("A-1", cancelled.text("join_number"));
        assertEquals("CANCELLED", order("A-1").text("state"));
        for (String other : List.of(id, order("1").text("order_id"))) {
            assertEquals(
                    "WALK_IN_UNKNOWN",
                    desk.run("orders", "cancel-walk-in", other, "--json").refusal());
        }
    }

    @Test
    void whatAPersonTypedOutranksTheNextFile() {
        List<Json> products = desk.done("products", "list", "--json").objects();
        String milk = products.get(1).text("product_id");
        Json set =
                desk.done(
                                "products",
                                "set",
                                milk,
                                "--zone",
                                "frozen",
                                "--layer",
                                "HIT",
                                "--shelf-life",
                                5,
                                "--supplier",
                                "老张",
                                "--json")
                        .json();
        assertEquals("FROZEN", set.text("zone"));
        assertEquals("TYPED", set.text("zone_from"));
        assertEquals("HIT", set.text("layer"));
        assertEquals(5, set.number("shelf_life_days"));
        assertEquals("老张", set.text("supplier"));
        String variant = set.list("variants").getFirst().text("variant_id");
        Json typed =
                desk.done(
                                "variants",
                                "set",
                                variant,
                                "--cost",
                                "10.5",
                                "--price",
                                "12.00",
                                "--stock",
                                40,
                                "--json")
                        .json();
        assertEquals(1050, typed.number("cost_fen"));

        Path summary =
                desk.file(
                        "suite.csv",
                        "订单号,购买人昵称,商品名称,数量,规格,单价,规格数量,运费,优惠金额,订单金额,订单状态,所属小区,小区地址,团长姓名,团长电话,配送方式,取货人,取货人手机号,收货人姓名,收货人手机,收货人省份,收货人城市,收货人地区,收货地址,买家备注,支付方式,下单时间,付款时间,完成时间,自提/配送时间,成本,供应商名称,供应商联系人,供应商电话",
                        "2611193668605410037,钟,低温鲜牛奶,1,950ml,33.80,1,0,0,33.80,已支付,阳光花园,,,,自提,钟娟,13511110000,钟娟,13511110000,,,,阳光花园99弄8号808,,,2026-11-18"
                            + " 10:00:00,2026-11-18 10:00:00,,,20.00,新供应商,,");
        desk.done("import", "orders", summary);
        assertEquals(set.text("supplier"), product(milk).text("supplier"));
        assertEquals("FROZEN", product(milk).text("zone"));
        assertEquals(typed, product(milk).list("variants").getFirst());
        desk.run("products", "set", milk, "--shelf-life", 0).expect(2);
        desk.run("variants", "set", variant, "--cost", "-1").expect(2);
        desk.run("variants", "set", milk, "--stock", 1).expect(1);
    }

    private Json product(String id) {
        return desk.done("products", "list", "--json").objects().stream()
                .filter(each -> each.text("product_id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Json order(String joinNumber) {
        return desk.done("orders", "list", "--json").objects().stream()
                .filter(each -> each.text("join_number").equals(joinNumber))
                .findFirst()
                .orElseThrow();
    }

    private String refused(String[] words, String last) {
        Object[] line = java.util.Arrays.copyOf(words, words.length + 2, Object[].class);
        line[words.length] = last;
        line[words.length + 1] = "--json";
        return desk.run(line).expect(1).refusal();
    }

    @Test
    void aPhoneTypedAsAWalkInsNameIsMasked() {
        String groupBuy = desk.done("group-buys", "list", "--json").json().text("group_buy");
        String variant = desk.firstVariant();
        Object[] sale = {
            "orders",
            "walk-in",
            "--group-buy",
            groupBuy,
            "--name",
            "赵姨13812345678",
            "--item",
            variant + "=1"
        };
        desk.runAs("小王", sale).expect(0);
        assertEquals(
                List.of("赵姨…"),
                desk.done("members", "unsettled", "--json").objects().stream()
                        .map(each -> each.text("name"))
                        .filter(name -> name.startsWith("赵姨"))
                        .toList());
    }
}
