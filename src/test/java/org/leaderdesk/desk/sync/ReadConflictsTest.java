package org.leaderdesk.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.CrowdedSync;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.BrowseAudit;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.Disagreement.Version;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a leader and their staff see of disagreements, and what cannot be settled. */
class ReadConflictsTest {

    private static final String MINE = "13800001234";
    private static final String THEIRS = "13900005678";

    @TempDir Path folder;
    private DeskFixture desk;
    private long number;

    @BeforeEach
    void aDisagreementAboutAPhone() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("团.csv", OrderLines.ofThreePeople().lines()));
        number = CrowdedSync.aboutAPhone(desk, MINE, THEIRS);
    }

    private static long reveals(Session session) {
        return new BrowseAudit(session)
                .count(new BrowseAudit.Query(Optional.of(AuditAction.REVEAL), Optional.empty()));
    }

    private static RefusalCode refusal(Runnable work) {
        return assertThrows(Refused.class, work::run).code();
    }

    @Test
    void aPhoneIsMaskedUntilTheLeaderAsksForIt() {
        try (Session session = desk.signIn("")) {
            ReadConflicts read = new ReadConflicts(session);
            Disagreement masked = read.run(10).getFirst();
            Version version = masked.versions().getFirst();
            assertTrue(masked.masked() && version.masked());
            assertEquals(Optional.empty(), version.mine());
            assertEquals(Optional.empty(), version.theirs());
            assertTrue(masked.swappable());
            assertEquals(0, reveals(session));
            Version full = read.reveal(number).versions().getFirst();
            assertEquals(Optional.of(MINE), full.mine());
            assertEquals(Optional.of(THEIRS), full.theirs());
            assertEquals(1, reveals(session));
            assertEquals(List.of(read.reveal(number)), read.reveal(10, "核对电话"));
            assertEquals(3, reveals(session));
            assertEquals(RefusalCode.PURPOSE_MISSING, refusal(() -> read.reveal(10, " ")));
            assertEquals(RefusalCode.CONFLICT_UNKNOWN, refusal(() -> read.reveal(number + 1)));
            assertEquals(3, reveals(session));
        }
    }

    @Test
    void pickupStaffSeeThatThereIsOneAndNothingOfThePhone() {
        try (Session session = desk.signIn("小王")) {
            ReadConflicts read = new ReadConflicts(session);
            Disagreement closed = read.run(10).getFirst();
            assertFalse(closed.readable());
            assertFalse(closed.swappable());
            assertTrue(closed.versions().stream().allMatch(each -> each.mine().isEmpty()));
            assertTrue(closed.versions().stream().allMatch(each -> each.theirs().isEmpty()));
            assertEquals(RefusalCode.NOT_PERMITTED, refusal(() -> read.reveal(number)));
            assertEquals(RefusalCode.NOT_PERMITTED, refusal(() -> read.reveal(10, "核对电话")));
            assertEquals(
                    RefusalCode.PASSCODE_NEEDED,
                    refusal(() -> settle(session, number, SettleConflict.Choice.THE_OTHER)));
            assertEquals(1, read.run(10).size());
        }
        try (Session session = desk.signIn("")) {
            assertEquals(0, reveals(session));
        }
        String table = desk.runAs("小王", "sync", "conflicts").expect(0).out();
        assertFalse(table.contains("1234") || table.contains("5678"), table);
    }

    private static void settle(Session session, long number, SettleConflict.Choice choice) {
        new SettleConflict(session).run(number, choice);
    }

    @Test
    void whatIsSettledIsSettledOnce() {
        try (Session session = desk.signIn("")) {
            settle(session, number, SettleConflict.Choice.THE_OTHER);
            for (SettleConflict.Choice choice : SettleConflict.Choice.values()) {
                assertEquals(
                        RefusalCode.CONFLICT_UNKNOWN,
                        refusal(() -> settle(session, number, choice)));
            }
            assertEquals(List.of(), new ReadConflicts(session).run(10));
        }
    }

    @Test
    void ofARowThatIsGoneTheOtherVersionHasNoPlace() {
        long gone = CrowdedSync.aboutARowThatIsGone(desk);
        try (Session session = desk.signIn("")) {
            Disagreement seen = new ReadConflicts(session).run(1).getFirst();
            assertEquals(gone, seen.number());
            assertTrue(seen.about().isBlank());
            assertFalse(seen.swappable());
            assertEquals(
                    RefusalCode.CONFLICT_STANDS,
                    refusal(() -> settle(session, gone, SettleConflict.Choice.THE_OTHER)));
            settle(session, gone, SettleConflict.Choice.AS_IT_IS);
            assertEquals(number, new ReadConflicts(session).run(1).getFirst().number());
        }
    }
}
