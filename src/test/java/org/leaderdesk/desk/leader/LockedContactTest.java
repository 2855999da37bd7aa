package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.member.BuildMemberIndex;
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.desk.member.FindMembers;
import org.leaderdesk.desk.member.MemberIndex;
import org.leaderdesk.desk.member.MergeMembers;
import org.leaderdesk.desk.member.ShowMember;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.desk.order.ExportOrders;
import org.leaderdesk.desk.order.ImportOrders;
import org.leaderdesk.desk.pickup.PrintList;
import org.leaderdesk.desk.pickup.SeeDay;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.domain.order.OrderQuery;
import org.leaderdesk.domain.pickup.ListOptions;
import org.leaderdesk.domain.pickup.Sheet;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.paper.Fonts;
import org.leaderdesk.paper.Paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

/** While contacts are locked nothing of the leader's alone is done or shown, and the rest is. */
class LockedContactTest {

    @TempDir Path folder;
    private DeskFixture desk;
    private Path file;
    private Session session;
    private UUID li;

    @BeforeEach
    void lockedAfterAnImport() {
        desk = DeskFixture.in(folder);
        file = desk.file("周末团.csv", OrderLines.ofThreePeople().lines());
        desk.done("import", "orders", file);
        session = desk.signIn("");
        li = members().getFirst().id();
        session.lockContact();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void noUseCaseOpensAFullPhone() {
        List<Consumer<Session>> leaders =
                List.of(
                        s -> new ShowMember(s).reveal(li, "送货"),
                        s -> new ExportOrders(s).run(unmasked()),
                        s ->
                                new ImportOrders(s)
                                        .run(List.of(file), ImportOrders.Options.DEFAULT, true),
                        s -> new MergeMembers(s).run(li, members().getLast().id()),
                        s -> new EraseMember(s).run(li),
                        s -> new BackUpBook(s).run(desk.path("stolen.zip"), false),
                        s -> new ListUsers(s).run(),
                        s -> new BrowseAudit(s).count(BrowseAudit.Query.ALL));
        for (int i = 0; i < leaders.size(); i++) {
            Consumer<Session> each = leaders.get(i);
            Refused refused = assertThrows(Refused.class, () -> each.accept(session), "case " + i);
            assertEquals(RefusalCode.PASSCODE_NEEDED, refused.code(), "case " + i);
        }
        for (Member member : members()) {
            assertTrue(member.contact().isEmpty());
        }
        assertFalse(desk.path("stolen.zip").toFile().exists());
    }

    @Test
    void theCounterGoesOn() {
        assertEquals(4, new BrowseOrders(session).count(OrderQuery.LATEST));
        assertEquals(
                "黎娟杰",
                new BrowseOrders(session)
                        .rows(OrderQuery.LATEST, 0, 100).stream()
                                .map(row -> row.recipient().name().reveal())
                                .filter("黎娟杰"::equals)
                                .findFirst()
                                .orElse(""));
        try (MemberIndex index = new BuildMemberIndex(session).run()) {
            assertEquals(1, new FindMembers(session, index).run("1111", 10).size());
            // a whole phone is known by its keyed hash, whose key is locked too
            assertEquals(List.of(), new FindMembers(session, index).run("13800001111", 10));
        }
        assertEquals(1, new SeeDay(session).run().rounds().size());
        PrintList.Outcome printed =
                new PrintList(session, new Paper(Fonts.ofThisComputer()))
                        .run(
                                new PrintList.Request(
                                        Sheet.PICKUP_SHEET,
                                        Optional.empty(),
                                        ListOptions.ALL,
                                        "A4",
                                        Locale.SIMPLIFIED_CHINESE,
                                        OptionalInt.empty(),
                                        false,
                                        "file:" + desk.path("sheet.pdf")));
        assertEquals(1, printed.version());
    }

    @Test
    void aPasscodeBringsThemBack() {
        assertThrows(Refused.class, () -> session.unlockContact("not the passcode".toCharArray()));
        assertTrue(session.isContactLocked());
        session.unlockContact(DeskFixture.PASSCODE.toCharArray());
        assertFalse(session.isContactLocked());
        assertEquals("13800001111", new ShowMember(session).reveal(li, "送货").phone().reveal());
        BrowseAudit audit = new BrowseAudit(session);
        assertEquals(1, audit.count(only(AuditAction.SIGN_IN_FAILED)));
        assertTrue(audit.isSound());
        // and it can be locked again
        session.lockContact();
        assertThrows(Refused.class, () -> new ShowMember(session).reveal(li, "送货"));
    }

    private static BrowseAudit.Query only(AuditAction action) {
        return new BrowseAudit.Query(Optional.of(action), Optional.empty());
    }

    private ExportOrders.Request unmasked() {
        return new ExportOrders.Request(desk.path("full.csv"), false, Optional.empty(), true, "送货");
    }

    private List<Member> members() {
        return session.book().read(session.who(), tx -> tx.members().page(null, 100));
    }
}
