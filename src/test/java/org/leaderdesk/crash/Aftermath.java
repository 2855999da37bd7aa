package org.leaderdesk.crash;

import org.sqlite.SQLiteConfig;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What must hold of a book after any fault; says what does not. */
final class Aftermath {

    private static final String ORDERS_WITHOUT_ONE_OPERATION =
            "SELECT count(*) FROM orders o WHERE (SELECT count(*) FROM operation p"
                    + " WHERE p.row_id = o.id AND p.kind = 'order.create') <> 1";
    private static final String OPERATIONS_WITHOUT_ORDER =
            "SELECT count(*) FROM operation WHERE kind = 'order.create'"
                    + " AND row_id NOT IN (SELECT id FROM orders)";
    private static final String ORDERS_WITHOUT_ALL_LINES =
            "SELECT count(*) FROM orders o WHERE (SELECT count(*) FROM order_line l"
                    + " WHERE l.order_id = o.id) <> "
                    + SampleOrders.LINES;

    private Aftermath() {}

    /** Complaints about a database; empty where all is well. */
    static List<String> complaints(Path database, Collection<UUID> acknowledged) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // of a copy, or already checked
        List<String> complaints = new ArrayList<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + database);
                Statement sql = connection.createStatement()) {
            expect(complaints, sql, "PRAGMA integrity_check", "ok");
            expect(complaints, sql, "SELECT count(*) FROM pragma_foreign_key_check", "0");
            Set<UUID> lost = new HashSet<>(acknowledged);
            lost.removeAll(orders(connection));
            if (!lost.isEmpty()) {
                complaints.add(lost.size() + " acknowledged orders lost");
            }
            expect(complaints, sql, ORDERS_WITHOUT_ONE_OPERATION, "0");
            expect(complaints, sql, OPERATIONS_WITHOUT_ORDER, "0");
            expect(complaints, sql, ORDERS_WITHOUT_ALL_LINES, "0");
        } catch (SQLException e) {
            complaints.add(e.toString());
        }
        return complaints;
    }

    static Set<UUID> orders(Connection connection) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT id FROM orders")) {
            while (row.next()) {
                ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                ids.add(new UUID(id.getLong(), id.getLong()));
            }
        }
        return ids;
    }

    private static void expect(
            List<String> complaints, Statement sql, String query, String expected)
            throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            String found = row.next() ? row.getString(1) : "nothing";
            if (!found.equals(expected)) {
                complaints.add(query + ": " + found);
            }
        }
    }
}
