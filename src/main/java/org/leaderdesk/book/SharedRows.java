package org.leaderdesk.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads and writes rows of any kind that travels, by its {@link RowShape}. Writing here is the
 * platform's word and no person's: nothing is recorded as an operation.
 */
final class SharedRows {

    /** The statements that are the same for every row of a kind, made once. */
    private static final Map<RowShape, Sql> SQL =
            Arrays.stream(RowShape.values())
                    .filter(each -> !each.table().isEmpty())
                    .collect(Collectors.toMap(Function.identity(), Sql::of));

    private record Sql(String select, String version, String delete, String setVersion) {

        static Sql of(RowShape shape) {
            String where = shape.table() + " WHERE " + RowKey.where(shape);
            String columns =
                    shape.columns().stream()
                            .map(each -> ", " + each.name())
                            .collect(Collectors.joining());
            return new Sql(
                    "SELECT v"
                            + columns
                            + (isSealed(shape) ? ", sealed_counter" : "")
                            + (hasContact(shape) ? ", sealed_contact" : "")
                            + " FROM "
                            + where,
                    "SELECT v FROM " + where,
                    "DELETE FROM " + where,
                    "UPDATE " + shape.table() + " SET v = ? WHERE " + RowKey.where(shape));
        }
    }

    private static Sql sql(RowShape shape) {
        return Objects.requireNonNull(SQL.get(shape));
    }

    private final Transaction tx;
    private final PreparedOnce statements;
    private final ChildRows children;

    SharedRows(Transaction tx) {
        this.tx = tx;
        this.statements = new PreparedOnce(tx);
        this.children = new ChildRows(statements);
    }

    Optional<RowImage> find(RowShape shape, String id) {
        try {
            if (shape.table().isEmpty()) {
                return Optional.of(whole(shape));
            }
            PreparedStatement select = statements.prepare(sql(shape).select());
            RowKey.bind(select, 1, shape, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Map<String, Object> values = new LinkedHashMap<>();
                int index = 2;
                for (RowColumn column : shape.columns()) {
                    ChildRows.put(values, column.name(), column.read(row, index++));
                }
                List<Object> parts = RowKey.values(shape, id);
                for (int i = 0; i < shape.key().size(); i++) {
                    values.put(shape.key().get(i).name(), parts.get(i));
                }
                byte[] counter = isSealed(shape) ? row.getBytes(index++) : null;
                byte[] contact = hasContact(shape) ? row.getBytes(index) : null;
                long v = row.getLong(1);
                shape.children().ifPresent(each -> children.read(each, id, values));
                return Optional.of(new RowImage(shape.t(), id, v, values, counter, contact));
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** The version of a row; empty where it is not here. */
    Optional<Long> version(RowShape shape, String id) {
        try {
            if (shape.table().isEmpty()) {
                return Optional.of(wholeVersion(shape));
            }
            PreparedStatement select = statements.prepare(sql(shape).version());
            RowKey.bind(select, 1, shape, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /**
     * The id of another row here that the world knows by the same values; all must say something.
     */
    Optional<String> alike(
            RowShape shape, List<String> names, Map<String, Object> values, String id) {
        List<RowColumn> columns = new ArrayList<>();
        for (String name : names) {
            if (values.get(name) == null) {
                return Optional.empty();
            }
            columns.add(
                    shape.columns().stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow());
        }
        try {
            PreparedStatement select =
                    statements.prepare(
                            "SELECT id FROM "
                                    + shape.table()
                                    + " WHERE "
                                    + columns.stream()
                                            .map(each -> each.name() + " = ?")
                                            .collect(Collectors.joining(" AND "))
                                    + " AND id <> ?");
            int index = 1;
            for (RowColumn column : columns) {
                column.bind(select, index++, values.get(column.name()));
            }
            select.setBytes(index, Bytes.ofText(id));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Bytes.text(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /**
     * Writes a row as it shall be.
     *
     * @param before the row of that id as it is here; empty where there is none
     */
    void put(RowShape shape, Optional<RowImage> before, RowImage image) {
        try {
            if (shape.table().isEmpty()) {
                wholeVersion(shape, image.v());
            } else if (before.isEmpty()) {
                insert(shape, image);
            } else {
                update(shape, before.get(), image);
            }
            shape.children()
                    .ifPresent(
                            each ->
                                    children.write(
                                            each,
                                            image.id(),
                                            before.map(row -> row.values().get(each.field()))
                                                    .orElse(null),
                                            image.values().get(each.field())));
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** Takes a row away with what stands inside it. */
    void remove(RowShape shape, String id) {
        try {
            shape.children().ifPresent(each -> children.remove(each, id));
            if (shape.table().isEmpty()) {
                return;
            }
            PreparedStatement delete = statements.prepare(sql(shape).delete());
            RowKey.bind(delete, 1, shape, id);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** No row is known to the platform any more. */
    void forgetVersions() {
        for (RowShape shape : tx.edition().shapes()) {
            if (!shape.table().isEmpty()) {
                tx.handle().execute("UPDATE " + shape.table() + " SET v = 0 WHERE v > 0");
            }
        }
        tx.handle().execute("DELETE FROM list_version");
    }

    /** Says at which version a row here is the platform's own. */
    void version(RowShape shape, String id, long v) {
        try {
            if (shape.table().isEmpty()) {
                wholeVersion(shape, v);
                return;
            }
            PreparedStatement update = statements.prepare(sql(shape).setVersion());
            update.setLong(1, v);
            RowKey.bind(update, 2, shape, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /**
     * What says nothing is not named, so that a column that must say something says what it does by
     * itself.
     */
    private void insert(RowShape shape, RowImage image) throws SQLException {
        List<RowColumn> said =
                shape.columns().stream()
                        .filter(each -> image.values().get(each.name()) != null)
                        .toList();
        StringBuilder names = new StringBuilder("v");
        StringBuilder marks = new StringBuilder("?");
        for (List<RowColumn> columns : List.of(RowKey.columns(shape), said)) {
            columns.forEach(each -> names.append(", ").append(each.name()));
            marks.append(", ?".repeat(columns.size()));
        }
        if (isSealed(shape)) {
            names.append(", sealed_counter");
            marks.append(", ?");
        }
        if (hasContact(shape)) {
            names.append(", sealed_contact");
            marks.append(", ?");
        }
        if (shape == RowShape.USER) {
            names.append(", elsewhere");
            marks.append(", 1");
        }
        PreparedStatement insert =
                statements.prepare(
                        "INSERT INTO " + shape.table() + " (" + names + ") VALUES (" + marks + ")");
        insert.setLong(1, image.v());
        RowKey.bind(insert, 2, shape, image.id());
        int index = 2 + RowKey.columns(shape).size();
        for (RowColumn column : said) {
            column.bind(insert, index++, image.values().get(column.name()));
        }
        if (isSealed(shape)) {
            insert.setBytes(index++, image.counter());
        }
        if (hasContact(shape)) {
            insert.setBytes(index, image.contact());
        }
        insert.executeUpdate();
    }

    /** Only what differs is named, so that rows that are never edited may get their version. */
    private void update(RowShape shape, RowImage before, RowImage image) throws SQLException {
        List<RowColumn> changed =
                shape.columns().stream()
                        .filter(
                                each ->
                                        !Objects.equals(
                                                before.values().get(each.name()),
                                                image.values().get(each.name())))
                        .toList();
        boolean counter = isSealed(shape) && before.counter() != image.counter();
        boolean contact = hasContact(shape) && before.contact() != image.contact();
        StringBuilder set = new StringBuilder("v = ?");
        changed.forEach(each -> set.append(", ").append(each.name()).append(" = ?"));
        set.append(counter ? ", sealed_counter = ?" : "")
                .append(contact ? ", sealed_contact = ?" : "");
        PreparedStatement update =
                statements.prepare(
                        "UPDATE "
                                + shape.table()
                                + " SET "
                                + set
                                + " WHERE "
                                + RowKey.where(shape));
        update.setLong(1, image.v());
        int index = 2;
        for (RowColumn column : changed) {
            column.bind(update, index++, image.values().get(column.name()));
        }
        if (counter) {
            update.setBytes(index++, image.counter());
        }
        if (contact) {
            update.setBytes(index++, image.contact());
        }
        RowKey.bind(update, index, shape, image.id());
        update.executeUpdate();
    }

    private RowImage whole(RowShape shape) {
        Map<String, Object> values = new LinkedHashMap<>();
        children.read(shape.children().orElseThrow(), shape.t(), values);
        return new RowImage(shape.t(), shape.t(), wholeVersion(shape), values, null, null);
    }

    private long wholeVersion(RowShape shape) {
        return tx.handle()
                .createQuery("SELECT v FROM list_version WHERE t = ?")
                .bind(0, shape.t())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private void wholeVersion(RowShape shape, long v) {
        tx.handle()
                .execute(
                        "INSERT INTO list_version (t, v) VALUES (?, ?) ON CONFLICT (t) DO UPDATE"
                                + " SET v = excluded.v",
                        shape.t(),
                        v);
    }

    private static boolean isSealed(RowShape shape) {
        return shape.sealed() != RowShape.Sealed.NOTHING;
    }

    private static boolean hasContact(RowShape shape) {
        return shape.sealed() == RowShape.Sealed.CARDS;
    }
}
