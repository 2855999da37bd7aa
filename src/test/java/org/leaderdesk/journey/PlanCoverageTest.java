package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.planner.Topic;
import org.leaderdesk.domain.planner.TopicKind;
import org.leaderdesk.exchange.ContentLibrary;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of coverage.md about the 531 plan, each on a real book. */
class PlanCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private LocalDate today;

    @BeforeEach
    void groupsAndOrders() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        desk.done("groups", "add", "一群");
        desk.done("groups", "add", "二群");
        today = PlanRows.today(desk);
    }

    private Json plan(LocalDate day) {
        return PlanRows.plan(desk, day);
    }

    @Test
    void s020OneMainGroupAndOthersOfOtherPeopleAreOtherWaves() {
        assertEquals(Set.of(1L), waves(plan(today)));
        desk.done("groups", "describe", "二群", "--audience", "RETIRED", "--people", 120);
        Json described =
                desk.done("groups", "list", "--json").objects().stream()
                        .filter(each -> each.text("name").equals("二群"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("RETIRED", described.text("audience"));
        assertEquals(120, described.number("people"));
        assertEquals(Set.of(1L, 2L), waves(plan(today)));
    }

    private static Set<Long> waves(Json plan) {
        return plan.list("slots").stream()
                .map(each -> each.number("wave"))
                .collect(Collectors.toSet());
    }

    @Test
    void s027FiveTopicsThreeRecommendationsAndAFlashSaleAreThereOrNamed() {
        Json plan = plan(today);
        for (String kind : List.of("TOPIC", "RECOMMENDATION", "FLASH_SALE")) {
            long named =
                    plan.list("dropped").stream()
                            .filter(each -> each.text("kind").equals(kind))
                            .count();
            int perDay = kind.equals("TOPIC") ? 5 : kind.equals("FLASH_SALE") ? 1 : 3;
            assertEquals(2 * perDay, PlanRows.of(plan, kind).size() + named, kind);
        }
        assertEquals(10, PlanRows.of(plan, "TOPIC").size());
        assertTrue(PlanRows.of(plan, "RECOMMENDATION").size() >= 2, plan::toString);
    }

    @Test
    void s029AQuestionHasAReadyAnswer() {
        assertTrue(desk.done("plan", "texts", "--asked", "明天几点提货？").out().contains("【提货时间地点】"));
        assertEquals("", desk.done("plan", "texts", "--asked", "火星").out());
    }

    @Test
    void s030AWeeksCalendarComesAtOnceAndNoTopicTwice() {
        List<Json> days = desk.done("plan", "week", "--json").objects();
        List<String> topics = new ArrayList<>();
        for (Json day : days) {
            PlanRows.of(day, "TOPIC").stream()
                    .filter(each -> each.text("group_name").equals("一群"))
                    .forEach(each -> topics.add(each.text("topic")));
        }
        assertEquals(35, topics.size());
        assertEquals(35, topics.stream().distinct().count());
    }

    @Test
    void s031TheSolsticeAndTheFestivalAreSpokenOf() {
        assertTrue(says(plan(LocalDate.of(2026, 12, 22)), "冬至"));
        assertTrue(
                says(plan(LocalDate.of(2027, 2, 5)), "年夜饭")
                        || says(plan(LocalDate.of(2027, 2, 5)), "除夕"));
        assertFalse(says(plan(LocalDate.of(2026, 7, 1)), "冬至"));
    }

    private static boolean says(Json plan, String word) {
        return plan.list("slots").stream().anyMatch(each -> each.text("text").contains(word));
    }

    @Test
    void s035WednesdayAtEightIsTheLiveTalk() {
        LocalDate wednesday = today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        List<Json> third =
                PlanRows.of(plan(wednesday), "RECOMMENDATION").stream()
                        .filter(each -> each.text("slot_id").endsWith("/R3"))
                        .toList();
        assertTrue(third.stream().allMatch(each -> each.text("at").contains("T20:00:00")));
    }

    @Test
    void s040EveryGroupHasTopicsOfAllThreeKinds() {
        Set<String> topics =
                PlanRows.of(plan(today), "TOPIC").stream()
                        .filter(each -> each.text("group_name").equals("一群"))
                        .map(each -> each.text("topic"))
                        .collect(Collectors.toSet());
        Set<TopicKind> kinds =
                new ContentLibrary()
                        .read().topics().stream()
                                .filter(topic -> topics.contains(topic.id()))
                                .map(Topic::kind)
                                .collect(Collectors.toSet());
        assertEquals(Set.of(TopicKind.values()), kinds);
    }

    @Test
    void s131ALimitWordIsFoundAndWhatEverybodySaysIsNot() {
        assertEquals(1, desk.run("plan", "texts", "--check", "全网最低价", "--json").exitCode());
        desk.done("plan", "texts", "--check", "最近天冷，最晚八点来拿");
        for (Json slot : plan(today).list("slots")) {
            desk.done("plan", "texts", "--check", slot.text("text"));
        }
    }

    @Test
    void s195NewcomersAreWelcomedByWhoTheyAre() {
        String mothers = desk.done("plan", "texts", "--welcome", "MOTHER").out();
        assertTrue(mothers.contains("欢迎"));
        assertTrue(mothers.contains("免打扰"), "how to be left in peace is said");
        assertFalse(mothers.equals(desk.done("plan", "texts", "--welcome", "RETIRED").out()));
    }
}
