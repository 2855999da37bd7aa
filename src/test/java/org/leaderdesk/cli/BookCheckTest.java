package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** Every check can fail: each is shown a book with the very thing wrong that it looks for. */
class BookCheckTest {

    @TempDir Path folder;
    private DeskFixture desk;

    @BeforeEach
    void makeABookWithSomethingInIt() {
        desk = DeskFixture.in(folder);
        desk.done("import", "orders", desk.file("周末团.csv", OrderLines.ofThreePeople().lines()));
        desk.done("print", "picking", "--out", desk.path("p.pdf"));
    }

    @Test
    void aChangedAuditRowIsSeen() throws SQLException {
        edit("DROP TRIGGER audit_is_append_only_update");
        edit("UPDATE audit SET purpose = 'nothing' WHERE seq = 2");
        assertTrue(found("audit_trail").contains("broken at row 2"));
        assertTrue(found("schema").contains("trigger audit_is_append_only_update"));
    }

    @Test
    void aCutTailIsSeen() throws SQLException, IOException {
        desk.done("book", "info");
        Path old = desk.path("old.db");
        edit("VACUUM INTO '" + old + "'");
        desk.done("book", "info");
        desk.done("book", "info");
        // The database as it was two sign-ins ago, beside the newest key-slot file.
        Files.deleteIfExists(desk.book().resolve("book.db-wal"));
        Files.deleteIfExists(desk.book().resolve("book.db-shm"));
        Files.copy(old, desk.book().resolve("book.db"), StandardCopyOption.REPLACE_EXISTING);
        String cut = found("audit_trail");
        assertTrue(cut.matches("The audit trail has 5 rows, .* knows of 7.*"), cut);
        // Later sign-ins go on with the trail, and do not hide that it was cut.
        assertEquals(cut, found("audit_trail"));
    }

    @Test
    void anEditedHeadIsSeen() throws IOException {
        rewriteHead();
        assertTrue(found("audit_trail").contains("was edited"));
    }

    @Test
    void aMovedSealIsSeen() throws SQLException {
        edit(
                "UPDATE member SET sealed_contact = (SELECT sealed_contact FROM member m2 WHERE"
                        + " m2.id <> member.id LIMIT 1) WHERE id = (SELECT min(id) FROM member)");
        assertTrue(found("seals").startsWith("1 sealed values in member.sealed_contact"));
    }

    @Test
    void aRowWithoutAnOperationIsSeen() throws SQLException {
        edit("DELETE FROM operation WHERE kind = 'order.create'");
        assertTrue(found("operations").startsWith("4 rows of orders"));
    }

    @Test
    void aBagWithoutANumberIsSeen() throws SQLException {
        edit("DELETE FROM collection WHERE number = 1");
        assertTrue(found("numbers").startsWith("2 picked orders"));
    }

    @Test
    void moreHandedOverThanThereWasIsSeen() throws SQLException {
        handOverWithANote();
        edit(
                "UPDATE order_line SET refunded = quantity WHERE (order_id, place) IN"
                        + " (SELECT order_id, place FROM handover_line)");
        assertTrue(found("handovers").contains("more pieces were handed over"));
        edit("UPDATE order_line SET refunded = 0");
        edit("DELETE FROM operation WHERE kind = 'handover.add'");
        assertTrue(found("operations").startsWith("1 rows of handover"));
    }

    private void handOverWithANote() {
        String tail = desk.done("members", "list", "--json").objects().getFirst().text("tail4");
        String order =
                desk.done("counter", "find", tail, "--json")
                        .json()
                        .list("matches")
                        .getFirst()
                        .text("order_id");
        desk.done("counter", "hand", order, "--note", "放在门口了");
    }

    @Test
    void whatWasNotedAboutTheErasedIsSeenAndErasingEmptiesIt() throws SQLException {
        handOverWithANote();
        Json member = desk.done("members", "list", "--json").objects().getFirst();
        desk.done("members", "erase", member.text("member_id"));
        desk.done("book", "check");
        edit("UPDATE handover SET sealed_counter = x'00'");
        assertTrue(found("erased").contains("1 rows of handover"));
    }

    @Test
    void whatIsLeftOfTheErasedIsSeen() throws SQLException {
        edit("UPDATE member SET erased_at = 1 WHERE id = (SELECT min(id) FROM member)");
        edit(
                "INSERT INTO member_tag (member_id, tag, applies) SELECT min(id), 'MOTHER', 1 FROM"
                        + " member");
        edit(
                "INSERT INTO member_segment (member_id, day, segment) SELECT min(id),"
                        + " '2026-11-20', 'CORE' FROM member");
        String found = found("erased");
        assertTrue(found.contains("1 rows of member"), found);
        assertTrue(found.contains("1 rows of member_tag"), found);
        assertTrue(found.contains("1 rows of member_segment"), found);
        assertTrue(found.contains("of operation"), found);
    }

    @Test
    void printedLinesWithoutTheirListAreSeen() throws SQLException {
        edit("DELETE FROM printed_list");
        assertTrue(found("printed_lists").startsWith("4 rows of printed_line"));
    }

    @Test
    void aBrokenReferenceIsSeen() throws SQLException {
        edit("DELETE FROM variant WHERE id = (SELECT min(id) FROM variant)");
        assertTrue(found("references").contains("of order_line refer to a row of variant"));
    }

    @Test
    void anIndexThatDisagreesWithItsTableIsSeen() throws SQLException, IOException {
        long page = number("SELECT rootpage FROM sqlite_master WHERE name = 'operation_row'");
        long size = number("PRAGMA page_size");
        try (RandomAccessFile file =
                new RandomAccessFile(desk.book().resolve("book.db").toFile(), "rw")) {
            file.seek(page * size - 40);
            file.write(new byte[16]);
        }
        assertTrue(found("database").startsWith("SQLite reports"));
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.getLong(1);
        }
    }

    @Test
    void aUserWithoutASlotIsSeen() throws SQLException {
        edit(
                "INSERT INTO user_account (id, name, role, created_at) VALUES"
                        + " (randomblob(16), 'x', 'LEADER', 1)");
        assertTrue(found("sign_ins").contains("known to only one"));
    }

    /** All sentences of one check, of a book that must fail. */
    private String found(String name) {
        Json check = desk.run("book", "check", "--json").expect(1).json();
        assertFalse(check.is("ok"));
        List<Json> named =
                check.list("checks").stream()
                        .filter(each -> each.text("check").equals(name))
                        .toList();
        assertEquals(1, named.size());
        assertFalse(named.getFirst().is("ok"), check.toString());
        return String.join(
                "\n",
                named.getFirst().list("found").stream().map(each -> each.node().asText()).toList());
    }

    private void edit(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + desk.book().resolve("book.db"));
    }

    /** One row fewer, with the file's own checksum made right again, as an attacker would. */
    private void rewriteHead() throws IOException {
        Path file = desk.book().resolve("keys.json");
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode tree = (ObjectNode) mapper.readTree(file.toFile());
        ObjectNode content = (ObjectNode) tree.get("content");
        ObjectNode head = (ObjectNode) content.get("head");
        head.put("count", head.get("count").asLong() - 1);
        tree.put("sha256", sha256(mapper.writeValueAsBytes(content)));
        Files.write(file, mapper.writeValueAsBytes(tree));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
