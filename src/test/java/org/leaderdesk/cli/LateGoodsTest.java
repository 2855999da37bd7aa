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
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** After the evening: who did not come, who went short, what suppliers get, and that it adds up. */
class LateGoodsTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void bringTenPeople() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        Path file = desk.file("团.csv", ToolLayout.JIELONG_15.lines(ToolOrder.several(1, 10, 0)));
        desk.done("import", "orders", file);
    }

    private void arrive(String code, int quantity, int loss) {
        desk.done("arrive", "record", "--variant", code, "--qty", quantity, "--loss", loss);
    }

    private Json late(Object... more) {
        Object[] words = new Object[more.length + 3];
        System.arraycopy(new Object[] {"counter", "late", "--json"}, 0, words, 0, 3);
        System.arraycopy(more, 0, words, 3, more.length);
        return desk.done(words).json();
    }

    @Test
    void whatNobodyCollectedIsRemindedReturnedAndGone() {
        assertEquals(0, late().number("pieces"));
        arrive("SP1", 10, 0);
        arrive("SP2", 20, 0);
        desk.clock().forward(Duration.ofHours(51));
        Json left = late();
        assertEquals(30, left.number("pieces"));
        Json first = left.list("uncollected").getFirst();
        assertEquals(3, first.number("hours_late"));
        String text = left.list("reminders").getFirst().text("text");
        assertTrue(text.contains("姓名1") && text.contains("取货号 1"), text);
        assertFalse(text.contains("138"), text);
        String line = first.text("line_id");
        assertEquals(
                "REASON_MISSING",
                desk.run("counter", "late", "--line", line, "--fate", "RETURNED", "--json")
                        .refusal());
        assertEquals(
                "NOT_SO_MANY_LEFT",
                desk.run(
                                "counter",
                                "late",
                                "--line",
                                line,
                                "--qty",
                                99,
                                "--fate",
                                "RETURNED",
                                "--reason",
                                "没人来",
                                "--json")
                        .refusal());
        Json after = late("--line", line, "--fate", "RETURNED", "--reason", "没人来");
        assertEquals(30 - first.number("qty"), after.number("pieces"));
        assertEquals(
                "NOT_SO_MANY_LEFT",
                desk.run("counter", "hand", first.text("order_id"), "--line", line, "--json")
                        .refusal());
        Json sums = desk.done("arrive", "reconcile", "--json").json();
        assertTrue(sums.is("adds_up"));
        desk.done("book", "check");
    }

    @Test
    void whatIsLateAndWhoGoesShortIsTheLeadersRule() {
        arrive("SP1", 10, 0);
        arrive("SP2", 18, 0);
        desk.done("rules", "set", "ambient-late", "--to", "1");
        desk.clock().forward(Duration.ofHours(5));
        assertEquals(4, late().list("uncollected").getFirst().number("hours_late"));
        desk.done("rules", "set", "shortage", "--to", "PRO_RATA");
        Json shared = desk.done("arrive", "allocate", "--dry-run", "--json").json();
        assertEquals("PRO_RATA", shared.list("lines").getFirst().text("cause"));
        desk.done("rules", "set", "shortage", "--usual");
        Json first = desk.done("arrive", "allocate", "--dry-run", "--json").json();
        assertEquals("FIRST_COME", first.list("lines").getFirst().text("cause"));
    }

    @Test
    void peopleAndGroupsAreToldWithoutAPhone() {
        arrive("SP1", 8, 0);
        desk.run("arrive", "reconcile").expect(1);
        desk.done("arrive", "allocate");
        Json told = desk.done("arrive", "notices", "--json").json();
        assertEquals(2, told.list("members").size());
        String member = told.list("members").getFirst().text("text");
        assertTrue(member.contains("姓名9") && member.contains("¥59.00"), member);
        String group = told.list("groups").getFirst().text("text");
        assertTrue(group.contains("#9") && group.contains("#10"), group);
        assertFalse((member + group).contains("138"), group);
        assertFalse(group.contains("姓名"), group);
        desk.done("arrive", "reconcile");
    }

    @Test
    void whoSwitchedTheNoticeOffIsLeftOutAndCounted() {
        arrive("SP1", 8, 0);
        desk.done("arrive", "allocate");
        Json before = desk.done("arrive", "notices", "--json").json();
        assertEquals(2, before.list("members").size());
        assertEquals(0, before.number("switched_off"));
        for (int number : new int[] {1, 9}) {
            desk.done("consent", "withdraw", member(number), "--purpose", "PICKUP_NOTICE");
        }
        Json told = desk.done("arrive", "notices", "--json").json();
        assertEquals(1, told.list("members").size());
        assertEquals(10, told.list("members").getFirst().number("collection_number"));
        assertEquals(1, told.number("switched_off"));
        assertTrue(told.list("groups").getFirst().text("text").contains("#9"));
        Json left = late();
        assertEquals(8, left.number("pieces"));
        assertEquals(7, left.list("reminders").size());
        assertEquals(1, left.number("switched_off"));
        DeskFixture.Outcome text = desk.done("counter", "late", "--text");
        assertFalse(text.out().contains("取货号 1，") || text.out().contains("姓名1，"), text.out());
        desk.done("consent", "grant", member(1), "--purpose", "PICKUP_NOTICE");
        assertEquals(8, late().list("reminders").size());
    }

    private String member(int number) {
        return desk.done("members", "find", "姓名" + number, "--json").json().list("matches").stream()
                .filter(each -> each.text("name").equals("姓名" + number))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    @Test
    void suppliersArePaidForWhatCameFitAndOnlyTheLeaderSeesIt() {
        String variant =
                desk.done("arrive", "show", "--json").json().list("counts").stream()
                        .filter(each -> each.text("product").startsWith("蓝莓"))
                        .findFirst()
                        .orElseThrow()
                        .text("variant_id");
        desk.done("variants", "set", variant, "--cost", "30");
        arrive("SP1", 8, 1);
        Path out = desk.path("结算.xlsx");
        Json settled = desk.done("arrive", "settlement", "--out", out, "--json").json();
        assertEquals(7 * 3000, settled.number("to_pay_fen"));
        assertTrue(Files.exists(out));
        assertEquals(
                "NOT_PERMITTED",
                desk.runAs("小王", "arrive", "settlement", "--json").expect(4).refusal());
    }
}
