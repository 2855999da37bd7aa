package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows of coverage.md about what people want: when, how much, and whether they do at all. */
class DemandCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void anEmptyDesk() {
        desk = DeskFixture.in(folder);
    }

    private void bring(String title, List<ToolOrder> orders) {
        desk.done(
                "import",
                "orders",
                desk.file(title + ".csv", ToolLayout.KTT_15.lines(orders)),
                "--group-buy",
                "new:" + title);
    }

    private static ToolOrder at(int join, int person, String when) {
        return ToolOrder.of(join, person).at(when).with("蓝莓", "4盒", "", 1, 5900);
    }

    @Test
    void s098WhenPeopleOrderByWeekdayHourGroupAndEstate() {
        bring(
                "团",
                List.of(
                        at(1, 1, "2026-11-18 19:30:00"),
                        at(2, 2, "2026-11-18 20:59:59"),
                        at(3, 3, "2026-11-14 08:00:00"),
                        at(4, 4, "2026-11-18 21:00:00"),
                        at(5, 5, "2026-11-19 03:15:00").home(""),
                        at(6, 6, "2026-11-19 19:00:00").state("已取消"),
                        at(7, 7, "2026-08-01 19:00:00")));
        Json heat = desk.done("plan", "heat", "--json").json();
        assertEquals(90, heat.number("days"));
        assertEquals(5, heat.number("orders"), "neither the cancelled one nor that of August");
        assertEquals(1, orders(heat, 2, 19));
        assertEquals(1, orders(heat, 2, 20));
        assertEquals(1, orders(heat, 2, 21));
        assertEquals(1, orders(heat, 5, 8));
        assertEquals(1, orders(heat, 3, 3));
        assertEquals(60, heat.at("peaks").node().asDouble(), "three of five");
        assertEquals(65, heat.at("peaks_elsewhere").node().asDouble());
        assertEquals(
                4, desk.done("plan", "heat", "--estate", "阳光花园", "--json").json().number("orders"));
        desk.done("groups", "add", "三号群");
        desk.done("groups", "rule", "三号群", "--member", member("姓名4"));
        Json group = desk.done("plan", "heat", "--group", "三号群", "--json").json();
        assertEquals(1, group.number("orders"));
        assertEquals(1, orders(group, 2, 21));
        assertEquals(0, group.at("peaks").node().asDouble());
        assertTrue(desk.done("plan", "heat").out().contains("5 orders: 60%"));
        assertEquals(
                "GROUP_UNKNOWN", desk.run("plan", "heat", "--group", "九号群", "--json").refusal());
        assertEquals(
                "ESTATE_UNKNOWN", desk.run("plan", "heat", "--estate", "月亮湾", "--json").refusal());
    }

    /** Monday is day 0. */
    private static int orders(Json heat, int day, int hour) {
        return heat.at("hours").at(day).at(hour).node().asInt();
    }

    private String member(String name) {
        return desk.done("members", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    @Test
    void s103WhatWasOrderedAheadIsAddedUpUntilItComes() {
        bring(
                "预售团",
                List.of(
                        at(1, 1, "2026-11-18 19:30:00"),
                        ToolOrder.of(2, 2).with("蓝莓", "4盒", "", 3, 5900),
                        ToolOrder.of(3, 3).with("蓝莓", "4盒", "", 9, 5900).state("待支付"),
                        ToolOrder.of(4, 4).with("大米", "10斤", "", 2, 6990)));
        assertEquals("", desk.done("products", "presale", "--json").out(), "nothing is presale");
        String blueberries = PlanRows.product(desk, "蓝莓");
        desk.done("products", "set", blueberries, "--presale", "--supplier", "果园老周");
        Json line = desk.done("products", "presale", "--json").json();
        assertEquals("蓝莓", line.text("product"));
        assertEquals("果园老周", line.text("supplier"));
        assertEquals("预售团", line.text("group_buy"));
        assertEquals(4, line.number("pieces"));
        assertEquals(2, line.number("orders"));
        desk.done("arrive", "record", "--variant", desk.firstVariant(), "--qty", 4);
        assertEquals("", desk.done("products", "presale", "--json").out(), "it came");
        desk.done("products", "set", blueberries, "--no-presale");
        assertTrue(
                desk.done("products", "list", "--json").objects().stream()
                        .allMatch(product -> product.list("kept_for").isEmpty()));
    }

    @Test
    void s115AThreeDayTestDropsWhatFewClickOrBuy() {
        List<ToolOrder> orders = new ArrayList<>();
        for (int person = 1; person <= 8; person++) {
            orders.add(
                    ToolOrder.of(person, person)
                            .with("蓝莓", "4盒", "", 1, 5900)
                            .with("大米", "10斤", "", 1, 6990)
                            .with("牛奶", "", "", 1, 1990)
                            .with("酸奶", "", "", 1, 1990));
        }
        bring("团", orders);
        desk.done("groups", "add", "一群", "--estate", "阳光花园", "--main");
        desk.done("groups", "describe", "一群", "--people", 100);
        LocalDate today = PlanRows.today(desk);
        List<String> names = List.of("蓝莓", "大米", "牛奶", "酸奶");
        for (String name : names.subList(0, 3)) {
            desk.done("plan", "trials", "--begin", PlanRows.product(desk, name));
        }
        assertEquals(
                "TRIALS_FULL",
                desk.run("plan", "trials", "--begin", PlanRows.product(desk, "酸奶"), "--json")
                        .refusal(),
                "three a week");
        assertEquals("GOES_ON", trial("蓝莓").text("proposed"));
        for (Json slot : PlanRows.plan(desk, today).list("slots")) {
            if (slot.node().has("product")) {
                String name = names.stream().filter(n -> is(slot, n)).findFirst().orElseThrow();
                int clicks = name.equals("蓝莓") ? 14 : 15;
                if (name.equals("牛奶") || name.equals("酸奶")) {
                    desk.done("plan", "done", slot.text("slot_id"));
                } else {
                    desk.done("plan", "done", slot.text("slot_id"), "--clicks", clicks);
                }
            }
        }
        desk.clock().forward(Duration.ofHours(1));
        // Within a day 30 pieces of three were bought, one of the milk.
        bring(
                "加单",
                List.of(
                        ToolOrder.of(1, 1)
                                .at(today + " 10:30:00")
                                .with("蓝莓", "4盒", "", 30, 5900)
                                .with("大米", "10斤", "", 30, 6990)
                                .with("牛奶", "", "", 1, 1990)
                                .with("酸奶", "", "", 30, 1990)));
        desk.clock().forward(Duration.ofDays(3));
        Json blueberries = trial("蓝莓");
        assertEquals(100, blueberries.number("reached"));
        assertEquals(14, blueberries.number("clicks"));
        assertEquals("DROP", blueberries.text("proposed"), "14 % click");
        assertEquals("KEEP", trial("大米").text("proposed"), "15 % click");
        assertTrue(trial("牛奶").isNull("clicks"));
        assertEquals(1, trial("牛奶").number("pieces"));
        assertEquals("DROP", trial("牛奶").text("proposed"), "under the median");
        desk.done("plan", "trials", "--drop", PlanRows.product(desk, "蓝莓"));
        List<Json> later = PlanRows.plan(desk, today.plusDays(6)).list("slots");
        assertTrue(later.stream().anyMatch(slot -> is(slot, "大米")));
        assertTrue(later.stream().noneMatch(slot -> is(slot, "蓝莓")), "it was dropped");
    }

    private boolean is(Json slot, String name) {
        return slot.node().has("product")
                && slot.text("product").equals(PlanRows.product(desk, name));
    }

    private Json trial(String name) {
        return desk.done("plan", "trials", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
