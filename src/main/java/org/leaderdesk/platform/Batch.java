package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows one commit works on: read when first asked for, many at a time where it is known which,
 * and written together with one version. The feed is locked for as long as it lives.
 */
final class Batch {

    private final Tx tx;
    private final Sealer sealer;
    private final Feed feed;
    private final String letter;
    private final long now;
    private final RowTable table;

    private final Map<String, Optional<Row>> rows = new HashMap<>();
    private final Map<String, Row> changed = new LinkedHashMap<>();
    private final Map<String, Row> before = new HashMap<>();
    private final Map<String, Optional<String>> aliases = new HashMap<>();
    private final Map<String, String> newAliases = new LinkedHashMap<>();
    private final Map<String, Boolean> erased = new HashMap<>();
    private final Hanging hanging;
    private final Known known;
    private final Numbers numbers;
    private boolean touched;

    Batch(Tx tx, Sealer sealer, Feed feed, String letter, long now) {
        this.tx = tx;
        this.sealer = sealer;
        this.feed = feed;
        this.letter = letter;
        this.now = now;
        this.table = new RowTable(tx, sealer, feed.id());
        this.hanging = new Hanging(tx, feed.id());
        this.known = new Known(tx, sealer, feed.id());
        this.numbers = new Numbers(tx, sealer, feed.id());
    }

    Tx tx() {
        return tx;
    }

    Sealer sealer() {
        return sealer;
    }

    Feed feed() {
        return feed;
    }

    /** The version all its rows get. */
    long v() {
        return feed.nextV();
    }

    /** Epoch ms. */
    long now() {
        return now;
    }

    /** Who writes and when. */
    Stamp stamp() {
        return new Stamp(v(), letter);
    }

    Hanging hanging() {
        return hanging;
    }

    Known known() {
        return known;
    }

    Numbers numbers() {
        return numbers;
    }

    /** Reads what mutations speak of, all at once. */
    void expect(List<Mutation> mutations) {
        Set<String> ids = new LinkedHashSet<>();
        for (Mutation each : mutations) {
            ids.addAll(Arrays.asList(each.id().split("\\.", -1)));
            mentioned(each.o(), ids);
        }
        ids.removeIf(id -> !Base64Url.isId(id));
        readAliases(ids);
        Map<RowKind, Set<String>> named = new EnumMap<>(RowKind.class);
        Map<RowKind, List<Map<String, @Nullable Object>>> made = new EnumMap<>(RowKind.class);
        for (Mutation each : mutations) {
            RowKind.of(each.t())
                    .ifPresent(
                            kind -> {
                                of(named, kind).add(resolved(each.id()));
                                named(kind, each.o(), named);
                                if (each.o() != null && each.baseV() == 0) {
                                    made.computeIfAbsent(kind, any -> new ArrayList<>())
                                            .add(new TreeMap<>(each.o()));
                                }
                            });
        }
        made.forEach((kind, all) -> of(named, kind).addAll(known.expect(kind, all)));
        named.forEach(this::expect);
        Set<String> people = new LinkedHashSet<>();
        rows.values().stream()
                .flatMap(Optional::stream)
                .forEach(
                        row ->
                                Refs.each(
                                        row.kind(),
                                        row.values(),
                                        (ref, id) -> {
                                            if (ref == null || ref.equals(RowKind.MEMBER.t())) {
                                                people.add(id);
                                            }
                                        }));
        readAliases(people);
    }

    private static void mentioned(@Nullable Object value, Set<String> into) {
        switch (value) {
            case String text -> into.add(text);
            case Map<?, ?> map -> map.values().forEach(each -> mentioned(each, into));
            case Collection<?> many -> many.forEach(each -> mentioned(each, into));
            case null, default -> {
                // no id
            }
        }
    }

    /** What the fields of a put name. */
    private void named(
            RowKind kind,
            @Nullable Map<String, @Nullable Object> o,
            Map<RowKind, Set<String>> into) {
        if (o != null) {
            Refs.each(
                    kind,
                    o,
                    (ref, id) -> {
                        if (ref != null) {
                            of(into, RowKind.of(ref).orElseThrow()).add(resolved(id));
                        }
                    });
        }
    }

    private static Set<String> of(Map<RowKind, Set<String>> kinds, RowKind kind) {
        return kinds.computeIfAbsent(kind, any -> new LinkedHashSet<>());
    }

    /** Reads what hangs on each of many, and those rows, all at once. */
    void expectHanging(Collection<String> ids) {
        hanging.expect(ids);
        List<Hanging.Hang> all = new ArrayList<>();
        ids.forEach(id -> all.addAll(hanging.on(id)));
        List<Row> _ = rows(all);
    }

    /** The rows that hang on something, but no deleted ones. */
    List<Row> rows(Collection<Hanging.Hang> hangs) {
        Map<RowKind, Set<String>> kinds = new EnumMap<>(RowKind.class);
        hangs.forEach(hang -> of(kinds, hang.kind()).add(hang.id()));
        kinds.forEach(this::expect);
        return hangs.stream()
                .flatMap(hang -> find(hang.kind(), hang.id()).stream())
                .filter(row -> !row.isDeleted())
                .toList();
    }

    private void readAliases(Collection<String> ids) {
        List<String> asked = ids.stream().filter(id -> !aliases.containsKey(id)).toList();
        asked.forEach(
                id -> {
                    aliases.put(id, Optional.empty());
                    erased.put(id, false);
                });
        tx.among(
                "SELECT id, stands_for FROM alias WHERE feed = ? AND id IN (?*)",
                row -> aliases.put(row.getString(1), Optional.of(row.getString(2))),
                asked,
                feed.id());
        // What an alias stands for is asked for next.
        readTargets(asked);
        tx.among(
                "SELECT id FROM erased WHERE feed = ? AND id IN (?*)",
                row -> erased.put(row.getString(1), true),
                asked,
                feed.id());
    }

    private void readTargets(Collection<String> ids) {
        List<String> targets =
                ids.stream()
                        .flatMap(id -> aliases.getOrDefault(id, Optional.empty()).stream())
                        .distinct()
                        .toList();
        if (!targets.isEmpty()) {
            readAliases(targets);
        }
    }

    /** Reads rows, all at once. */
    void expect(RowKind kind, Set<String> ids) {
        List<String> asked = ids.stream().filter(id -> !rows.containsKey(name(kind, id))).toList();
        asked.forEach(id -> rows.put(name(kind, id), Optional.empty()));
        table.find(kind, asked).forEach(row -> rows.put(name(row), Optional.of(row)));
    }

    /**
     * The id under which a row is kept: what an alias stands for, also where ids are joined by
     * dots.
     */
    String resolved(String id) {
        if (id.indexOf('.') < 0) {
            return Base64Url.isId(id) ? resolvedOne(id) : id;
        }
        return Arrays.stream(id.split("\\.", -1))
                .map(part -> Base64Url.isId(part) ? resolvedOne(part) : part)
                .collect(Collectors.joining("."));
    }

    private String resolvedOne(String id) {
        if (!aliases.containsKey(id)) {
            readAliases(List.of(id));
        }
        return aliases.getOrDefault(id, Optional.empty()).orElse(id);
    }

    /** From now on an id is another name of a row. */
    void alias(String id, String standsFor) {
        aliases.put(id, Optional.of(standsFor));
        newAliases.put(id, standsFor);
        touched = true;
    }

    /** Whether an id is an erased person's. */
    boolean isErased(String id) {
        if (!Base64Url.isId(id)) {
            return false;
        }
        if (!erased.containsKey(id)) {
            readAliases(List.of(id));
        }
        return erased.getOrDefault(id, false);
    }

    /** The person behind an id is erased for ever, also one nobody knows yet. */
    void erased(String id) {
        erased.put(id, true);
        tx.update(
                "INSERT INTO erased (feed, id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                feed.id(),
                id,
                now);
        touched = true;
    }

    /** A row as it is, deleted ones too; to be changed only as a copy that is kept. */
    Optional<Row> find(RowKind kind, String id) {
        String name = name(kind, id);
        Optional<Row> row = rows.get(name);
        if (row == null) {
            row = table.find(kind, id);
            rows.put(name, row);
        }
        return row;
    }

    /** The orders of a member, also those of this commit. */
    List<Row> ordersOf(String member) {
        Set<String> ids = new LinkedHashSet<>(table.ordersOf(member));
        changed.values().stream()
                .filter(row -> row.kind() == RowKind.ORDER)
                .forEach(row -> ids.add(row.id()));
        expect(RowKind.ORDER, ids);
        return ids.stream()
                .flatMap(id -> find(RowKind.ORDER, id).stream())
                .filter(row -> member.equals(row.text("member_id")) && !row.isDeleted())
                .toList();
    }

    /** A row is now this. */
    void keep(Row row) {
        String name = name(row);
        before.putIfAbsent(
                name, find(row.kind(), row.id()).orElse(Row.fresh(row.kind(), row.id(), stamp())));
        row.writtenAt(v());
        rows.put(name, Optional.of(row));
        changed.put(name, row);
        hanging.add(row);
        known.add(row);
    }

    /** Sends a row again though nothing in it changed. */
    void send(Row row) {
        keep(row.copy());
    }

    /** The rows that change, as they were: of a new one an empty row. */
    Map<Row, Row> changes() {
        Map<Row, Row> changes = new LinkedHashMap<>();
        changed.forEach((name, row) -> changes.put(row, before.getOrDefault(name, row)));
        return changes;
    }

    /** Writes everything with the feed's next version; nothing where nothing changed. */
    void finish() {
        if (changed.isEmpty() && !touched) {
            return;
        }
        new Moves(this).run();
        table.write(new ArrayList<>(changed.values()));
        hanging.write();
        known.write();
        numbers.write();
        tx.batch(
                "INSERT INTO alias (feed, id, stands_for) VALUES (?, ?, ?) ON CONFLICT (feed, id)"
                        + " DO UPDATE SET stands_for = excluded.stands_for",
                newAliases.entrySet().stream()
                        .map(entry -> new Object[] {feed.id(), entry.getKey(), entry.getValue()})
                        .collect(Collectors.toCollection(ArrayList::new)));
        feed.advance(tx);
    }

    private static String name(Row row) {
        return name(row.kind(), row.id());
    }

    private static String name(RowKind kind, String id) {
        return kind.t() + "\n" + id;
    }
}
