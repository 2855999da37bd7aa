package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables, indexes and triggers of a database, to compare with what the migrations make: a
 * trigger that somebody put in would run with every write, and one taken out guards nothing.
 */
final class Schema {

    /** The migrations are the same as long as the program runs, and making them takes a while. */
    private static final Map<String, Set<String>> MADE = new ConcurrentHashMap<>();

    private Schema() {}

    /** Everything the database defines, one text each. */
    static Set<String> of(Connection connection) throws SQLException {
        Set<String> defined = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT type || ' ' || name || ' ' || coalesce(sql, '')"
                                        + " FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_stat%'"
                                        + " ESCAPE '\\'")) {
            while (row.next()) {
                defined.add(row.getString(1));
            }
        }
        return defined;
    }

    /** The version of the tables: the last migration that was applied. */
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT coalesce(max(CAST(version AS INTEGER)), 0)"
                                        + " FROM schema_version WHERE success = 1")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** What the migrations up to a version make, seen in a database made for the purpose. */
    static Set<String> made(Edition edition, String version) {
        return MADE.computeIfAbsent(edition + " " + version, known -> make(edition, version));
    }

    private static Set<String> make(Edition edition, String version) {
        try {
            Path folder = Files.createTempDirectory("leaderdesk-schema");
            BookFolder book = new BookFolder(folder);
            Path file = book.database();
            try {
                Database database = new Database(book);
                database.migrateTo(version, edition, true);
                try (Connection connection = database.reader()) {
                    return of(connection);
                }
            } finally {
                for (String end : new String[] {"", "-wal", "-shm"}) {
                    Files.deleteIfExists(Path.of(file + end));
                }
                Files.delete(folder);
            }
        } catch (IOException | SQLException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, "empty.db");
        }
    }
}
