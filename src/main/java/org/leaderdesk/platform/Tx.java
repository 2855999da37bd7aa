package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** One transaction: statements with their values bound, each prepared once for a connection. */
final class Tx {

    /** How many one IN (…) may hold, so that few statements serve every length. */
    private static final int[] PARTS = {1, 8, 32, 128};

    private static final int LARGEST_PART = 512;

    private final Connection connection;
    private final Dialect dialect;
    private final LongAdder statements;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /**
     * @param statements counts what is sent
     */
    Tx(Connection connection, Dialect dialect, LongAdder statements) {
        this.connection = connection;
        this.dialect = dialect;
        this.statements = statements;
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
     * @param sql has {@code IN (?*)} as the last of what is bound
     * @param before what is bound before the many
     */
    <T> List<T> among(String sql, Reader<T> reader, List<?> many, Object... before) {
        List<T> all = new ArrayList<>();
        int part;
        for (int from = 0; from < many.size(); from += part) {
            part = part(many.size() - from);
            Object[] values = new Object[before.length + part];
            System.arraycopy(before, 0, values, 0, before.length);
            for (int i = 0; i < part; i++) {
                // The last one fills the rest.
                values[before.length + i] = many.get(Math.min(from + i, many.size() - 1));
            }
            String padded = sql.replace("?*", "?, ".repeat(part - 1) + "?");
            all.addAll(list(padded, reader, values));
        }
        return all;
    }

    private static int part(int left) {
        return Arrays.stream(PARTS).filter(part -> part >= left).findFirst().orElse(LARGEST_PART);
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
        statements.increment();
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
