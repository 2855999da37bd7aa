package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of coverage.md about what is done beside the everyday plan, on a real book. */
class ActivityCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private LocalDate today;

    @BeforeEach
    void aGroupAndOrders() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 9, 0))),
                "--group-buy",
                "new:周末团");
        desk.done("groups", "add", "一群");
        // Two goods are there to be told of on any two days.
        desk.done("rules", "set", "product-rest", "--to", 1);
        today = PlanRows.today(desk);
    }

    @Test
    void s032AMonthsThemeAQuartersSaleAndAYearsGalaStandInTheCalendar() {
        LocalDate december = LocalDate.of(2026, 12, 1);
        stock(1_000);
        List<Json> slots = PlanRows.plan(desk, december).list("slots");
        add("年终盛典", "BIG_SALE", LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31));
        add("暖冬火锅月", "THEME", december, december.plusDays(30));
        add("季末清仓", "PROMOTION", LocalDate.of(2026, 12, 19), LocalDate.of(2026, 12, 20));
        assertEquals(
                List.of("暖冬火锅月", "季末清仓", "年终盛典"),
                desk.done("activities", "list", "--json").objects().stream()
                        .map(each -> each.text("name"))
                        .toList());
        assertEquals("", phase("暖冬火锅月"));
        // A theme only gives its days a name.
        assertEquals(slots, PlanRows.plan(desk, december).list("slots"));
        desk.clock().forward(Duration.ofDays(11));
        assertEquals("BURST", phase("暖冬火锅月"));
        desk.clock().forward(Duration.ofDays(31));
        assertEquals("", phase("暖冬火锅月"), "over");
    }

    private String phase(String name) {
        return desk.done("activities", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name))
                .map(each -> each.isNull("phase") ? "" : each.text("phase"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-11", "2027-01-29", "2027-06-08", "2027-09-14", "2027-11-10"})
    void s032EveryQuarterHasABigSaleOfTheCalendar(LocalDate eve) {
        stock(1_000);
        assertTrue(isPresale(PlanRows.plan(desk, eve)));
    }

    /** Whether the plan takes orders ahead of a sale, and says so in texts of its own. */
    private static boolean isPresale(Json plan) {
        List<Json> sales =
                plan.list("slots").stream()
                        .filter(slot -> !slot.text("kind").equals("TOPIC"))
                        .toList();
        assertFalse(sales.isEmpty(), plan::toString);
        return sales.stream().allMatch(slot -> slot.text("why").contains("big sale builds up"));
    }

    private void stock(int pieces) {
        for (Json product : desk.done("products", "list", "--json").objects()) {
            for (Json variant : product.list("variants")) {
                desk.done("variants", "set", variant.text("variant_id"), "--stock", pieces);
            }
        }
    }

    private Json add(String name, String kind, LocalDate from, LocalDate to, Object... more) {
        Object[] words = {
            "activities",
            "add",
            "--name",
            name,
            "--kind",
            kind,
            "--from",
            from,
            "--to",
            to,
            "--json"
        };
        return desk.done(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray()).json();
    }

    private long selling(LocalDate day) {
        return PlanRows.plan(desk, day).list("slots").stream()
                .filter(slot -> !slot.text("kind").equals("TOPIC"))
                .count();
    }

    @Test
    void s033ABigSaleBuildsUpWithAFifthOfTheStockBurstsAndComesBack() {
        LocalDate first = today.plusDays(11);
        LocalDate last = first.plusDays(1);
        Json added = add("店庆", "BIG_SALE", first, last);
        assertEquals(20, added.number("presale"));
        assertTrue(added.is("presale_as_usual"));
        stock(4);
        assertEquals(0, selling(first.minusDays(1)), "a fifth of four pieces is none");
        assertTrue(selling(last) > 0);
        stock(1_000);
        Json before = PlanRows.plan(desk, first.minusDays(1));
        assertTrue(isPresale(before));
        assertTrue(
                PlanRows.of(before, "FLASH_SALE").getFirst().text("text").contains("200份"),
                before::toString);
        assertFalse(isPresale(PlanRows.plan(desk, last)));
        assertEquals(
                Map.of(
                        "",
                        List.of(today, last.plusDays(5)),
                        "BUILD_UP",
                        List.of(first.minusDays(10), first.minusDays(1)),
                        "BURST",
                        List.of(first, last),
                        "ENCORE",
                        List.of(last.plusDays(1), last.plusDays(4))),
                phases(18));
    }

    @Test
    void s033APresaleThatIsNotAFifthIsWarnedOf() {
        add("店庆", "BIG_SALE", today.plusDays(5), today.plusDays(6), "--presale", 60);
        assertFalse(desk.done("activities", "list", "--json").json().is("presale_as_usual"));
        assertTrue(desk.done("activities", "list").out().contains("20 % (R029)"));
        String usual =
                desk.done(
                                "activities",
                                "add",
                                "--name",
                                "周年",
                                "--kind",
                                "BIG_SALE",
                                "--from",
                                today.plusDays(40))
                        .out();
        assertFalse(usual.contains("R029"), usual);
    }

    @Test
    void s034APromotionWarmsUpBurstsAndGoesOnWithAllOfItsStock() {
        LocalDate first = today.plusDays(6);
        LocalDate last = first.plusDays(2);
        Json added = add("鲜果三天乐", "PROMOTION", first, last);
        assertEquals(100, added.number("presale"));
        assertTrue(added.is("presale_as_usual"));
        stock(4);
        assertFalse(isPresale(PlanRows.plan(desk, first.minusDays(1))));
        assertTrue(desk.done("activities", "list").out().contains("鲜果三天乐"));
        assertEquals(
                Map.of(
                        "",
                        List.of(today, last.plusDays(8)),
                        "BUILD_UP",
                        List.of(first.minusDays(5), first.minusDays(1)),
                        "BURST",
                        List.of(first, last),
                        "ENCORE",
                        List.of(last.plusDays(1), last.plusDays(7))),
                phases(17));
    }

    /** The first and last day of each phase of the only activity, as the desk's clock goes by. */
    private Map<String, List<LocalDate>> phases(int days) {
        Map<String, List<LocalDate>> phases = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            Json activity = desk.done("activities", "list", "--json").json();
            LocalDate date = PlanRows.today(desk);
            phases.merge(
                    activity.isNull("phase") ? "" : activity.text("phase"),
                    List.of(date, date),
                    (known, now) -> List.of(known.getFirst(), now.getLast()));
            desk.clock().forward(Duration.ofDays(1));
        }
        return phases;
    }

    @Test
    void s054WhoSeesToItUntilWhenHowItStandsAndWhatWasLearned() {
        LocalDate first = today.plusDays(3);
        Json planned =
                add(
                        "店庆",
                        "PROMOTION",
                        first,
                        first.plusDays(1),
                        "--owner",
                        "张姐",
                        "--deadline",
                        today.plusDays(1),
                        "--goal",
                        10);
        String id = planned.text("activity");
        assertEquals("张姐", planned.text("owner"));
        assertEquals("YELLOW", planned.text("light"), "not prepared, with days left");
        desk.clock().forward(Duration.ofDays(2));
        assertEquals("RED", light(), "not prepared in time");
        desk.done("activities", "set", id, "--ready");
        assertEquals("GREEN", light());
        assertEquals(today.plusDays(2).toString(), list().text("ready_on"));
        desk.done("activities", "set", id, "--no-ready");
        assertEquals("RED", light());
        desk.clock().forward(Duration.ofDays(1));
        assertEquals("RED", light(), "nobody has ordered");
        bring(first, 1, 3);
        assertEquals("RED", light(), "three of the five that its first day should bring");
        bring(first, 4, 4);
        assertEquals("YELLOW", light(), "four are 80 %");
        bring(first, 5, 5);
        assertEquals("GREEN", light());
        desk.clock().forward(Duration.ofDays(1));
        assertEquals("RED", light(), "five of ten");
        desk.done("activities", "set", id, "--note", "海报早两天发，找我 13812345678");
        assertTrue(list().text("note").startsWith("海报早两天发，找我 "));
        assertFalse(list().text("note").contains("1381234"), "phones are masked");
        desk.with("小王", Role.PICKUP_STAFF);
        assertEquals("NOT_PERMITTED", desk.runAs("小王", "activities", "list", "--json").refusal());
        desk.done("activities", "set", id, "--remove");
        assertEquals("", desk.done("activities", "list", "--json").out());
    }

    private Json list() {
        return desk.done("activities", "list", "--json").json();
    }

    private String light() {
        return list().text("light");
    }

    /** Orders of some people on a day, in a group buy of their own. */
    private void bring(LocalDate day, int from, int to) {
        List<ToolOrder> orders =
                ToolOrder.several(from, to, 100).stream()
                        .map(order -> order.at(day + " 09:3" + order.join() + ":00"))
                        .toList();
        desk.done(
                "import",
                "orders",
                desk.file("店庆" + from + ".csv", ToolLayout.JIELONG_15.lines(orders)),
                "--group-buy",
                "new:店庆" + from);
    }

    @Test
    void s197WhatIsKeptForActivitiesGoesFirstInAFlashSale() {
        String flash = flash();
        String other =
                desk.done("products", "list", "--json").objects().stream()
                        .map(each -> each.text("product_id"))
                        .filter(each -> !each.equals(flash))
                        .findFirst()
                        .orElseThrow();
        Json kept = desk.done("products", "set", other, "--activity", "--json").json();
        assertEquals("ACTIVITY", kept.list("kept_for").getFirst().node().asText());
        assertEquals(other, flash());
        desk.done("products", "set", other, "--no-activity");
        assertEquals(flash, flash());
    }

    private String flash() {
        return PlanRows.of(PlanRows.plan(desk, today), "FLASH_SALE").getFirst().text("product");
    }
}
