package org.leaderdesk.book;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * Whose book a database is: a region's has tables of its own, so that nothing of a member could
 * stand in it.
 */
enum Edition {
    LEADER("12", "classpath:org/leaderdesk/migrations", 0),
    REGION("2", "classpath:org/leaderdesk/regionmigrations", 0x4C445247);

    private final String newest;
    private final String migrations;
    private final int applicationId;

    Edition(String newest, String migrations, int applicationId) {
        this.newest = newest;
        this.migrations = migrations;
        this.applicationId = applicationId;
    }

    /** The one a database was made as; a leader's where it was not made yet. */
    static Edition of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA application_id")) {
            int id = row.next() ? row.getInt(1) : 0;
            return id == REGION.applicationId ? REGION : LEADER;
        }
    }

    /** The newest migration. */
    String newest() {
        return newest;
    }

    /** Where the migrations lie. */
    String migrations() {
        return migrations;
    }

    /** The kinds of rows that stand in such a book and travel. */
    List<RowShape> shapes() {
        return Arrays.stream(RowShape.values()).filter(each -> each.isIn(this)).toList();
    }
}
