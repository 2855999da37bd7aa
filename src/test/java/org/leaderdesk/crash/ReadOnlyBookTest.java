package org.leaderdesk.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A book where nobody may write is not said to be damaged. */
class ReadOnlyBookTest {

    @TempDir private Path temp;

    @Test
    void itsFolder() throws IOException {
        assertReadOnly("book", "r-xr-xr-x");
    }

    @Test
    void itsDatabase() throws IOException {
        assertReadOnly("book/book.db", "r--r--r--");
    }

    private void assertReadOnly(String what, String permissions) throws IOException {
        assumeTrue(
                temp.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions to take away");
        Path book = temp.resolve("book");
        TrialBook.create(book).close();
        Path file = temp.resolve(what);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        try {
            assumeFalse(Files.isWritable(file), "this user may write everywhere");
            Refused refused = assertThrows(Refused.class, () -> TrialBook.open(book).close());
            assertEquals(RefusalCode.BOOK_READ_ONLY, refused.code());
        } finally {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
