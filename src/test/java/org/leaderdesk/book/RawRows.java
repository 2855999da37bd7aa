package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes and reads rows as a use case would, whatever their kind, for tests that make many. */
public final class RawRows {

    private RawRows() {}

    /** Makes a row; noted like any change. */
    public static void create(Transaction tx, String t, String id, Map<String, Object> fields) {
        RowShape shape = RowShape.of(t).orElseThrow();
        new SharedRows(tx)
                .put(shape, Optional.empty(), new RowFields(tx).image(shape, id, 0, fields, null));
        tx.operations().record(t + ".made", tx.newId(), Arguments.none());
    }

    public static void remove(Transaction tx, String t, String id) {
        new SharedRows(tx).remove(RowShape.of(t).orElseThrow(), id);
    }

    /** All that a row says; empty where it is not there. */
    public static Optional<Map<String, Object>> find(Transaction tx, String t, String id) {
        RowShape shape = RowShape.of(t).orElseThrow();
        return new SharedRows(tx).find(shape, id).map(each -> new RowFields(tx).open(shape, each));
    }

    /** What a row is called by everybody. */
    public static String standing(Transaction tx, String id) {
        return tx.aliases().standing(id);
    }

    /** The ids of all rows of a kind whose key is an id. */
    public static List<String> ids(Transaction tx, String t) {
        RowShape shape = RowShape.of(t).orElseThrow();
        List<String> ids = new ArrayList<>();
        tx.handle()
                .createQuery(
                        "SELECT "
                                + RowKey.sql(shape, "r")
                                + " FROM "
                                + shape.table()
                                + " r ORDER BY 1")
                .mapTo(String.class)
                .forEach(local -> ids.add(RowKey.ofLocal(shape, local)));
        return ids;
    }

    public static String text(UUID id) {
        return Bytes.text(id);
    }

    public static UUID id(String text) {
        return Bytes.id(Bytes.ofText(text));
    }

    /** Runs SQL behind everybody's back, as a fault would. */
    public static void sabotage(Transaction tx, String sql) {
        tx.handle().execute(sql);
    }

    /** Every table there is. */
    public static Set<String> tables(Transaction tx) {
        return tx.handle()
                .createQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB"
                                + " 'sqlite_*'")
                .mapTo(String.class)
                .set();
    }

    /** Whether changes are noted by a trigger of this name. */
    public static boolean isNotedBy(String trigger) {
        return NotingTriggers.definitions(Edition.LEADER).stream()
                .anyMatch(each -> each.startsWith("trigger " + trigger + " "));
    }

    /** Everything sealed that the sync holds of a row, opened: what erasing must have emptied. */
    public static List<@Nullable Object> held(Transaction tx) {
        List<@Nullable Object> held = new ArrayList<>();
        new OutboxTable(tx).first(Integer.MAX_VALUE).forEach(each -> held.add(each.fields()));
        tx.handle()
                .createQuery("SELECT t, id FROM shadow")
                .map((row, ctx) -> List.of(row.getString(1), row.getString(2)))
                .forEach(
                        each -> {
                            RowShape shape = RowShape.of(each.get(0)).orElseThrow();
                            new ShadowTable(tx)
                                    .find(shape, RowKey.ofLocal(shape, each.get(1)))
                                    .ifPresent(
                                            image ->
                                                    held.add(new RowFields(tx).open(shape, image)));
                        });
        tx.conflicts()
                .open(Integer.MAX_VALUE)
                .forEach(
                        each -> {
                            held.add(each.mine().orElse(null));
                            held.add(each.theirs().orElse(null));
                        });
        return held;
    }
}
