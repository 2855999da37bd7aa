package org.leaderdesk.journey;

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
import org.leaderdesk.fixture.SyncedShop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The rows of coverage.md about what people ask and say, and where leaders look it up. */
class AnswersCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void peopleWhoBought() {
        desk = DeskFixture.in(folder, "office");
        desk.done(
                "import",
                "orders",
                desk.file("周末团.csv", OrderLines.ofThreePeople().lines()),
                "--group-buy",
                "new:周末团");
        desk.done("groups", "add", "一群");
    }

    private List<Json> suggestions(DeskFixture where) {
        return where.done("suggestions", "list", "--json").objects();
    }

    @Test
    void s052WhatPeopleSuggestIsKeptAnsweredAndAtTheOtherDeskToo() {
        desk.with("小王", Role.PICKUP_STAFF);
        Json late =
                desk.runAs(
                                "小王",
                                "suggestions",
                                "add",
                                "周日提货开到八点吧，打我 13800001111",
                                "--about",
                                "PICKUP",
                                "--group",
                                "一群",
                                "--json")
                        .expect(0)
                        .json();
        assertFalse(late.text("text").contains("1380000"), "phones are masked");
        assertEquals("一群", late.text("group"));
        desk.clock().forward(Duration.ofMinutes(1));
        String dumplings =
                desk.done("suggestions", "add", "多团点饺子", "--about", "GOODS", "--json")
                        .json()
                        .text("suggestion");
        assertEquals(List.of("GOODS", "PICKUP"), about(suggestions(desk)), "the newest first");
        desk.done("suggestions", "answer", dumplings, "DONE");
        assertEquals(List.of("PICKUP", "GOODS"), about(suggestions(desk)), "open ones first");
        assertEquals("DONE", suggestions(desk).getLast().text("answer"));
        assertEquals(
                "NOT_PERMITTED",
                desk.runAs("小王", "suggestions", "answer", late.text("suggestion"), "DONE", "--json")
                        .refusal());
        try (SyncedShop shop = new SyncedShop(folder, desk.clock())) {
            shop.sync(shop.enrol(desk));
            DeskFixture home = shop.enrol(shop.desk("home"));
            shop.sync(home);
            assertEquals(suggestions(desk), suggestions(home));
            home.done("suggestions", "answer", late.text("suggestion"), "NOT_POSSIBLE");
            shop.sync(home);
            shop.sync(desk);
            assertEquals("NOT_POSSIBLE", suggestion(late).text("answer"));
        }
        assertTrue(desk.done("book", "check", "--json").json().is("ok"));
    }

    private static List<String> about(List<Json> suggestions) {
        return suggestions.stream().map(each -> each.text("about")).toList();
    }

    private Json suggestion(Json which) {
        return suggestions(desk).stream()
                .filter(each -> each.text("suggestion").equals(which.text("suggestion")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s129WhatSomebodyBoughtAndAnAnswerToWhatTheyAskAreAtHand() {
        Json found = desk.done("members", "find", "1111", "--json").json();
        String member = found.list("matches").getFirst().text("member_id");
        assertEquals("1203", desk.done("members", "show", member, "--json").json().text("room"));
        List<Json> bought = desk.done("orders", "list", "--member", member, "--json").objects();
        assertEquals(
                List.of("蓝莓", "低温鲜牛奶", "手工水饺"),
                bought.stream()
                        .flatMap(order -> order.list("lines").stream())
                        .map(line -> line.text("product"))
                        .toList());
        String answer = desk.done("plan", "texts", "--asked", "水饺怎么保存，能放几天？").out();
        assertTrue(answer.lines().findFirst().orElse("").contains("冷冻"), answer);
    }

    @Test
    void s130TheServiceStandardHasMoreThanTwoHundredDetails() {
        List<Json> pages = desk.done("handbook", "--json").objects();
        int details = pages.stream().mapToInt(page -> page.list("items").size()).sum();
        assertTrue(details >= 200, Integer.toString(details));
        for (String page : List.of("recommendations", "after-sales", "topics", "tone")) {
            assertTrue(
                    desk.done("handbook", page, "--language", "zh", "--json")
                                    .json()
                                    .list("items")
                                    .size()
                            >= 5,
                    page);
        }
    }

    @Test
    void s193TheHandbookGoesThroughTheWholeWorkOfAGroup() {
        List<String> pages =
                desk.done("handbook", "--json").objects().stream()
                        .map(page -> page.text("page"))
                        .toList();
        assertTrue(
                pages.containsAll(
                        List.of(
                                "opening",
                                "announcing",
                                "topics",
                                "recommendations",
                                "flash",
                                "closing",
                                "arrival",
                                "counter",
                                "after-sales",
                                "newcomers",
                                "review")),
                pages::toString);
        String sale = desk.done("handbook", "big-sale", "--language", "zh").out();
        assertTrue(sale.contains("20%"), sale);
    }

    @Test
    void s194TextsToTakeAndFiguresToJudgeThemBy() {
        Json plan = PlanRows.plan(desk, PlanRows.today(desk));
        for (Json slot : plan.list("slots")) {
            assertFalse(slot.text("text").isBlank());
            desk.done("plan", "done", slot.text("slot_id"), "--replies", 3);
        }
        Json review = desk.done("plan", "review", "--json").json();
        assertEquals(5, review.list("groups").getFirst().number("topic"));
        assertEquals(1, review.number("streak"));
        assertEquals(
                "review",
                desk.done("handbook", "review", "--language", "zh", "--json").json().text("page"));
    }
}
