package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform's copies of rows that have something pending here, or wait for their parents. */
final class ShadowTable {

    private final Transaction tx;

    ShadowTable(Transaction tx) {
        this.tx = tx;
    }

    Optional<RowImage> find(RowShape shape, String id) {
        return tx.handle()
                .createQuery(
                        "SELECT v, image, sealed_counter, sealed_contact FROM shadow WHERE t = ?"
                                + " AND id = ?")
                .bind(0, shape.t())
                .bind(1, RowKey.local(shape, id))
                .map(
                        (row, ctx) ->
                                new RowImage(
                                        shape.t(),
                                        id,
                                        row.getLong(1),
                                        values(shape, row.getString(2)),
                                        row.getBytes(3),
                                        row.getBytes(4)))
                .findOne();
    }

    /**
     * Keeps the platform's copy.
     *
     * @param waiting whether the row itself could not be written, because a parent is missing
     */
    void put(RowShape shape, RowImage image, boolean waiting) {
        tx.handle()
                .execute(
                        "INSERT INTO shadow (t, id, v, image, sealed_counter, sealed_contact,"
                            + " waiting) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (t, id) DO UPDATE"
                            + " SET v = excluded.v, image = excluded.image, sealed_counter ="
                            + " excluded.sealed_counter, sealed_contact = excluded.sealed_contact,"
                            + " waiting = excluded.waiting",
                        shape.t(),
                        RowKey.local(shape, image.id()),
                        image.v(),
                        text(shape, image.values()),
                        image.counter(),
                        image.contact(),
                        waiting);
    }

    void remove(RowShape shape, String id) {
        tx.handle()
                .execute(
                        "DELETE FROM shadow WHERE t = ? AND id = ?",
                        shape.t(),
                        RowKey.local(shape, id));
    }

    /** Rows that wait for a parent, in the order in which kinds stand behind each other. */
    List<RowImage> waiting() {
        List<RowImage> waiting = new ArrayList<>();
        for (RowShape shape : RowShape.values()) {
            tx.handle()
                    .createQuery("SELECT id FROM shadow WHERE waiting = 1 AND t = ? ORDER BY v, id")
                    .bind(0, shape.t())
                    .mapTo(String.class)
                    .forEach(
                            local ->
                                    waiting.add(
                                            find(shape, RowKey.ofLocal(shape, local))
                                                    .orElseThrow()));
        }
        return waiting;
    }

    private static String text(RowShape shape, Map<String, Object> values) {
        Map<String, Object> image = new LinkedHashMap<>();
        for (List<RowColumn> columns : List.of(shape.key(), shape.columns())) {
            columns.forEach(
                    each ->
                            ChildRows.put(
                                    image, each.name(), each.toImage(values.get(each.name()))));
        }
        shape.children()
                .ifPresent(
                        each ->
                                ChildRows.put(
                                        image,
                                        each.field(),
                                        each.turned(values.get(each.field()), RowColumn::toImage)));
        return RowJson.text(image);
    }

    private static Map<String, Object> values(RowShape shape, String text) {
        Map<String, @Nullable Object> image = RowJson.object(text);
        Map<String, Object> values = new LinkedHashMap<>();
        for (List<RowColumn> columns : List.of(shape.key(), shape.columns())) {
            columns.forEach(
                    each ->
                            ChildRows.put(
                                    values, each.name(), each.ofImage(image.get(each.name()))));
        }
        shape.children()
                .ifPresent(
                        each ->
                                ChildRows.put(
                                        values,
                                        each.field(),
                                        each.turned(image.get(each.field()), RowColumn::ofImage)));
        return values;
    }
}
