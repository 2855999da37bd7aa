package org.leaderdesk.cli;

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
import java.util.List;
import java.util.stream.Stream;

/** The 531 plan by command, on a real book. */
class PlanTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private String today;

    @BeforeEach
    void ordersAndTwoGroups() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 3, 0))));
        desk.done("groups", "add", "一群");
        desk.done("groups", "add", "二群");
        today = LocalDate.ofInstant(desk.clock().instant(), DeskFixture.CHINA).toString();
    }

    private Json plan(Object... more) {
        Object[] words = new Object[more.length + 3];
        System.arraycopy(new Object[] {"plan", "day", "--json"}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        return desk.done(words).json();
    }

    private static String without(Json json) {
        return json.toString().replaceAll("\"millis\":\\d+", "");
    }

    @Test
    void everySlotIsThereOrNamedAndTheSameNextTime() {
        Json plan = plan();

        assertEquals(today, plan.text("date"));
        assertEquals(18, plan.list("slots").size() + plan.list("dropped").size());
        assertEquals(
                10,
                plan.list("slots").stream().filter(s -> s.text("kind").equals("TOPIC")).count());
        assertTrue(plan.number("objective") <= plan.number("bound"));
        Json slot = plan.list("slots").getFirst();
        assertTrue(slot.text("slot_id").startsWith(today + "/"));
        assertTrue(slot.text("at").startsWith(today + "T07:00:00+08:00"));
        assertFalse(slot.text("why").isBlank());
        assertEquals(without(plan), without(plan()));
        assertEquals(
                9,
                plan("--group", "一群").list("slots").size()
                        + plan("--group", "一群").list("dropped").size());
    }

    @Test
    void whatIsDoneWrittenOrMovedStaysWhenTheDayIsPlannedAgain() {
        List<Json> slots = plan().list("slots");
        String done = slots.getFirst().text("slot_id");
        String moved = slots.get(2).text("slot_id");
        desk.done("plan", "done", done, "--participants", 12, "--replies", 7);
        desk.done("plan", "edit", moved, "--at", "11:11", "--text", "我自己写的");

        List<Json> again = plan().list("slots");

        Json kept = one(again, done);
        assertEquals(12, kept.number("participants"));
        assertEquals(7, kept.number("replies"));
        assertEquals(slots.getFirst().text("text"), kept.text("text"));
        assertTrue(one(again, moved).text("at").contains("T11:11:00"));
        assertEquals("我自己写的", one(again, moved).text("text"));
        desk.done("plan", "edit", moved, "--at", "", "--text", "");
        assertFalse(one(plan().list("slots"), moved).text("text").equals("我自己写的"));
    }

    private static Json one(List<Json> slots, String id) {
        return slots.stream()
                .filter(slot -> slot.text("slot_id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTopicOfADayRestsOnTheNext() {
        List<String> first = topics(plan().list("slots"));
        String tomorrow = LocalDate.parse(today).plusDays(1).toString();
        List<String> second = topics(plan("--date", tomorrow).list("slots"));

        assertTrue(second.stream().noneMatch(first::contains));
    }

    private static List<String> topics(List<Json> slots) {
        return slots.stream()
                .filter(slot -> slot.text("kind").equals("TOPIC"))
                .map(slot -> slot.text("topic"))
                .distinct()
                .toList();
    }

    @Test
    void aWeekIsSevenDays() {
        assertEquals(7, desk.done("plan", "week", "--json").objects().size());
    }

    @Test
    void theReviewCountsWhatWasPosted() {
        List<Json> slots = plan().list("slots");
        for (Json slot : slots) {
            desk.done("plan", "done", slot.text("slot_id"));
        }
        Json review = desk.done("plan", "review", "--json").json();

        long posted =
                review.list("groups").stream()
                        .mapToLong(
                                group ->
                                        group.number("topic")
                                                + group.number("recommendation")
                                                + group.number("flash_sale"))
                        .sum();
        assertEquals(slots.size(), posted);
        assertEquals(1, review.number("streak"));
    }

    @Test
    void aDayOfAShopWithFewGoodsCountsForTheStreakToo() {
        DeskFixture small = DeskFixture.in(folder, "small");
        small.done("groups", "add", "一群");
        List<Json> slots = small.done("plan", "day", "--json").json().list("slots");
        assertEquals(5, slots.size(), "it sells nothing yet");
        assertEquals(0, streak(small));
        slots.forEach(slot -> small.done("plan", "done", slot.text("slot_id")));
        assertEquals(1, streak(small));
    }

    private static long streak(DeskFixture desk) {
        return desk.done("plan", "review", "--json").json().number("streak");
    }

    @Test
    void aProductIsTestedForThreeDaysAndAVerdictIsProposed() {
        String product =
                desk.done("products", "list", "--json").objects().getFirst().text("product_id");
        Json begun = desk.done("plan", "trials", "--begin", product, "--json").objects().getFirst();
        assertEquals("GOES_ON", begun.text("proposed"));
        assertEquals(
                "TRIAL_RUNS", desk.run("plan", "trials", "--begin", product, "--json").refusal());
        desk.clock().forward(Duration.ofDays(3));
        assertEquals(
                "NOT_MEASURED",
                desk.done("plan", "trials", "--json").objects().getFirst().text("proposed"));
        desk.done("plan", "trials", "--drop", product);
        assertTrue(
                plan().list("slots").stream()
                        .noneMatch(
                                slot ->
                                        !slot.text("kind").equals("TOPIC")
                                                && slot.text("product").equals(product)));
    }

    @Test
    void badInputIsASentence() {
        plan();
        assertEquals("SLOT_UNKNOWN", desk.run("plan", "done", "T1", "--json").refusal());
        assertEquals(
                "OPTION_UNREADABLE",
                desk.run("plan", "day", "--date", "2026-02-30", "--json").refusal());
        assertEquals("GROUP_UNKNOWN", desk.run("plan", "day", "--group", "三群", "--json").refusal());
        String slot = plan().list("slots").getFirst().text("slot_id");
        assertEquals(
                "POST_COUNT", desk.run("plan", "done", slot, "--replies", -1, "--json").refusal());
        assertEquals(
                "POST_TOO_LONG",
                desk.run("plan", "edit", slot, "--text", "长".repeat(2001), "--json").refusal());
    }

    @Test
    void anActivityLastsADayTo92() {
        Object[] line = {
            "activities",
            "add",
            "--name",
            "换季",
            "--kind",
            "THEME",
            "--from",
            "2027-01-01",
            "--to",
            "2027-04-02",
            "--json"
        };
        desk.done(line);
        line[9] = "2027-04-03";
        assertEquals("ACTIVITY_DAYS", desk.run(line).refusal());
        line[9] = "2026-12-31";
        assertEquals("ACTIVITY_DAYS", desk.run(line).refusal());
        line[3] = " ";
        assertEquals("ACTIVITY_NAME", desk.run(line).refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1582-10-10",
                "1899-12-31",
                "2101-01-01",
                "9999-12-31",
                "+20226-11-23",
                "-999999999-01-01",
                "+999999999-12-31"
            })
    void aDayWithoutACalendarIsASentence(String day) {
        for (String[] words :
                new String[][] {
                    {"plan", "day", "--date"},
                    {"plan", "week", "--date"},
                    {"plan", "review", "--date"},
                    {"activities", "add", "--name", "店庆", "--kind", "THEME", "--from"}
                }) {
            Object[] line = Stream.concat(Stream.of(words), Stream.of(day, "--json")).toArray();
            assertEquals("DAY_TOO_FAR", desk.run(line).expect(1).refusal(), words[1]);
        }
    }

    @Test
    void theFirstAndTheLastDayOfTheCalendarArePlanned() {
        assertFalse(plan("--date", "1900-01-01").list("slots").isEmpty());
        assertFalse(plan("--date", "2100-12-31").list("slots").isEmpty());
    }

    @Test
    void theTwentyNinthOfFebruaryOfAYearNobodyKnowsIsPlanned() {
        Json plan = plan("--date", "2028-02-29");
        assertFalse(plan.is("days_off_known"));
        assertEquals(
                10,
                plan.list("slots").stream().filter(s -> s.text("kind").equals("TOPIC")).count());
    }

    @Test
    void staffDoNotPlan() {
        desk.with("小王", Role.PICKUP_STAFF);
        assertEquals("NOT_PERMITTED", desk.runAs("小王", "plan", "day", "--json").refusal());
    }
}
