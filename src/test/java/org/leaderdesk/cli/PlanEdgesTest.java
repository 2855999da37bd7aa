package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Whatever a book lacks and whatever day it is, there is a plan or a sentence. */
class PlanEdgesTest {

    @TempDir Path folder;

    private static Json plan(DeskFixture desk, Object day) {
        return desk.done("plan", "day", "--date", day, "--json").json();
    }

    private static void bring(DeskFixture desk) {
        desk.done(
                "import",
                "orders",
                desk.file("团.csv", ToolLayout.KTT_15.lines(ToolOrder.several(1, 3, 0))),
                "--group-buy",
                "new:团");
    }

    /** Every slot of every group is posted or named as left out, with a cause. */
    private static void assertWhole(Json plan, int groups) {
        assertEquals(9 * groups, plan.list("slots").size() + plan.list("dropped").size());
        assertTrue(plan.list("dropped").stream().noneMatch(each -> each.text("cause").isBlank()));
    }

    @Test
    void aBookWithoutAnythingHasAnEmptyDay() {
        DeskFixture desk = DeskFixture.in(folder);
        assertWhole(plan(desk, "2026-11-20"), 0);
        assertEquals(0, desk.done("plan", "review", "--json").json().number("streak"));
        assertEquals(0, desk.done("plan", "heat", "--json").json().number("orders"));
        assertEquals(
                "PLAN_EMPTY",
                desk.run("plan", "print", "--out", folder.resolve("p.pdf"), "--json").refusal());
    }

    @Test
    void aGroupAndNoProductsHasItsTopicsAndSaysWhatIsMissing() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("groups", "add", "一群");
        Json plan = plan(desk, "2026-11-20");
        assertWhole(plan, 1);
        assertEquals(5, plan.list("slots").size());
        assertTrue(
                plan.list("dropped").stream()
                        .allMatch(each -> each.text("cause").equals("NO_PRODUCT")));
        assertTrue(desk.done("plan", "day").out().contains("4 left out"));
    }

    @Test
    void goodsOfUnknownStockPriceAndCostAreSoldInAGroupThatNobodyCounted() {
        DeskFixture desk = DeskFixture.in(folder);
        bring(desk);
        desk.done("groups", "add", "一群");
        Json plan = plan(desk, "2026-11-20");
        assertWhole(plan, 1);
        assertTrue(
                plan.list("slots").stream()
                        .anyMatch(slot -> slot.text("kind").equals("FLASH_SALE")));
        assertTrue(
                plan.list("slots").stream().anyMatch(slot -> slot.text("text").contains("【价格】")),
                "what nobody knows is a gap");
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "1, 1", "900, 63"})
    void sixtyGroupsGetWhatTheMinutesLastFor(int minutes, int most) {
        DeskFixture desk = DeskFixture.in(folder);
        bring(desk);
        for (int group = 1; group <= 60; group++) {
            desk.done("groups", "add", group + "群");
        }
        desk.done("rules", "set", "plan-minutes", "--to", minutes);
        Json plan = plan(desk, "2026-11-20");
        assertWhole(plan, 60);
        assertTrue(plan.number("minutes") <= most, plan::toString);
        assertFalse(plan.list("slots").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29", "2096-02-29", "2027-01-01", "2023-12-31"})
    void aYearOfUnknownDaysOffIsPlannedAndSaidSo(String day) {
        DeskFixture desk = DeskFixture.in(folder);
        bring(desk);
        desk.done("groups", "add", "一群");
        Json plan = plan(desk, day);
        assertWhole(plan, 1);
        assertFalse(plan.is("days_off_known"));
        assertTrue(
                desk.done("plan", "day", "--date", day)
                        .out()
                        .contains("The days off of " + day.substring(0, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, +01:00, +01:00",
        "2026-03-29, +02:00, +02:00",
        "2026-10-24, +02:00, +02:00",
        "2026-10-25, +01:00, +01:00"
    })
    void aDayOnWhichTheClockOfTheZoneChangesIsPlanned(String day, String early, String late) {
        DeskFixture desk = DeskFixture.in(folder, "berlin", ZoneId.of("Europe/Berlin"));
        bring(desk);
        desk.done("groups", "add", "一群");
        desk.done("round", "promise", "--at", "2026-10-25T02:30");
        Json plan = plan(desk, day);
        assertWhole(plan, 1);
        List<OffsetDateTime> times =
                plan.list("slots").stream()
                        .map(slot -> OffsetDateTime.parse(slot.text("at")))
                        .toList();
        assertEquals(early, times.getFirst().getOffset().getId());
        assertEquals(late, times.getLast().getOffset().getId());
        assertTrue(times.stream().noneMatch(at -> at.toLocalTime().isBefore(LocalTime.of(7, 0))));
        Json group =
                desk.done("plan", "review", "--date", day, "--json")
                        .json()
                        .list("groups")
                        .getFirst();
        assertEquals(0, group.number("topic"), "nothing was posted yet");
    }

    @Test
    void hoursThatAClockChangeSkipsOrRepeatsAreHours() {
        DeskFixture desk = DeskFixture.in(folder, "berlin", ZoneId.of("Europe/Berlin"));
        bring(desk);
        desk.done("groups", "add", "一群");
        // Posts may be due in the hour that there is not, and in the one that there is twice.
        desk.done("rules", "set", "quiet-until", "--to", "02:10");
        desk.done("rules", "set", "topic-1", "--to", "02:30");
        for (String day : List.of("2026-03-29", "2026-10-25")) {
            assertWhole(plan(desk, day), 1);
            assertEquals(
                    1,
                    desk.done(
                                    "activities",
                                    "add",
                                    "--name",
                                    "换钟",
                                    "--kind",
                                    "BIG_SALE",
                                    "--from",
                                    day,
                                    "--goal",
                                    1,
                                    "--json")
                            .objects()
                            .size());
            String slot = plan(desk, day).list("slots").getFirst().text("slot_id");
            desk.done("plan", "edit", slot, "--at", "02:59");
            desk.done("plan", "done", slot);
        }
        assertEquals(2, desk.done("activities", "list", "--json").objects().size());
    }

    @ParameterizedTest
    @CsvSource({
        "quiet-from, 07:00, quiet-until, 07:00",
        "quiet-from, 06:00, quiet-until, 09:00",
        "busy-from, 00:00, busy-until, 23:59",
        "busy-from, 20:00, busy-until, 08:00",
        "quiet-from, 23:59, quiet-until, 00:00",
        "flash-sale, 03:00, live, 03:00"
    })
    void hoursThatHardlyLeaveAnyTimeBreakNothing(
            String rule, String from, String other, String until) {
        DeskFixture desk = DeskFixture.in(folder);
        bring(desk);
        desk.done("groups", "add", "一群");
        desk.done("rules", "set", rule, "--to", from);
        desk.done("rules", "set", other, "--to", until);
        assertWhole(plan(desk, "2026-11-25"), 1);
    }

    @Test
    void aDayThatIsAllQuietHasNoPostsAndSaysThatThereIsNoTime() {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("groups", "add", "一群");
        desk.done("rules", "set", "quiet-from", "--to", "07:01");
        Json plan = plan(desk, "2026-11-25");
        assertEquals(List.of(), plan.list("slots"));
        assertTrue(
                plan.list("dropped").stream()
                        .allMatch(each -> each.text("cause").equals("NO_TIME")));
        // The same time twice is no quiet hour at all.
        desk.done("rules", "set", "quiet-from", "--to", "07:00");
        assertFalse(plan(desk, "2026-11-25").list("slots").isEmpty());
    }
}
