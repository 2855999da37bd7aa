package org.leaderdesk.book;

import org.leaderdesk.domain.leader.Check;
import org.leaderdesk.domain.leader.Fault;
import org.leaderdesk.domain.leader.Finding;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Proves what SQLite itself can say about a database file, on a connection of its own. */
final class DatabaseCheck {

    private static final int SYNCHRONOUS_FULL = 2;

    private final Database database;

    DatabaseCheck(Database database) {
        this.database = database;
    }

    List<Finding> run() {
        List<Finding> found = new ArrayList<>();
        try (Connection fresh = database.writer()) {
            found.addAll(integrity(fresh));
            found.addAll(schema(fresh));
            found.addAll(references(fresh));
            found.addAll(durability(fresh));
        } catch (SQLException e) {
            found.add(Finding.unreadable(Check.DATABASE, String.valueOf(e.getMessage())));
        }
        return found;
    }

    static List<Finding> integrity(Connection connection) throws SQLException {
        List<Finding> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(10)")) {
            while (row.next()) {
                if (!row.getString(1).equals("ok")) {
                    found.add(Finding.of(Fault.DAMAGED, row.getString(1)));
                }
            }
        }
        return found;
    }

    static List<Finding> schema(Connection connection) throws SQLException {
        Edition edition = Edition.of(connection);
        Set<String> expected =
                new TreeSet<>(Schema.made(edition, Integer.toString(Schema.version(connection))));
        if (isEnrolled(connection, expected)) {
            expected.addAll(NotingTriggers.definitions(edition));
        }
        Set<String> actual = Schema.of(connection);
        List<Finding> found = new ArrayList<>();
        for (String each : expected) {
            if (!actual.contains(each)) {
                found.add(Finding.of(Fault.SCHEMA_CHANGED, named(each)));
            }
        }
        for (String each : actual) {
            if (!expected.contains(each)) {
                found.add(Finding.of(Fault.SCHEMA_CHANGED, named(each)));
            }
        }
        return found.stream().distinct().toList();
    }

    private static boolean isEnrolled(Connection connection, Set<String> expected)
            throws SQLException {
        if (expected.stream().noneMatch(each -> each.startsWith("table sync_state "))) {
            return false; // of a version that knew no platform
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT EXISTS (SELECT 1 FROM sync_state)")) {
            return row.getBoolean(1);
        }
    }

    /** The kind and the name, without the definition. */
    private static String named(String definition) {
        String[] words = definition.split(" ", 3);
        return words[0] + " " + words[1];
    }

    private static List<Finding> references(Connection connection) throws SQLException {
        List<Finding> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check"
                                        + " GROUP BY 1, 2 ORDER BY 1, 2")) {
            while (row.next()) {
                found.add(
                        Finding.of(
                                Fault.REFERENCE_BROKEN,
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3)));
            }
        }
        return found;
    }

    private static List<Finding> durability(Connection connection) throws SQLException {
        String journal = pragma(connection, "journal_mode").toUpperCase(Locale.ROOT);
        String synchronous = pragma(connection, "synchronous");
        boolean durable =
                journal.equals("WAL") && Integer.parseInt(synchronous) >= SYNCHRONOUS_FULL;
        return durable ? List.of() : List.of(Finding.of(Fault.NOT_DURABLE, journal, synchronous));
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
