package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

class DatabaseTest {

    @TempDir Path temp;

    @ParameterizedTest
    @EnumSource(Edition.class)
    void theNewestMigrationIsTheOneABookThatHasItIsNotMigratedFor(Edition edition)
            throws SQLException {
        Database database = new Database(new BookFolder(temp));
        database.make(edition);
        try (Connection connection = database.reader()) {
            assertEquals(Integer.parseInt(edition.newest()), Schema.version(connection));
            assertEquals(edition, Edition.of(connection));
        }
    }
}
