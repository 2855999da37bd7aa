package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.audit.AuditEntry;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Members are shown masked, revealed with a purpose, settled, merged and erased for good. */
class MembersTest {

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
    void revealNeedsALeaderAndAPurposeAndIsAudited() {
        String id = member("黎娟杰");
        String masked = desk.done("members", "show", id, "--json").out();
        assertFalse(masked.contains("13800001111") || masked.contains("phone"));

        assertEquals(
                "PURPOSE_MISSING",
                desk.run("members", "show", id, "--reveal", "--json").expect(2).refusal());
        desk.runAs("小王", "members", "show", id, "--reveal", "--purpose", "x", "--json").expect(4);
        assertEquals(List.of(), reveals());

        Json shown =
                desk.done("members", "show", id, "--reveal", "--purpose", "送货上门", "--json").json();
        assertEquals("13800001111", shown.text("phone"));
        assertEquals("阳光花园99弄3号1203", shown.text("address"));
        assertEquals("娟姐", shown.text("nickname"));
        assertEquals(List.of("送货上门"), reveals());
    }

    @Test
    void anUnknownMemberIsRefusedAndNotAudited() {
        String nobody = "01900000-0000-7000-8000-000000000000";
        String[] shown = {"members", "show", nobody, "--reveal", "--purpose", "x", "--json"};
        assertEquals("MEMBER_UNKNOWN", desk.run((Object[]) shown).expect(1).refusal());
        assertEquals(List.of(), reveals());
    }

    @Test
    void aPersonSettlesAnAddress() {
        String id = desk.done("members", "unsettled", "--json").json().text("member_id");
        Json settled =
                desk.runAs(
                                "小王",
                                "members",
                                "settle",
                                id,
                                "--estate",
                                "阳光花园",
                                "--building",
                                "7",
                                "--room",
                                "302",
                                "--json")
                        .expect(0)
                        .json();
        assertEquals("7", settled.text("building"));
        assertFalse(settled.is("address_open"));
        assertEquals("", desk.done("members", "unsettled", "--json").out());
        // A second import leaves what a person settled.
        desk.done("import", "orders", file);
        assertEquals("302", desk.done("members", "show", id, "--json").json().text("room"));
        assertEquals("13700003333", revealed(id).text("phone"));
    }

    @Test
    void mergedOrdersKeepTheRecipientTheyWereMadeFor() {
        String wang = member("王芳");
        String li = member("黎娟杰");
        String liu = member("刘伟");
        desk.done("members", "merge", liu, "--into", wang);
        desk.done("members", "merge", wang, "--into", li);
        assertEquals(1, desk.done("members", "list", "--json").objects().size());
        assertEquals(
                List.of(li, li, li, li),
                desk.done("orders", "list", "--json").objects().stream()
                        .map(each -> each.text("member_id"))
                        .toList());
        // Whoever was merged twice is found under the last: nobody new comes with the next file.
        Json again = desk.done("import", "orders", file, "--json").json().list("files").getFirst();
        assertEquals(0, again.number("members_new"));
        assertEquals(0, again.number("orders_new"));
        assertEquals(List.of("", "王芳", "", "刘伟"), recipients());
        assertEquals(li, desk.done("members", "show", liu, "--json").json().text("member_id"));
        desk.run("members", "merge", liu, "--into", li).expect(1);
    }

    @Test
    void anErasedPersonDoesNotComeBack() throws IOException {
        String id = member("黎娟杰");
        desk.runAs("小王", "members", "erase", id, "--json").expect(4);
        Json erased = desk.done("members", "erase", id, "--json").json();
        assertEquals(2, erased.number("open_orders"));
        assertGone(id);

        Json again = desk.done("import", "orders", file, "--json").json().list("files").getFirst();
        assertEquals(4, again.number("orders_same"), again.toString());
        assertEquals(0, again.number("members_new"));
        assertGone(id);
        desk.run("members", "erase", id).expect(1);

        try (Session session = desk.signIn("")) {
            assertEquals(
                    "ERASE",
                    session.book().read(session.who(), tx -> tx.audit().page(0, 99)).stream()
                            .map(AuditEntry::action)
                            .filter(action -> action.equals("ERASE"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void norWithAnotherLayoutOfTheSameGroupBuy() {
        String id = member("黎娟杰");
        desk.done("members", "erase", id);
        Path other =
                desk.file(
                        "ten.csv",
                        "跟团号,下单人,支付时间,商品,订单金额,订单退款,订单状态,收货人,联系电话,详细地址",
                        "1,娟姐,2026-11-18"
                            + " 09:24:01,\"蓝莓(125g)*2;低温鲜牛奶(950ml)*1\",59.80,0,已支付,黎娟杰,13800001111,阳光花园99弄3号1203",
                        "2,小王,2026-11-18"
                            + " 09:24:02,手工水饺(1kg)*3,89.70,29.90,已支付,王芳,13900002222,阳光花园99弄5号501",
                        "3,娟姐,2026-11-18"
                                + " 09:24:03,手工水饺(1kg)*1,29.90,0,已支付,黎娟杰,13800001111,阳光花园99弄3号1203",
                        "4,大刘,2026-11-18 09:24:04,蓝莓(125g)*1,29.90,0,待支付,刘伟,13700003333,南门保安室");
        Json again = desk.done("import", "orders", other, "--json").json().list("files").getFirst();
        assertEquals(0, again.number("orders_new"), again.toString());
        assertEquals(0, again.number("members_new"), again.toString());
        assertGone(id);
    }

    private void assertGone(String id) {
        assertTrue(desk.done("members", "show", id, "--json").json().is("erased"));
        String all = desk.done("members", "list", "--json").out();
        assertFalse(all.contains("黎娟杰") || all.contains("1111"));
        try (var files = Files.list(desk.book())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("13800001111"), each::toString);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The names that orders keep because they differ from the member's. */
    private List<String> recipients() {
        try (Session session = desk.signIn("")) {
            return session.book().read(session.who(), tx -> tx.orders().page(null, 9)).stream()
                    .map(filed -> filed.counter().name().reveal())
                    .toList();
        }
    }

    private String member(String name) {
        return desk.done("members", "list", "--json").objects().stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .text("member_id");
    }

    private Json revealed(String id) {
        return desk.done("members", "show", id, "--reveal", "--purpose", "test", "--json").json();
    }

    private List<String> reveals() {
        try (Session session = desk.signIn("")) {
            return session.book().read(session.who(), tx -> tx.audit().page(0, 99)).stream()
                    .filter(entry -> entry.action().equals("REVEAL"))
                    .map(AuditEntry::purpose)
                    .toList();
        }
    }

    @Test
    void whoIsOneAlreadyIsNotMerged() {
        List<Json> all = desk.done("members", "list", "--json").objects();
        String one = all.getFirst().text("member_id");
        String other = all.getLast().text("member_id");
        assertOne(one, one);
        desk.done("members", "merge", one, "--into", other);
        assertOne(one, other);
        assertOne(other, one);
        String nobody = "01990000-0000-7000-8000-000000000000";
        Outcome unknown = desk.run("members", "merge", other, "--into", nobody, "--json");
        assertEquals("MEMBER_UNKNOWN", unknown.expect(1).refusal());
        assertTrue(unknown.json().at("error").text("message").contains(nobody));
    }

    private void assertOne(String from, String into) {
        Outcome outcome = desk.run("members", "merge", from, "--into", into, "--json").expect(1);
        assertEquals("MEMBERS_ARE_ONE", outcome.refusal());
        assertTrue(outcome.json().at("error").text("message").contains(into));
    }
}
