package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.i18n.Messages;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** A book that cannot be opened says why in a sentence, and one that can closes cleanly. */
class DamagedBookTest {

    @TempDir private Path temp;
    private Path folder;
    private Path database;

    @BeforeEach
    void make() {
        folder = temp.resolve("book");
        database = folder.resolve("book.db");
        TrialBook.create(folder).close();
    }

    @Test
    void aHeaderOverwritten() throws IOException {
        overwrite(0, 100);
        assertRefused(RefusalCode.BOOK_UNREADABLE);
    }

    @Test
    void pagesOverwritten() throws IOException {
        overwrite(4096, (int) Files.size(database) - 4096);
        assertRefused(RefusalCode.BOOK_UNREADABLE);
    }

    @Test
    void aFileCutInTheMiddle() throws IOException {
        for (int part = 1; part < 8; part++) {
            try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
                file.setLength(file.length() * 3 / 4);
            }
            assertRefused(RefusalCode.BOOK_UNREADABLE);
        }
    }

    @Test
    void anEmptyFileIsNotMadeANewBook() throws IOException {
        Files.write(database, new byte[0]);
        assertRefused(RefusalCode.BOOK_UNREADABLE);
        assertRefused(RefusalCode.BOOK_UNREADABLE);
    }

    @Test
    void aNewerSchema() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "INSERT INTO schema_version SELECT 99, '99', 'later', type, 'V99__later.sql',"
                            + " checksum, installed_by, installed_on, execution_time, success FROM"
                            + " schema_version WHERE version = '1'");
        }
        assertRefused(RefusalCode.BOOK_NEWER);
    }

    @Test
    void noKeyFile() throws IOException {
        Files.delete(folder.resolve("keys.json"));
        Files.deleteIfExists(folder.resolve("keys.json.1"));
        assertRefused(RefusalCode.BOOK_UNREADABLE);
    }

    @Test
    void openTwice() {
        try (Session session = TrialBook.open(folder)) {
            assertEquals("L", session.user().name());
            assertRefused(RefusalCode.BOOK_IN_USE);
        }
        TrialBook.open(folder).close();
    }

    @Test
    void closedItLeavesOneFileAndNoLock() {
        TrialBook.open(folder).close();
        assertFalse(Files.exists(folder.resolve("book.db-wal")));
        TrialBook.open(folder).close();
    }

    @Test
    void whoComesAfterTheEndIsToldSo() {
        Session session = TrialBook.open(folder);
        session.close();
        session.book().close();
        assertThrows(IllegalStateException.class, () -> session.book().read(null, tx -> tx.now()));
        assertThrows(IllegalStateException.class, () -> session.book().write(null, tx -> tx.now()));
    }

    @Test
    void anInterruptedCallerHearsWhatBecameOfItsWrite() {
        try (Session session = TrialBook.open(folder)) {
            Thread.currentThread().interrupt();
            var id = session.book().newId();
            session.book().write(session.who(), tx -> SampleOrders.write(tx, id));
            assertTrue(Thread.interrupted());
            assertTrue(SampleOrders.has(session, id));
        }
    }

    private void overwrite(long from, int count) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            byte[] rubbish = new byte[count];
            java.util.Arrays.fill(rubbish, (byte) 0x5A);
            file.seek(from);
            file.write(rubbish);
        }
    }

    private void assertRefused(RefusalCode code) {
        Refused refused = assertThrows(Refused.class, () -> TrialBook.open(folder));
        assertEquals(code, refused.code());
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String sentence =
                    Messages.of(language)
                            .text(
                                    Messages.REFUSAL + code,
                                    refused.arguments().stream().map(String::valueOf).toArray());
            assertTrue(sentence.contains(folder.toString()), sentence);
        }
    }
}
