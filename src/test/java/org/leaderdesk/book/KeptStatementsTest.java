package org.leaderdesk.book;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Statements are used again, never by two at once, and are closed with their transaction. */
class KeptStatementsTest {

    private static final String BELOW = "SELECT n FROM number WHERE n < ? ORDER BY n";

    private static Handle numbers(Connection connection) {
        Handle handle = BookColumns.handle(connection);
        handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)");
        IntStream.range(0, 4).forEach(n -> handle.execute("INSERT INTO number VALUES (?)", n));
        return handle;
    }

    private static List<Integer> below(Handle handle, int limit) {
        return handle.createQuery(BELOW).bind(0, limit).mapTo(Integer.class).list();
    }

    @Test
    void oneInsideAnotherOfTheSameTextDoesNotDisturbIt() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Handle handle = numbers(connection)) {
            List<List<Integer>> inner =
                    handle.createQuery(BELOW)
                            .bind(0, 3)
                            .map((row, ctx) -> below(handle, row.getInt(1)))
                            .list();
            assertEquals(List.of(List.of(), List.of(0), List.of(0, 1)), inner);
        }
    }

    @Test
    void oneWithNamesIsPreparedOnceLikeAnyOther() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Handle handle = numbers(connection)) {
            List<Integer> prepared = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                handle.createUpdate("UPDATE number SET n = :n WHERE n = :n")
                        .bind("n", n)
                        .addCustomizer(new Noting(prepared))
                        .execute();
            }
            assertEquals(3, prepared.size());
            assertEquals(1, Set.copyOf(prepared).size(), "the same statement each time");
        }
    }

    /** Notes which statement of the driver is run. */
    private record Noting(List<Integer> prepared) implements StatementCustomizer {

        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext ctx) {
            prepared.add(System.identityHashCode(statement));
        }
    }

    @Test
    void nothingIsLeftOpenBehindTheTransaction() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Handle handle = numbers(connection);
            assertEquals(List.of(0, 1), below(handle, 2));
            assertEquals(List.of(0), below(handle, 1));
            handle.close();
            try (Statement vacuum = connection.createStatement()) {
                // Refused while any statement of the connection is open.
                assertDoesNotThrow(() -> vacuum.execute("VACUUM"));
            }
        }
    }
}
