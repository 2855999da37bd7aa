package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.DeskFixture.Outcome;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A book is counted, proved, backed up, restored and recovered from the command line. */
class BookTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void importOrders() {
        desk = DeskFixture.in(folder).with("小王", Role.PICKUP_STAFF);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @Test
    void infoCountsWhatTheBookHolds() {
        Json info = desk.done("book", "info", "--json").json();
        assertEquals(4, info.number("orders"));
        assertEquals(5, info.number("lines"));
        assertEquals(3, info.number("members"));
        assertEquals(3, info.number("products"));
        assertEquals(0, info.number("groups"));
        assertEquals(1, info.number("group_buys"));
        assertEquals(12, info.number("schema"));
        assertTrue(info.text("sqlite").startsWith("3."));
        assertTrue(info.number("bytes") > 4096);
    }

    @Test
    void makingTheBookAndItsMembersIsRecordedInFull() {
        try (Session session = desk.signIn("")) {
            Json book = firstOperation(session, session.identity().id());
            assertEquals(DeskFixture.LEADER, book.text("owner_name"));
            assertEquals("Asia/Shanghai", book.text("zone"));
            Member member =
                    session.book().read(session.who(), tx -> tx.members().page(null, 1)).getFirst();
            Json made = firstOperation(session, member.id());
            assertEquals(member.addressOpen() ? 1 : 0, made.number("address_open"));
            assertEquals(member.registeredAt().toEpochMilli(), made.number("registered"));
        }
    }

    private static Json firstOperation(Session session, UUID row) {
        return Json.parse(
                session.book()
                        .read(session.who(), tx -> tx.operations().historyOf(row))
                        .getFirst()
                        .arguments());
    }

    @Test
    void aSoundBookIsProvedByLeaderAndStaffAlike() {
        desk.done("print", "picking", "--out", desk.path("p.pdf"));
        for (String user : List.of("", "小王")) {
            Json check = desk.runAs(user, "book", "check", "--json").expect(0).json();
            assertTrue(check.is("ok"));
            assertEquals(12, check.list("checks").size());
            for (Json each : check.list("checks")) {
                assertTrue(each.is("ok") && each.list("found").isEmpty(), each.toString());
            }
        }
        assertTrue(desk.done("book", "check").out().contains("The book is whole."));
    }

    @Test
    void aBackupRestoresOnANewDeskWithEverythingInIt() {
        Path file = desk.path("moved.zip");
        desk.runAs("小王", "book", "backup", "--out", file, "--json").expect(4);
        assertFalse(Files.exists(file));
        Json made = desk.done("book", "backup", "--out", file, "--json").json();
        assertTrue(made.number("bytes") > 0);

        Path copy = desk.path("copy");
        Json restored = on(copy, "book", "restore", "--from", file, "--json").expect(0).json();
        assertEquals(0, restored.number("erased_again"));
        Json info = on(copy, "book", "info", "--json").expect(0).json();
        assertEquals(4, info.number("orders"));
        on(copy, "book", "check").expect(0);
        String first = desk.done("audit", "list", "--json").objects().getFirst().text("device_id");
        Json last = on(copy, "audit", "list", "--limit", "1", "--json").objects().getFirst();
        assertEquals(restored.text("device_id"), last.text("device_id"));
        assertFalse(first.equals(last.text("device_id")));
    }

    @Test
    void aRestoreNeedsAnEmptyFolderAndAPasscodeAndLeavesNothingBehindWithoutThem()
            throws IOException {
        Path file = desk.path("book.zip");
        desk.done("book", "backup", "--out", file);
        Path full = Files.createDirectory(desk.path("full"));
        Files.writeString(full.resolve("mine.txt"), "mine");
        assertEquals("FOLDER_NOT_EMPTY", restore(file, full).expect(1).refusal());
        assertEquals("BOOK_EXISTS", restore(file, desk.book()).expect(1).refusal());

        Path wrong = desk.file("wrong", "not the passcode");
        Path there = desk.path("there");
        Outcome refused =
                on(there, "book", "restore", "--from", file, "--passcode-file", wrong, "--json");
        assertEquals("WRONG_PASSCODE", refused.expect(3).refusal());
        assertFalse(Files.exists(there));
        try (var left = Files.list(folder)) {
            assertEquals(
                    List.of(), left.filter(each -> each.toString().contains("restoring")).toList());
        }
    }

    @Test
    void aBackupIsNotWrittenOverTheBookItself() throws IOException {
        Path database = desk.book().resolve("book.db");
        long before = Files.size(database);
        desk.run("book", "backup", "--out", database, "--json").expect(2);
        assertEquals(before, Files.size(database));
        desk.done("book", "check");
    }

    @Test
    void theRecoveryCodeSetsANewPasscodeInTheBookAndInABackup() throws IOException {
        Path other = desk.path("other");
        String code =
                on(other, "book", "create", "--leader", "王团长", "--json")
                        .expect(0)
                        .json()
                        .text("recovery_code");
        Path codeFile = desk.file("code", code.toLowerCase(Locale.ROOT));
        Path fresh = desk.file("fresh", "a fresh passcode");
        Path zip = desk.path("other.zip");
        on(other, "book", "backup", "--out", zip).expect(0);

        recover(other, desk.file("typo", code.replace(code.charAt(0), 'Z') + "Z"), fresh).expect(3);
        assertEquals("王团长", recover(other, codeFile, fresh).expect(0).json().text("user"));
        on(other, "book", "info").expect(3);
        on(other, "book", "info", "--passcode-file", fresh).expect(0);

        Path again = desk.path("again");
        on(
                        again,
                        "book",
                        "restore",
                        "--from",
                        zip,
                        "--recovery-code-file",
                        codeFile,
                        "--new-passcode-file",
                        fresh)
                .expect(0);
        on(again, "book", "check", "--passcode-file", fresh).expect(0);
    }

    @Test
    void importAndPrintMakeTheDaysBackupOnce() throws IOException {
        Path backup = desk.book().resolve("backups/book-2026-11-20.zip");
        byte[] made = Files.readAllBytes(backup);
        desk.done("print", "picking", "--out", desk.path("p.pdf"));
        assertEquals(made.length, Files.size(backup));
        Path restored = desk.path("restored");
        restore(backup, restored).expect(0);
        assertEquals(4, on(restored, "book", "info", "--json").json().number("orders"));
    }

    private Outcome restore(Path from, Path into) {
        return on(into, "book", "restore", "--from", from, "--json");
    }

    private Outcome recover(Path book, Path code, Path fresh) {
        return on(
                book,
                "book",
                "recover",
                "--recovery-code-file",
                code,
                "--new-passcode-file",
                fresh,
                "--json");
    }

    private Outcome on(Path book, Object... words) {
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word.toString());
        }
        line.addAll(List.of("--book", book.toString()));
        return desk.runLine(line);
    }
}
