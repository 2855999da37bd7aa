package org.leaderdesk.desk.leader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.fixture.DeskFixture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A file that only looks like a backup is refused in a sentence, and leaves nothing behind. */
class RestoreBookTest {

    private static final Charset US = StandardCharsets.US_ASCII;

    @TempDir Path folder;
    private DeskFixture desk;
    private int restores;
    private byte[] database;
    private byte[] keys;

    @BeforeEach
    void backUp() throws IOException {
        desk = DeskFixture.in(folder);
        Path good = desk.path("good.zip");
        desk.done("book", "backup", "--out", good);
        try (ZipFile zip = new ZipFile(good.toFile())) {
            database = zip.getInputStream(zip.getEntry("book.db")).readAllBytes();
            keys = zip.getInputStream(zip.getEntry("keys.json")).readAllBytes();
        }
    }

    @Test
    void theVerySameEntriesAreABackup() throws IOException {
        assertEquals("", refusalOf(zip(Map.of("book.db", database, "keys.json", keys))));
    }

    @Test
    void whatIsNoZipIsRefused() throws IOException {
        assertEquals("FILE_NOT_FOUND", refusalOf(desk.path("nothing.zip")));
        assertEquals("BACKUP_UNREADABLE", refusalOf(bytes("no zip".getBytes(US))));
        assertEquals("BACKUP_UNREADABLE", refusalOf(bytes(new byte[0])));
        byte[] whole = Files.readAllBytes(zip(Map.of("book.db", database, "keys.json", keys)));
        assertEquals("BACKUP_UNREADABLE", refusalOf(bytes(Arrays.copyOf(whole, whole.length / 2))));
        whole[whole.length - 1] = 5; // now its last record promises a comment that is not there
        assertEquals("BACKUP_UNREADABLE", refusalOf(bytes(whole)));
    }

    @Test
    void missingAndAdditionalEntriesAndPathsAreRefused() throws IOException {
        for (Map<String, byte[]> entries :
                List.of(
                        Map.of("book.db", database),
                        Map.of("book.db", database, "keys.json", keys, "more", keys),
                        Map.of("../book.db", database, "keys.json", keys),
                        Map.of("/book.db", database, "keys.json", keys),
                        Map.of("a/book.db", database, "keys.json", keys),
                        Map.of("book.db/", new byte[0], "keys.json", keys))) {
            assertEquals("BACKUP_UNREADABLE", refusalOf(zip(entries)), entries.keySet().toString());
        }
        assertFalse(Files.exists(folder.resolve("book.db")));
    }

    @Test
    void whatSwellsBeyondReasonIsRefused() throws IOException {
        Path bomb = desk.path("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("book.db"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
            put(out, "keys.json", keys);
        }
        assertEquals("BACKUP_UNREADABLE", refusalOf(bomb));
        Map<String, byte[]> longKeys = Map.of("book.db", database, "keys.json", new byte[9 << 20]);
        assertEquals("BACKUP_UNREADABLE", refusalOf(zip(longKeys)));
    }

    @Test
    void whatIsNoBookIsRefused() throws IOException, SQLException {
        assertEquals("BACKUP_UNREADABLE", refusalOf(with("hello".getBytes(US))));
        assertEquals("BACKUP_UNREADABLE", refusalOf(with(edited("DROP TABLE schema_version"))));
        assertEquals("BACKUP_UNREADABLE", refusalOf(with(edited("DELETE FROM book"))));
        assertEquals(
                "BACKUP_UNREADABLE",
                refusalOf(zip(Map.of("book.db", database, "keys.json", "{}".getBytes(US)))));
        byte[] torn = database.clone();
        Arrays.fill(torn, 8192, 8192 + 2048, (byte) 7);
        assertEquals("BACKUP_UNREADABLE", refusalOf(with(torn)));
    }

    @Test
    void aTriggerThatSomebodyPutInIsRefused() throws IOException, SQLException {
        byte[] trapped =
                edited("CREATE TRIGGER trap AFTER INSERT ON audit BEGIN DELETE FROM member; END");
        assertEquals("BACKUP_UNREADABLE", refusalOf(with(trapped)));
        byte[] unguarded = edited("DROP TRIGGER audit_is_append_only_delete");
        assertEquals("BACKUP_UNREADABLE", refusalOf(with(unguarded)));
    }

    @Test
    void aNewerProgramsBackupAsksForThatProgram() throws IOException, SQLException {
        byte[] newer =
                edited(
                        "INSERT INTO schema_version SELECT installed_rank + 900, '999',"
                            + " description, type, script, checksum, installed_by, installed_on,"
                            + " execution_time, success FROM schema_version WHERE version = '1'");
        assertEquals("BOOK_NEWER", refusalOf(with(newer)));
    }

    @Test
    void anyBytesAreRefusedInASentence() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("book.db", database, "keys.json", keys)));
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            byte[] broken = whole.clone();
            for (int n = 0; n < 8; n++) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
            }
            String refusal = refusalOf(bytes(broken));
            // The order of a map's entries and the tool's own stamp may be hit without harm.
            assertTrue(List.of("", "BACKUP_UNREADABLE").contains(refusal), refusal);
        }
    }

    @Test
    void aLogThatAReaderKeepsIsNotRestored() throws IOException, SQLException {
        Path backup = zip(Map.of("book.db", database, "keys.json", keys));
        Path into = desk.path("read");
        Books books = new Books(desk.clock(), new SecureRandom(), () -> ArgonCost.FLOOR);
        List<Connection> readers = new ArrayList<>();
        Function<Path, Session> enter =
                book -> {
                    Session session = books.signIn(book, "", DeskFixture.PASSCODE.toCharArray());
                    readers.add(reading(book.resolve("book.db")));
                    return session;
                };
        Refused refused =
                assertThrows(
                        Refused.class,
                        () ->
                                new RestoreBook(books)
                                        .run(backup, into, enter, Optional.of(desk.book())));
        readers.getFirst().close();
        assertEquals(RefusalCode.FILE_WRITE_FAILED, refused.code());
        assertEquals(List.of(into), refused.arguments());
        assertFalse(Files.exists(into));
    }

    private static Connection reading(Path file) {
        try {
            Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
            reader.setAutoCommit(false);
            try (Statement statement = reader.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM member")) {
                assertTrue(row.next());
            }
            return reader;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The code of the refusal; blank where it was restored. A refused one leaves no folder. */
    private String refusalOf(Path file) {
        Path into = desk.path("restored" + restores++);
        DeskFixture.Outcome outcome =
                desk.runLine(
                        List.of(
                                "book",
                                "restore",
                                "--from",
                                file.toString(),
                                "--book",
                                into.toString(),
                                "--json"));
        if (outcome.exitCode() == 0) {
            return "";
        }
        assertFalse(Files.exists(into));
        return outcome.refusal();
    }

    private Path with(byte[] book) throws IOException {
        return zip(Map.of("book.db", book, "keys.json", keys));
    }

    private byte[] edited(String sql) throws IOException, SQLException {
        Path file = desk.path("edited" + restores++ + ".db");
        Files.write(file, database);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute(sql);
        }
        return Files.readAllBytes(file);
    }

    private Path bytes(byte[] bytes) throws IOException {
        return Files.write(desk.path("bytes" + restores++ + ".zip"), bytes);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = desk.path("made" + restores++ + ".zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new LinkedHashMap<>(entries).entrySet()) {
                put(out, entry.getKey(), entry.getValue());
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
