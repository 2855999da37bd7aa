package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads and writes what stands inside a row that travels: an order's lines, a round's group buys.
 */
final class ChildRows {

    private final PreparedOnce statements;

    ChildRows(PreparedOnce statements) {
        this.statements = statements;
    }

    void read(Children children, String id, Map<String, Object> values) {
        try {
            readAll(children, id, values);
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** Makes those of one parent what they shall be. */
    void write(Children children, String id, @Nullable Object had, @Nullable Object has) {
        if (Objects.equals(had, has)) {
            return;
        }
        try {
            if (children.form() == Children.Form.LINES) {
                writeLines(children, id, had, has);
            } else {
                writeList(children, id, had, has);
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    void remove(Children children, String id) {
        try {
            deleteAll(children, id);
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    private void readAll(Children children, String id, Map<String, Object> values)
            throws SQLException {
        PreparedStatement select = statements.prepare(children.select());
        if (!children.parent().isEmpty()) {
            select.setBytes(1, Bytes.ofText(id));
        }
        List<Object> list = new ArrayList<>();
        Map<String, Object> lines = new LinkedHashMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<String, Object> each = new LinkedHashMap<>();
                int index = 2;
                for (RowColumn column : children.columns()) {
                    put(each, column.name(), column.read(row, index++));
                }
                switch (children.form()) {
                    case LINES -> lines.put(String.valueOf(row.getLong(1)), each);
                    case LIST -> list.add(each);
                    case IDS -> list.addAll(each.values());
                }
            }
        }
        values.put(children.field(), children.form() == Children.Form.LINES ? lines : list);
    }

    private void writeLines(
            Children children, String id, @Nullable Object had, @Nullable Object has)
            throws SQLException {
        Map<?, ?> before = had == null ? Map.of() : (Map<?, ?>) had;
        Map<?, ?> after = has == null ? Map.of() : (Map<?, ?>) has;
        for (Object gone : before.keySet()) {
            if (!after.containsKey(gone)) {
                deleteLine(children, id, Long.parseLong((String) gone));
            }
        }
        for (Map.Entry<?, ?> line : after.entrySet()) {
            Object old = before.get(line.getKey());
            long number = Long.parseLong((String) line.getKey());
            if (old == null) {
                insert(children, id, number, (Map<?, ?>) line.getValue());
            } else if (!old.equals(line.getValue())) {
                updateLine(children, id, number, (Map<?, ?>) old, (Map<?, ?>) line.getValue());
            }
        }
    }

    private void writeList(Children children, String id, @Nullable Object had, @Nullable Object has)
            throws SQLException {
        if (had != null) {
            deleteAll(children, id);
        }
        // Positions of rules count from 1, of other lists from 0.
        int n = children.parent().isEmpty() ? 1 : 0;
        for (Object each : has == null ? List.of() : (List<?>) has) {
            insert(
                    children,
                    id,
                    n++,
                    each instanceof Map<?, ?> object
                            ? object
                            : Map.of(children.columns().getFirst().name(), each));
        }
    }

    private void deleteAll(Children children, String id) throws SQLException {
        PreparedStatement delete =
                statements.prepare(
                        "DELETE FROM "
                                + children.table()
                                + (children.parent().isEmpty()
                                        ? ""
                                        : " WHERE " + children.parent() + " = ?"));
        if (!children.parent().isEmpty()) {
            delete.setBytes(1, Bytes.ofText(id));
        }
        delete.executeUpdate();
    }

    private void deleteLine(Children children, String id, long number) throws SQLException {
        PreparedStatement delete =
                statements.prepare(
                        "DELETE FROM "
                                + children.table()
                                + " WHERE "
                                + children.parent()
                                + " = ? AND "
                                + children.order()
                                + " = ?");
        delete.setBytes(1, Bytes.ofText(id));
        delete.setLong(2, number);
        delete.executeUpdate();
    }

    private void insert(Children children, String id, long number, Map<?, ?> values)
            throws SQLException {
        boolean owned = !children.parent().isEmpty();
        PreparedStatement insert =
                statements.prepare(
                        "INSERT INTO "
                                + children.table()
                                + " ("
                                + (owned ? children.parent() + ", " : "")
                                + children.order()
                                + children.columns().stream()
                                        .map(each -> ", " + each.name())
                                        .collect(Collectors.joining())
                                + ") VALUES ("
                                + (owned ? "?, " : "")
                                + "?"
                                + ", ?".repeat(children.columns().size())
                                + ")");
        int index = 1;
        if (owned) {
            insert.setBytes(index++, Bytes.ofText(id));
        }
        insert.setLong(index++, number);
        for (RowColumn column : children.columns()) {
            column.bind(insert, index++, values.get(column.name()));
        }
        insert.executeUpdate();
    }

    private void updateLine(
            Children children, String id, long number, Map<?, ?> before, Map<?, ?> after)
            throws SQLException {
        List<RowColumn> changed =
                children.columns().stream()
                        .filter(
                                each ->
                                        !Objects.equals(
                                                before.get(each.name()), after.get(each.name())))
                        .toList();
        PreparedStatement update =
                statements.prepare(
                        "UPDATE "
                                + children.table()
                                + " SET "
                                + changed.stream()
                                        .map(each -> each.name() + " = ?")
                                        .collect(Collectors.joining(", "))
                                + " WHERE "
                                + children.parent()
                                + " = ? AND "
                                + children.order()
                                + " = ?");
        int index = 1;
        for (RowColumn column : changed) {
            column.bind(update, index++, after.get(column.name()));
        }
        update.setBytes(index++, Bytes.ofText(id));
        update.setLong(index, number);
        update.executeUpdate();
    }

    static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
