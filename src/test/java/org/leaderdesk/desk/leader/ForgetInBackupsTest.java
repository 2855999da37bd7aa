package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.ForgetInBackups.Done;
import org.leaderdesk.desk.member.EraseMember;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Erasing somebody reaches every backup in the book's folder, and nobody else in it. */
class ForgetInBackupsTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void backUpTwice() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        desk.clock().forward(Duration.ofDays(1));
        desk.done("print", "picking", "--out", desk.path("p.pdf"));
    }

    @Test
    void noBackupKnowsThePersonAnyMore() {
        try (Session session = desk.signIn("")) {
            UUID id = member(session, "黎娟杰");
            assertEquals(2, new Backups(session).all().size());
            EraseMember.Erased _ = new EraseMember(session).run(id);
            Done done = new ForgetInBackups(session).run(id);
            assertEquals(new Done(2, List.of()), done);
        }
        for (String day : List.of("2026-11-20", "2026-11-21")) {
            Path restored = desk.path("restored-" + day);
            Path backup = desk.book().resolve("backups/book-" + day + ".zip");
            line("book", "restore", "--from", backup, "--book", restored);
            line("book", "check", "--book", restored);
            List<String> names =
                    line("members", "list", "--json", "--book", restored).stream()
                            .filter(line -> line.contains("\"erased\":false"))
                            .toList();
            assertEquals(2, names.size(), names.toString());
        }
    }

    @Test
    void aRestoreErasesAgainWhoWasErasedAfterABackupKeptElsewhere() throws IOException {
        Path elsewhere = desk.path("usb.zip");
        desk.done("book", "backup", "--out", elsewhere);
        try (Session session = desk.signIn("")) {
            EraseMember.Erased _ = new EraseMember(session).run(member(session, "黎娟杰"));
        }
        Path restored = desk.path("restored");
        List<String> said =
                line("book", "restore", "--from", elsewhere, "--json", "--book", restored);
        assertTrue(said.getFirst().contains("\"erased_again\":1"), said.toString());
        line("book", "check", "--book", restored);

        // On a desk that does not know this book, nothing can tell that somebody was erased later.
        Files.delete(desk.path("last-book"));
        Path blind = desk.path("blind");
        said = line("book", "restore", "--from", elsewhere, "--json", "--book", blind);
        assertTrue(said.getFirst().contains("\"erased_again\":0"), said.toString());
    }

    @Test
    void aFileThatCannotBeRewrittenIsNamedAndLeft() throws IOException {
        Path rubbish = desk.book().resolve("backups/rubbish.zip");
        Files.writeString(rubbish, "no zip at all");
        try (Session session = desk.signIn("")) {
            Done done = new ForgetInBackups(session).run(member(session, "黎娟杰"));
            assertEquals(new Done(2, List.of(rubbish)), done);
        }
        assertTrue(Files.exists(rubbish));
        try (var files = Files.list(rubbish.getParent())) {
            assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith(".")));
        }
    }

    @Test
    void staffMayNot() {
        try (Session session = desk.signIn("小王")) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () -> new ForgetInBackups(session).run(UUID.randomUUID()));
            assertEquals(RefusalCode.NOT_PERMITTED, refused.code());
        }
    }

    private static UUID member(Session session, String name) {
        List<Member> all = session.book().read(session.who(), tx -> tx.members().page(null, 100));
        return all.stream()
                .filter(member -> member.counter().name().reveal().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> line(Object... words) {
        List<String> all = Arrays.stream(words).map(Object::toString).toList();
        return desk.runLine(all).expect(0).out().lines().toList();
    }
}
