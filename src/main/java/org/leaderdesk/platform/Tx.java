package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One transaction: statements with their values bound, each prepared once for a connection. */
final class Tx {

    /** Of one IN (…); longer lists are asked for in parts. */
    private static final int PART = 64;

    private static final int SMALL_PART = 8;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Tx(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Reads one row of an answer. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
        try {
            PreparedStatement statement = bound(sql, values);
            List<T> all = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(reader.read(row));
                }
            }
            return all;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) {
        List<T> all = list(sql, reader, values);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /**
     * Rows whose last bound column is one of many.
     *
     * @param sql ends with {@code IN (…)}, written as {@code IN (?*)}
     * @param before what is bound before the many
     */
    <T> List<T> among(String sql, Reader<T> reader, List<?> many, Object... before) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < many.size(); from += PART) {
            int left = many.size() - from;
            int part = left == 1 ? 1 : left <= SMALL_PART ? SMALL_PART : PART;
            Object[] values = new Object[before.length + part];
            System.arraycopy(before, 0, values, 0, before.length);
            for (int i = 0; i < part; i++) {
                // The last one fills the rest, so that few statements serve every length.
                values[before.length + i] = many.get(Math.min(from + i, many.size() - 1));
            }
            String padded = sql.replace("?*", "?, ".repeat(part - 1) + "?");
            all.addAll(list(padded, reader, values));
        }
        return all;
    }

    int update(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            PreparedStatement statement = statement(sql);
            for (@Nullable Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        bind(statement, values);
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
