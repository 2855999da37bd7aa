package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Set<Hang>> stored = new HashMap<>();

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

    /** Reads what hangs on each of many, all at once. */
    void expect(Collection<String> ids) {
        List<String> asked = ids.stream().filter(id -> !stored.containsKey(id)).distinct().toList();
        asked.forEach(id -> stored.put(id, new LinkedHashSet<>()));
        tx.among(
                "SELECT on_id, t, id FROM hangs WHERE feed = ? AND on_id IN (?*)",
                row ->
                        stored.computeIfAbsent(row.getString(1), id -> new LinkedHashSet<>())
                                .add(
                                        new Hang(
                                                row.getString(1),
                                                RowKind.of(row.getString(2)).orElseThrow(),
                                                row.getString(3))),
                asked,
                feed);
    }

    /** What hangs on something; a row may have been deleted since, or be about another by now. */
    Set<Hang> on(String id) {
        expect(List.of(id));
        Set<Hang> all = new LinkedHashSet<>(stored.getOrDefault(id, Set.of()));
        added.stream().filter(hang -> hang.on().equals(id)).forEach(all::add);
        return all;
    }

    /**
     * What hangs on any of many, and on a case among it, but not other members: those who were
     * merged into one are asked for by themselves.
     */
    Set<Hang> under(Collection<String> ids) {
        expect(ids);
        Set<Hang> all = new LinkedHashSet<>();
        ids.forEach(id -> all.addAll(on(id)));
        all.removeIf(hang -> hang.kind() == RowKind.MEMBER);
        List<String> cases =
                all.stream().filter(hang -> hang.kind() == RowKind.CASE).map(Hang::id).toList();
        if (!cases.isEmpty()) {
            all.addAll(under(cases));
        }
        return all;
    }

    void write() {
        List<@Nullable Object[]> all = new ArrayList<>();
        added.forEach(hang -> all.add(new Object[] {feed, hang.on(), hang.kind().t(), hang.id()}));
        tx.batch(
                "INSERT INTO hangs (feed, on_id, t, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                all);
    }
}
