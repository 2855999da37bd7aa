package org.leaderdesk.book;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The statements of one transaction, each prepared at its first use and closed with it. */
final class PreparedOnce {

    private final Transaction tx;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PreparedOnce(Transaction tx) {
        this.tx = tx;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        PreparedStatement made = tx.connection().prepareStatement(sql);
        tx.handle().addCleanable(made::close);
        prepared.put(sql, made);
        return made;
    }
}
