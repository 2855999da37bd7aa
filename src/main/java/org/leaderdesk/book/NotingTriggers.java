package org.leaderdesk.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The triggers by which a book that is enrolled with a platform notes what changes. A row is noted
 * at its first change, with what it was before, if the platform knows it.
 */
final class NotingTriggers {

    /** Of the settings only those that are the leader's, and not one computer's or one user's. */
    private static final List<String> SETTINGS_THAT_STAY =
            List.of("agreement.", "demonstration", "host.", "sync.");

    private static final String NOTING = " WHEN (SELECT noting FROM sync_mode)";

    private static final int PAIRS = 48;

    private NotingTriggers() {}

    /** Makes them anew: they follow the columns of this program's schema. */
    static void install(Transaction tx) {
        tx.handle()
                .createQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB"
                                + " 'note_*'")
                .mapTo(String.class)
                .list()
                .forEach(name -> tx.handle().execute("DROP TRIGGER " + name));
        for (RowShape shape : tx.edition().shapes()) {
            of(shape).forEach(statement -> tx.handle().execute(statement));
        }
    }

    /** Makes them anew where the book is enrolled and an older program made them. */
    static void renew(Transaction tx) {
        if (tx.syncState().find().isPresent() && !made(tx).equals(definitions(tx.edition()))) {
            install(tx);
        }
    }

    private static Set<String> made(Transaction tx) {
        return tx.handle()
                .createQuery(
                        "SELECT 'trigger ' || name || ' ' || sql FROM sqlite_master WHERE type ="
                                + " 'trigger' AND name GLOB 'note_*'")
                .mapTo(String.class)
                .set();
    }

    /** Each as the database's own list of definitions has it, behind its kind and name. */
    static Set<String> definitions(Edition edition) {
        Set<String> definitions = new HashSet<>();
        for (RowShape shape : edition.shapes()) {
            for (String statement : of(shape)) {
                String name = statement.split(" ", 4)[2];
                definitions.add("trigger " + name + " " + statement);
            }
        }
        return definitions;
    }

    private static List<String> of(RowShape shape) {
        String table = table(shape);
        List<String> statements = new ArrayList<>();
        boolean whole = shape.table().isEmpty();
        statements.add(
                "CREATE TRIGGER note_"
                        + shape.t()
                        + "_insert AFTER INSERT ON "
                        + table
                        + NOTING
                        + condition(shape, "NEW")
                        + " BEGIN "
                        + (whole ? keep(shape, "NEW", " AND c.position <> NEW.position") : "")
                        + note(shape, "NEW")
                        + " END");
        statements.add(
                "CREATE TRIGGER note_"
                        + shape.t()
                        + "_update BEFORE UPDATE ON "
                        + table
                        + NOTING
                        + condition(shape, "OLD")
                        + " BEGIN "
                        + keep(shape, "OLD", "")
                        + note(shape, "OLD")
                        + note(shape, "NEW")
                        + " END");
        statements.add(
                "CREATE TRIGGER note_"
                        + shape.t()
                        + "_delete BEFORE DELETE ON "
                        + table
                        + NOTING
                        + condition(shape, "OLD")
                        + " BEGIN "
                        + keep(shape, "OLD", "")
                        + note(shape, "OLD")
                        + " END");
        return statements;
    }

    /** Marks every row there is as changed, parents first. */
    static void markAll(Transaction tx) {
        for (RowShape shape : tx.edition().shapes()) {
            String where = condition(shape, "r").replaceFirst(" AND ", " WHERE ");
            if (shape.table().isEmpty()) {
                tx.handle()
                        .execute(
                                "INSERT INTO changed_row (t, id) SELECT ?, ? WHERE EXISTS (SELECT 1"
                                        + " FROM "
                                        + table(shape)
                                        + ") ON CONFLICT DO NOTHING",
                                shape.t(),
                                shape.t());
            } else {
                tx.handle()
                        .execute(
                                "INSERT INTO changed_row (t, id) SELECT ?, "
                                        + RowKey.sql(shape, "r")
                                        + " FROM "
                                        + shape.table()
                                        + " r"
                                        + (where.isEmpty() ? " WHERE true" : where)
                                        + " ORDER BY "
                                        + RowKey.columns(shape).stream()
                                                .map(each -> "r." + each.name())
                                                .collect(Collectors.joining(", "))
                                        + " ON CONFLICT DO NOTHING",
                                shape.t());
            }
        }
    }

    private static String table(RowShape shape) {
        return shape.table().isEmpty() ? shape.children().orElseThrow().table() : shape.table();
    }

    private static String condition(RowShape shape, String row) {
        return shape != RowShape.SETTING
                ? ""
                : SETTINGS_THAT_STAY.stream()
                        .map(each -> " AND " + row + ".key NOT GLOB '" + each + "*'")
                        .collect(Collectors.joining());
    }

    private static String note(RowShape shape, String row) {
        return "INSERT INTO changed_row (t, id) VALUES ('"
                + shape.t()
                + "', "
                + RowKey.sql(shape, row)
                + ") ON CONFLICT DO NOTHING; ";
    }

    /** A function takes a hundred arguments at most; what says nothing may be left out. */
    private static String object(List<String> pairs) {
        String first = "json_object(" + String.join(", ", head(pairs)) + ")";
        return pairs.size() <= PAIRS
                ? first
                : "json_patch(" + first + ", " + object(pairs.subList(PAIRS, pairs.size())) + ")";
    }

    private static List<String> head(List<String> pairs) {
        return pairs.subList(0, Math.min(PAIRS, pairs.size()));
    }

    private static String keep(RowShape shape, String row, String without) {
        String id = RowKey.sql(shape, row);
        String version =
                shape.table().isEmpty()
                        ? "coalesce((SELECT v FROM list_version WHERE t = '" + shape.t() + "'), 0)"
                        : row + ".v";
        List<String> values = new ArrayList<>();
        for (RowColumn each : shape.columns()) {
            values.add("'" + each.name() + "', " + each.imageSql(row));
        }
        for (RowColumn each : shape.key()) {
            values.add("'" + each.name() + "', " + each.imageSql(row));
        }
        Optional<Children> children = shape.children();
        children.ifPresent(
                each ->
                        values.add(
                                "'"
                                        + each.field()
                                        + "', json("
                                        + each.imageSql(row + ".id", without)
                                        + ")"));
        String counter =
                shape.sealed() == RowShape.Sealed.NOTHING ? "NULL" : row + ".sealed_counter";
        String contact = shape.sealed() == RowShape.Sealed.CARDS ? row + ".sealed_contact" : "NULL";
        return "INSERT INTO shadow (t, id, v, image, sealed_counter, sealed_contact) SELECT '"
                + shape.t()
                + "', "
                + id
                + ", "
                + version
                + ", "
                + object(values)
                + ", "
                + counter
                + ", "
                + contact
                + " WHERE "
                + version
                + " > 0 ON CONFLICT DO NOTHING; ";
    }
}
