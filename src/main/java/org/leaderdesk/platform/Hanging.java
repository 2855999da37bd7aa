package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which rows are about an order, a member or a case, or undo a handover: found from what they are
 * about.
 */
final class Hanging {

    private static final Set<String> ABOUT =
            Set.of(RowKind.ORDER.t(), RowKind.MEMBER.t(), RowKind.CASE.t(), RowKind.HANDOVER.t());

    private final Tx tx;
    private final String feed;
    private final Set<Hang> added = new LinkedHashSet<>();

    Hanging(Tx tx, String feed) {
        this.tx = tx;
        this.feed = feed;
    }

    /** One row on another. */
    record Hang(String on, RowKind kind, String id) {}

    /** A row that is about something. An order is found by its member in another way. */
    void add(Row row) {
        if (row.kind() == RowKind.ORDER) {
            return;
        }
        Refs.each(
                row.kind(),
                row.values(),
                (ref, id) -> {
                    if (ref == null || ABOUT.contains(ref)) {
                        added.add(new Hang(id, row.kind(), row.id()));
                    }
                });
    }

    /** Goods that went short: the line of an order hangs on the goods of a round. */
    void addShort(String round, String variant, Row shortage) {
        added.add(new Hang(round + "." + variant, shortage.kind(), shortage.id()));
    }

    /** What hangs on something; a row may have been deleted since, or be about another by now. */
    List<Hang> on(String id) {
        Set<Hang> all =
                new LinkedHashSet<>(
                        tx.list(
                                "SELECT t, id FROM hangs WHERE feed = ? AND on_id = ? ORDER BY t,"
                                        + " id",
                                row ->
                                        new Hang(
                                                id,
                                                RowKind.of(row.getString(1)).orElseThrow(),
                                                row.getString(2)),
                                feed,
                                id));
        added.stream().filter(hang -> hang.on().equals(id)).forEach(all::add);
        return List.copyOf(all);
    }

    void write() {
        List<@Nullable Object[]> all = new ArrayList<>();
        added.forEach(hang -> all.add(new Object[] {feed, hang.on(), hang.kind().t(), hang.id()}));
        tx.batch(
                "INSERT INTO hangs (feed, on_id, t, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                all);
    }

    /** The rows of a batch that hang on something, one by one. */
    static List<Row> rows(Batch batch, String on) {
        return batch.hanging().on(on).stream()
                .flatMap(hang -> batch.find(hang.kind(), hang.id()).stream())
                .filter(row -> !row.isDeleted())
                .toList();
    }
}
