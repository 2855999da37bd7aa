package org.leaderdesk.bench;

import org.leaderdesk.bench.PlatformBench.Shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * The statements of one leader's push and pull (scale.md), prepared once, with rows as they are
 * stored: nothing is parsed, sealed, merged or checked.
 */
final class BareMorning {

    private static final int IN = 32;
    private static final byte[] RESULT = new byte[150];
    private static final byte[] HASH = new byte[32];

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    BareMorning(DataSource database) {
        try {
            this.connection = database.getConnection();
            this.connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does it; gives back how many rows were pulled. */
    int run(Shop shop) {
        try {
            device(shop);
            push(shop);
            device(shop);
            return pull(shop);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void device(Shop shop) throws SQLException {
        read(
                "SELECT feed, id, letter, role, points, pubkey, revoked_at FROM device WHERE feed ="
                        + " ? AND id = ?",
                shop.device().feed(),
                shop.device().id());
        connection.commit();
    }

    private void push(Shop shop) throws SQLException {
        String feed = shop.device().feed();
        String device = shop.device().id();
        long head =
                (Long)
                        read(
                                        "SELECT head, id, name, kind, forgotten FROM feed WHERE id"
                                                + " = ? FOR UPDATE",
                                        feed)
                                .getFirst()[0];
        read(
                "SELECT seq FROM device WHERE feed = ? AND id = ? AND revoked_at IS NULL",
                feed,
                device);
        List<String> mids = new ArrayList<>();
        for (int i = 0; i < PlatformBench.PUSHED; i++) {
            mids.add(PlatformBench.id());
        }
        List<String> ids = shop.orders().subList(0, PlatformBench.PUSHED);
        among(
                "SELECT seq, hash, id, result, mid FROM mutation WHERE feed = ? AND again = 0 AND"
                        + " mid",
                mids,
                feed);
        among("SELECT id, stands_for FROM alias WHERE feed = ? AND id", ids, feed);
        among("SELECT id FROM erased WHERE feed = ? AND id", ids, feed);
        List<Object[]> rows =
                among(
                        "SELECT t, id, v, o, sealed, stamps, leader_sum, staff_sum, why, gone_at"
                                + " FROM record WHERE feed = ? AND t = 'order' AND id",
                        ids,
                        feed);
        read("SELECT 1 FROM device WHERE feed = ? AND points <> '[]' AND revoked_at IS NULL", feed);
        List<Object[]> records = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = rows.get(i);
            records.add(
                    new Object[] {
                        feed, row[0], row[1], head + 1, row[3], row[4], row[5], row[6], row[7]
                    });
            answers.add(
                    new Object[] {
                        feed, device, i + 1L, mids.get(i), 0L, HASH, "order", row[1], RESULT, head
                    });
        }
        write(
                "INSERT INTO record (feed, t, id, v, o, sealed, stamps, leader_sum, staff_sum)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (feed, t, id) DO UPDATE"
                        + " SET v = excluded.v, o = excluded.o, sealed = excluded.sealed, stamps ="
                        + " excluded.stamps, leader_sum = excluded.leader_sum, staff_sum ="
                        + " excluded.staff_sum",
                records);
        List<Object[]> digests =
                read("SELECT feed, role, t, rows, sum FROM digest WHERE feed = ?", feed);
        digests.removeIf(each -> !each[2].equals("order"));
        write(
                "INSERT INTO digest (feed, role, t, rows, sum) VALUES (?, ?, ?, ?, ?) ON CONFLICT"
                        + " (feed, role, t) DO UPDATE SET rows = excluded.rows, sum = excluded.sum",
                digests);
        read("UPDATE feed SET head = head + 1 WHERE id = ? RETURNING head", feed);
        write(
                "INSERT INTO mutation (feed, device, seq, mid, again, hash, t, id, result, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                answers);
        write(
                "UPDATE device SET seq = 20 WHERE feed = ? AND id = ?",
                Collections.singletonList(new Object[] {feed, device}));
        connection.commit();
    }

    private int pull(Shop shop) throws SQLException {
        String feed = shop.device().feed();
        long head =
                (Long)
                        read(
                                        "SELECT head, id, name, kind, forgotten FROM feed WHERE id"
                                                + " = ?",
                                        feed)
                                .getFirst()[0];
        int rows =
                read(
                                "SELECT t, id, v, o, sealed, stamps, leader_sum, staff_sum, why,"
                                        + " gone_at FROM record WHERE feed = ? AND v > ? AND v <= ?"
                                        + " ORDER BY v LIMIT ?",
                                feed,
                                shop.since(),
                                head,
                                5_001)
                        .size();
        connection.commit();
        return rows;
    }

    private List<Object[]> among(String sql, List<String> many, String feed) throws SQLException {
        Object[] values = new Object[IN + 1];
        values[0] = feed;
        for (int i = 0; i < IN; i++) {
            values[i + 1] = many.get(Math.min(i, many.size() - 1));
        }
        return read(sql + " IN (" + "?, ".repeat(IN - 1) + "?)", values);
    }

    private List<Object[]> read(String sql, Object... values) throws SQLException {
        PreparedStatement statement = bound(sql, values);
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void write(String sql, List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            bound(sql, row).addBatch();
        }
        int[] _ = bound(sql).executeBatch();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
