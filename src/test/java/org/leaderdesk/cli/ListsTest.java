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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The lists say what the book has, in id order, and show nobody more than a tail and a room. */
class ListsTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file("周末团.csv", OrderLines.ofThreePeople().lines()),
                "--group-buy",
                "new:周末团");
    }

    @Test
    void ordersWithTheirLines() {
        List<Json> orders = desk.done("orders", "list", "--json").objects();
        assertEquals(
                List.of("1", "2", "3", "4"),
                orders.stream().map(each -> each.text("join_number")).toList());
        Json first = orders.getFirst();
        assertEquals(5980, first.number("amount_fen"));
        assertEquals("PAID", first.text("state"));
        assertEquals("2026-11-18T09:24:01+08:00", first.text("ordered_at"));
        assertEquals("SECOND", first.text("precision"));
        assertTrue(first.isNull("order_number"));
        assertEquals("蓝莓", first.list("lines").getFirst().text("product"));
        assertEquals("125g", first.list("lines").getFirst().text("variant"));
        assertEquals(2, first.list("lines").getFirst().number("qty"));
        assertTrue(orders.get(1).is("refund_in_doubt"));
        assertEquals("UNPAID", orders.get(3).text("state"));
        assertEquals(orders.getFirst().text("member_id"), orders.get(2).text("member_id"));
    }

    @Test
    void theOrdersOfOneMember() {
        List<Json> all = desk.done("orders", "list", "--json").objects();
        Object[] hers = {"orders", "list", "--json", "--member", all.getFirst().text("member_id")};
        assertEquals(List.of(all.getFirst(), all.get(2)), desk.done(hers).objects());
        assertEquals(List.of(all.getFirst()), desk.done(and(hers, "--limit", 1)).objects());
        assertEquals(
                List.of(all.get(2)),
                desk.done(and(hers, "--after", all.getFirst().text("order_id"))).objects());
        assertEquals(List.of(), desk.done(and(hers, "--missing")).objects());
        hers[4] = all.getFirst().text("order_id");
        assertEquals("MEMBER_UNKNOWN", desk.run(hers).expect(1).refusal());
    }

    private static Object[] and(Object[] words, Object... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray();
    }

    @Test
    void aPageAfterAnId() {
        List<Json> all = desk.done("orders", "list", "--json").objects();
        List<Json> page =
                desk.done(
                                "orders",
                                "list",
                                "--json",
                                "--limit",
                                2,
                                "--after",
                                all.getFirst().text("order_id"))
                        .objects();
        assertEquals(all.subList(1, 3), page);
        desk.run("orders", "list", "--limit", 0).expect(2);
        desk.run("orders", "list", "--after", "x").expect(2);
    }

    @Test
    void membersMasked() {
        String printed = desk.done("members", "list", "--json").out();
        List<Json> members = printed.lines().map(Json::parse).toList();
        assertEquals(3, members.size());
        assertEquals("黎娟杰", members.getFirst().text("name"));
        assertEquals("1111", members.getFirst().text("tail4"));
        assertEquals("阳光花园", members.getFirst().text("estate"));
        assertEquals("3", members.getFirst().text("building"));
        assertEquals("1203", members.getFirst().text("room"));
        assertTrue(members.get(2).is("address_open"));
        assertTrue(members.get(2).isNull("room"));
        assertFalse(printed.contains("13800001111") || printed.contains("娟姐"));
    }

    @Test
    void productsAndGroupBuys() {
        List<Json> products = desk.done("products", "list", "--json").objects();
        assertEquals(
                List.of("蓝莓", "低温鲜牛奶", "手工水饺"),
                products.stream().map(each -> each.text("name")).toList());
        assertEquals("CHILLED", products.get(1).text("zone"));
        assertEquals("GUESSED", products.get(1).text("zone_from"));
        assertTrue(products.get(1).isNull("layer"));
        assertEquals("950ml", products.get(1).list("variants").getFirst().text("text"));
        Json groupBuy = desk.done("group-buys", "list", "--json").json();
        assertEquals("周末团", groupBuy.text("title"));
        assertEquals(4, groupBuy.number("orders"));
        assertEquals("STANDS", groupBuy.text("state"));
    }

    @Test
    void aGroupBuyThatWasTakenBackSaysSo() {
        String id = desk.done("group-buys", "list", "--json").json().text("group_buy");
        desk.done("group-buys", "cancel", id);
        assertEquals("CANCELLED", desk.done("group-buys", "list", "--json").json().text("state"));
        assertTrue(desk.done("group-buys", "list").out().contains("cancelled"));
    }

    @Test
    void tablesForPeople() {
        List<String> lines = desk.done("members", "list").out().lines().toList();
        assertTrue(lines.getFirst().startsWith("Id"));
        assertEquals(4, lines.size());
        assertTrue(desk.done("orders", "list").out().contains("蓝莓 125g ×2"));
        assertTrue(desk.done("products", "list").out().contains("chilled?"));
        assertTrue(desk.done("group-buys", "list").out().contains("周末团"));
    }

    @Test
    void staffSeeTheSameLists() {
        desk.with("小王", Role.PICKUP_STAFF);
        assertEquals(
                desk.done("members", "list", "--json").out(),
                desk.runAs("小王", "members", "list", "--json").expect(0).out());
        assertEquals(
                desk.done("orders", "list", "--json").out(),
                desk.runAs("小王", "orders", "list", "--json").expect(0).out());
    }
}
