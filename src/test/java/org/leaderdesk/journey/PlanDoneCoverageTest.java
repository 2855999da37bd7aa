package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.PlanReminder;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.planner.Topic;
import org.leaderdesk.exchange.ContentLibrary;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of coverage.md about working through the 531 plan: what it says to whom, what is ready,
 * who made it, and what it brought.
 */
class PlanDoneCoverageTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private LocalDate today;

    @BeforeEach
    void mothersWhoBuyAndOfficeWorkersWhoDoNot() {
        desk = DeskFixture.in(folder);
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 9, 0))),
                "--group-buy",
                "new:周末团");
        desk.done("groups", "add", "妈妈群", "--estate", "阳光花园", "--main");
        desk.done("groups", "describe", "妈妈群", "--audience", "MOTHER", "--people", 300);
        desk.done("groups", "add", "写字楼群");
        desk.done("groups", "describe", "写字楼群", "--audience", "YOUNG_OFFICE", "--people", 100);
        today = PlanRows.today(desk);
    }

    private Json plan() {
        return PlanRows.plan(desk, today);
    }

    @Test
    void s028RepliesCalendarAndFiguresAreOneToolkit() {
        assertTrue(desk.done("plan", "texts", "--asked", "几点截单？").out().contains("【截单时间】"));
        List<Json> week = desk.done("plan", "week", "--json").objects();
        assertEquals(
                today.datesUntil(today.plusDays(7)).map(LocalDate::toString).toList(),
                week.stream().map(day -> day.text("date")).toList());
        Json told =
                PlanRows.ofGroup(week.getFirst(), "妈妈群").stream()
                        .filter(slot -> slot.text("kind").equals("RECOMMENDATION"))
                        .findFirst()
                        .orElseThrow();
        desk.done("plan", "done", told.text("slot_id"), "--clicks", 30);
        String name = nameOf(told.text("product"));
        List<ToolOrder> later =
                List.of(
                        ToolOrder.of(20, 3)
                                .at("2026-11-20 12:00:00")
                                .with(name, name.equals("蓝莓") ? "4盒" : "10斤", "", 2, 5900));
        desk.clock().forward(Duration.ofHours(3));
        desk.done(
                "import",
                "orders",
                desk.file("加单.csv", ToolLayout.JIELONG_15.lines(later)),
                "--group-buy",
                "new:加单");
        Json review = desk.done("plan", "review", "--json").json();
        assertEquals(1, group(review, "妈妈群").number("recommendation"));
        assertEquals(0, group(review, "写字楼群").number("recommendation"));
        assertEquals(
                Map.of(told.text("slot_id"), 2L),
                review.list("brought").stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.text("slot_id"),
                                        each -> each.number("pieces"))));
        assertEquals(10, desk.done("plan", "heat", "--json").json().number("orders"));
    }

    private String nameOf(String product) {
        return desk.done("products", "list", "--json").objects().stream()
                .filter(each -> each.text("product_id").equals(product))
                .findFirst()
                .orElseThrow()
                .text("name");
    }

    private static Json group(Json review, String name) {
        return review.list("groups").stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s036TopicsEveryDayAndADrawForEveryGroupEveryFriday() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        for (int week = 0; week < 4; week++) {
            for (Json day :
                    desk.done("plan", "week", "--date", friday.plusWeeks(week), "--json")
                            .objects()) {
                boolean isFriday = day.text("date").equals(friday.plusWeeks(week).toString());
                for (String group : List.of("妈妈群", "写字楼群")) {
                    List<Json> topics =
                            PlanRows.ofGroup(day, group).stream()
                                    .filter(slot -> slot.text("kind").equals("TOPIC"))
                                    .toList();
                    assertEquals(5, topics.size(), day.text("date"));
                    assertEquals(
                            isFriday ? 1 : 0,
                            topics.stream()
                                    .filter(topic -> topic.text("text").contains("每周福利抽奖"))
                                    .count(),
                            day.text("date"));
                }
            }
        }
        // Also on a day for which there is hardly any time.
        desk.done("rules", "set", "plan-minutes", "--to", 10);
        Json hurried = PlanRows.plan(desk, friday.plusWeeks(4));
        assertTrue(hurried.number("minutes") <= 10);
        for (String group : List.of("妈妈群", "写字楼群")) {
            assertTrue(
                    PlanRows.ofGroup(hurried, group).stream()
                            .anyMatch(slot -> slot.text("text").contains("每周福利抽奖")));
        }
    }

    @Test
    void s037TextPicturesAndVideosAreTickedAndStayWhenTheDayIsPlannedAgain() {
        Json plan = plan();
        Json told = PlanRows.of(plan, "RECOMMENDATION").getFirst();
        assertFalse(told.text("text").isBlank());
        assertTrue(told.isNull("pictures") && told.isNull("videos"));
        desk.done("plan", "edit", told.text("slot_id"), "--pictures", 3, "--videos", 2);
        Json again = PlanRows.slot(plan(), told.text("slot_id"));
        assertEquals(3, again.number("pictures"));
        assertEquals(2, again.number("videos"));
        assertEquals(told.text("product"), again.text("product"));
        Json untold = PlanRows.of(plan(), "RECOMMENDATION").getLast();
        assertTrue(untold.isNull("pictures"));
        assertFalse(PlanRows.of(plan, "TOPIC").getFirst().node().has("pictures"));
        assertEquals(
                "POST_COUNT",
                desk.run("plan", "edit", told.text("slot_id"), "--pictures", 100, "--json")
                        .refusal());
    }

    @Test
    void s038EveryGroupsDaySeedsInteractsAndConvertsInItsOwnScenes() {
        Json plan = plan();
        for (String group : List.of("妈妈群", "写字楼群")) {
            List<Json> slots = PlanRows.ofGroup(plan, group);
            assertEquals(
                    Set.of("TOPIC", "RECOMMENDATION", "FLASH_SALE"),
                    slots.stream().map(slot -> slot.text("kind")).collect(Collectors.toSet()));
        }
        assertEquals(Set.of(Portrait.MOTHER), written("妈妈群"));
        assertEquals(Set.of(Portrait.YOUNG_OFFICE), written("写字楼群"));
    }

    /** For whom the topics of a group's week are written, where they are for somebody. */
    private Set<Portrait> written(String group) {
        Map<String, Topic> library =
                new ContentLibrary()
                        .read().topics().stream()
                                .collect(Collectors.toMap(Topic::id, topic -> topic));
        return desk.done("plan", "week", "--json").objects().stream()
                .flatMap(day -> PlanRows.ofGroup(day, group).stream())
                .filter(slot -> slot.text("kind").equals("TOPIC"))
                .flatMap(slot -> library.get(slot.text("topic")).fit().audiences().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void s039TheShareThatTheLeaderMadeIsCountedForEachGroup() {
        List<Json> mothers = PlanRows.ofGroup(plan(), "妈妈群");
        String[] ids = mothers.stream().limit(5).map(s -> s.text("slot_id")).toArray(String[]::new);
        desk.done("plan", "edit", ids[0], "--text", "我自己写的一段话");
        desk.done("plan", "done", ids[0]);
        desk.done("plan", "done", ids[1], "--original");
        desk.done("plan", "done", ids[2], "--original");
        desk.done("plan", "done", ids[3]);
        desk.done("plan", "done", ids[4], "--original");
        desk.done("plan", "done", ids[4], "--no-original");
        Json review = desk.done("plan", "review", "--json").json();
        Json group = group(review, "妈妈群");
        long posted =
                group.number("topic") + group.number("recommendation") + group.number("flash_sale");
        assertEquals(5, posted);
        assertEquals(3, group.number("original"));
        assertEquals(0, group(review, "写字楼群").number("original"));
        assertTrue(PlanRows.slot(plan(), ids[0]).is("original"), "who wrote it made it");
        assertTrue(PlanRows.slot(plan(), mothers.getLast().text("slot_id")).isNull("original"));
    }

    @Test
    void s043ADayIsExplainedByTheGroupsOwnHistoryAndOnePostIsDue() {
        Json plan = plan();
        assertTrue(why(plan, "妈妈群").stream().allMatch(w -> w.contains("these groups buy it")));
        assertTrue(
                why(plan, "写字楼群").stream()
                        .allMatch(w -> w.contains("these groups have not bought it, others do")));
        try (Session session = desk.signIn("")) {
            PlanReminder.Reminder reminder = new PlanReminder(session).run();
            String first =
                    plan.list("slots").stream()
                            .map(slot -> slot.text("at"))
                            .sorted()
                            .findFirst()
                            .orElseThrow();
            PlanReminder.Due due = reminder.next().orElseThrow();
            assertEquals(OffsetDateTime.parse(first).toLocalTime(), due.post().at());
            assertTrue(due.overdue(), "it is ten o'clock");
        }
        for (Json slot : plan.list("slots")) {
            desk.done("plan", "done", slot.text("slot_id"));
        }
        try (Session session = desk.signIn("")) {
            assertEquals(Optional.empty(), new PlanReminder(session).run().next());
        }
    }

    private static List<String> why(Json plan, String group) {
        return PlanRows.ofGroup(plan, group).stream()
                .filter(slot -> !slot.text("kind").equals("TOPIC"))
                .map(slot -> slot.text("why"))
                .toList();
    }

    @Test
    void s132NotTooOftenNotAtNightAndOffInOneCommand() {
        desk.done("rules", "set", "quiet-from", "--to", "21:00");
        for (Json day : desk.done("plan", "week", "--json").objects()) {
            for (String group : List.of("妈妈群", "写字楼群")) {
                long promotional =
                        PlanRows.ofGroup(day, group).stream()
                                .filter(slot -> !slot.text("kind").equals("TOPIC"))
                                .count();
                assertTrue(promotional <= 4, day.text("date"));
            }
            List<LocalTime> times = new ArrayList<>();
            for (Json slot : day.list("slots")) {
                times.add(OffsetDateTime.parse(slot.text("at")).toLocalTime());
            }
            assertTrue(times.stream().noneMatch(at -> at.isBefore(LocalTime.of(7, 0))));
            assertTrue(times.stream().allMatch(at -> at.isBefore(LocalTime.of(21, 0))));
        }
        String member =
                desk.done("members", "list", "--json").objects().getFirst().text("member_id");
        desk.with("小王", Role.PICKUP_STAFF);
        assertTrue(notice("grant", member).is("granted"));
        desk.clock().forward(Duration.ofMinutes(1));
        assertFalse(notice("withdraw", member).is("granted"));
    }

    private Json notice(String word, String member) {
        return desk
                .runAs("小王", "consent", word, member, "--purpose", "PICKUP_NOTICE", "--json")
                .expect(0)
                .objects()
                .stream()
                .filter(each -> each.text("purpose").equals("PICKUP_NOTICE"))
                .findFirst()
                .orElseThrow();
    }
}
