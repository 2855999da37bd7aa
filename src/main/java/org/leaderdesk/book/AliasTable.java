package org.leaderdesk.book;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Rows made here that turned out to be rows the platform knew, and the moving of what refers to
 * them.
 */
final class AliasTable {

    private final Transaction tx;

    AliasTable(Transaction tx) {
        this.tx = tx;
    }

    /** What a row is called by everybody; the parts of a made key each. */
    String standing(RowShape shape, String id) {
        return RowKey.turned(shape, id, this::standing);
    }

    /** The same of one id. */
    String standing(String id) {
        return tx.handle()
                .createQuery("SELECT into_id FROM alias WHERE id = ?")
                .bind(0, Bytes.ofText(id))
                .map((row, ctx) -> Bytes.text(row.getBytes(1)))
                .findOne()
                .orElse(id);
    }

    /**
     * Every name that a row had, its standing one first; of kinds with a made key that one alone.
     */
    List<String> namesOf(RowShape shape, String id) {
        List<String> names = new ArrayList<>(List.of(id));
        if (shape.key().isEmpty() && !shape.table().isEmpty()) {
            tx.handle()
                    .createQuery("SELECT id FROM alias WHERE into_id = ?")
                    .bind(0, Bytes.ofText(id))
                    .map((row, ctx) -> Bytes.text(row.getBytes(1)))
                    .forEach(names::add);
        }
        return names;
    }

    /** Keeps that one row is another, and moves everything that names it; the row itself stays. */
    void add(String mine, String theirs) {
        UUID from = Bytes.id(Bytes.ofText(mine));
        UUID into = Bytes.id(Bytes.ofText(theirs));
        tx.handle()
                .execute(
                        "INSERT INTO alias (id, into_id) VALUES (?, ?) ON CONFLICT (id) DO UPDATE"
                                + " SET into_id = excluded.into_id",
                        from,
                        into);
        tx.handle().execute("UPDATE alias SET into_id = ? WHERE into_id = ?", into, from);
        for (RowShape shape : tx.edition().shapes()) {
            for (RowColumn column : shape.columns()) {
                move(shape.table(), column, from, into);
            }
            for (RowColumn column : shape.key()) {
                moveKey(shape, column, from, into);
            }
            shape.children()
                    .ifPresent(
                            each ->
                                    each.columns()
                                            .forEach(
                                                    column ->
                                                            move(
                                                                    each.table(),
                                                                    column,
                                                                    from,
                                                                    into)));
        }
    }

    private void move(String table, RowColumn column, UUID from, UUID into) {
        if (column.type() == RowColumn.Type.ID && !table.isEmpty()) {
            tx.handle()
                    .execute(
                            "UPDATE "
                                    + table
                                    + " SET "
                                    + column.name()
                                    + " = ? WHERE "
                                    + column.name()
                                    + " = ?",
                            into,
                            from);
        }
    }

    /** Where the platform's row has such a one already, that one stands. */
    private void moveKey(RowShape shape, RowColumn column, UUID from, UUID into) {
        if (column.type() != RowColumn.Type.ID) {
            return;
        }
        String set = " SET " + column.name() + " = ? WHERE " + column.name() + " = ?";
        tx.handle().execute("UPDATE OR IGNORE " + shape.table() + set, into, from);
        tx.handle()
                .execute("DELETE FROM " + shape.table() + " WHERE " + column.name() + " = ?", from);
        for (String noted : List.of("changed_row", "shadow")) {
            String replaced = "replace(id, hex(?), hex(?))";
            tx.handle()
                    .execute(
                            "UPDATE OR IGNORE "
                                    + noted
                                    + " SET id = "
                                    + replaced
                                    + " WHERE t = ? AND instr(id, hex(?)) > 0",
                            from,
                            into,
                            shape.t(),
                            from);
            tx.handle()
                    .execute(
                            "DELETE FROM " + noted + " WHERE t = ? AND instr(id, hex(?)) > 0",
                            shape.t(),
                            from);
        }
    }
}
