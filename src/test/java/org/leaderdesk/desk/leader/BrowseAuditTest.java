package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The audit trail as a screen is given it. */
class BrowseAuditTest {

    @TempDir Path folder;

    @Test
    void newestFirstByActionAndPerson() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        desk.runAs("小王", "print", "picking", "--out", desk.path("picking.pdf")).expect(0);
        try (Session session = desk.signIn("")) {
            BrowseAudit browse = new BrowseAudit(session);
            List<ListAudit.Line> all = browse.rows(BrowseAudit.Query.ALL, 0, 100);
            assertEquals(browse.count(BrowseAudit.Query.ALL), all.size());
            assertEquals(session.user().id(), all.getFirst().userId());
            assertTrue(all.getFirst().seq() > all.getLast().seq());
            assertEquals(all.subList(1, 3), browse.rows(BrowseAudit.Query.ALL, 1, 2));

            List<ListAudit.Line> prints =
                    browse.rows(
                            new BrowseAudit.Query(Optional.of(AuditAction.PRINT), Optional.empty()),
                            0,
                            100);
            assertEquals(
                    List.of("小王 picking"),
                    prints.stream().map(row -> row.userName() + " " + row.purpose()).toList());
            BrowseAudit.Query his =
                    new BrowseAudit.Query(
                            Optional.empty(), Optional.of(prints.getFirst().userId()));
            assertEquals(2, browse.count(his));
            assertEquals("小王", browse.people().get(prints.getFirst().userId()));
            assertTrue(browse.isSound());
        }
    }

    @Test
    void aRowChangedFromOutsideIsSeen() throws SQLException {
        DeskFixture desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        desk.done("print", "picking", "--out", desk.path("picking.pdf"));
        try (Connection outside =
                        DriverManager.getConnection("jdbc:sqlite:" + desk.book("book.db"));
                Statement statement = outside.createStatement()) {
            statement.execute("DROP TRIGGER audit_is_append_only_update");
            statement.execute("UPDATE audit SET objects = 1 WHERE action = 'PRINT'");
        }
        try (Session session = desk.signIn("")) {
            assertFalse(new BrowseAudit(session).isSound());
        }
    }

    @Test
    void staffDoNotReadIt() {
        DeskFixture desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        try (Session session = desk.signIn("小王")) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () -> new BrowseAudit(session).rows(BrowseAudit.Query.ALL, 0, 1));
            assertEquals(RefusalCode.NOT_PERMITTED, refused.code());
        }
    }
}
