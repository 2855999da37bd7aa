package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what a thing of the world is known again ({@link RowKind#known()}): a keyed hash, since a
 * phone's is among them. The row that had it first keeps it.
 */
final class Known {

    private final Tx tx;
    private final Sealer sealer;
    private final String feed;
    private final Map<String, Row> added = new LinkedHashMap<>();
    private final Map<String, Optional<String>> asked = new HashMap<>();

    Known(Tx tx, Sealer sealer, String feed) {
        this.tx = tx;
        this.sealer = sealer;
        this.feed = feed;
    }

    /** The row that is known by the same as a new one of these values, as rows are by now. */
    Optional<String> find(RowKind kind, Map<String, ? extends @Nullable Object> values) {
        for (List<String> names : kind.known()) {
            Optional<String> hash = hash(kind, names, values);
            if (hash.isPresent()) {
                return stored(hash.get())
                        .filter(id -> isStillKnownBy(kind, id, hash.get()))
                        .or(() -> takenOver(kind, hash.get()));
            }
        }
        return Optional.empty();
    }

    /** Reads which rows are known by what new ones say, all at once, and gives back their ids. */
    Set<String> expect(RowKind kind, List<Map<String, @Nullable Object>> all) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Map<String, @Nullable Object> values : all) {
            kind.known().forEach(names -> hash(kind, names, values).ifPresent(hashes::add));
        }
        read(hashes);
        return hashes.stream()
                .flatMap(hash -> stored(hash).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void read(Set<String> hashes) {
        hashes.forEach(hash -> asked.put(hash, Optional.empty()));
        tx.among(
                "SELECT hash, id FROM known WHERE feed = ? AND hash IN (?*)",
                row -> asked.put(Base64Url.of(row.getBytes(1)), Optional.of(row.getString(2))),
                hashes.stream().map(Base64Url::bytes).toList(),
                feed);
    }

    private Optional<String> stored(String hash) {
        if (!asked.containsKey(hash)) {
            read(Set.of(hash));
        }
        return asked.getOrDefault(hash, Optional.empty());
    }

    /** A row is now this: by all that it is known by. */
    void add(Row row) {
        if (row.kind().known().isEmpty()) {
            return;
        }
        added.put(name(row.kind(), row.id()), row);
        if (row.isDeleted()) {
            return;
        }
        for (String hash : hashes(row)) {
            Optional<String> first =
                    asked.getOrDefault(hash, Optional.empty())
                            .filter(id -> isStillKnownBy(row.kind(), id, hash));
            asked.put(hash, first.or(() -> Optional.of(row.id())));
        }
    }

    /** The row that this commit gave what another one gave up in it. */
    private Optional<String> takenOver(RowKind kind, String hash) {
        return added.values().stream()
                .filter(row -> row.kind() == kind && isStillKnownBy(kind, row.id(), hash))
                .map(Row::id)
                .findFirst();
    }

    /** False where the row got another name, or was deleted, since it was asked for. */
    private boolean isStillKnownBy(RowKind kind, String id, String hash) {
        Row row = added.get(name(kind, id));
        return row == null || !row.isDeleted() && hashes(row).contains(hash);
    }

    private static String name(RowKind kind, String id) {
        return kind.t() + "\n" + id;
    }

    private Set<String> hashes(Row row) {
        Set<String> hashes = new HashSet<>();
        row.kind().known().forEach(names -> hash(row, names).ifPresent(hashes::add));
        return hashes;
    }

    private Optional<String> hash(Row row, List<String> names) {
        return hash(row.kind(), names, row.values());
    }

    private Optional<String> hash(
            RowKind kind, List<String> names, Map<String, ? extends @Nullable Object> values) {
        List<Object> said = new ArrayList<>();
        for (String name : names) {
            Object value = values.get(name);
            if (value == null || value.equals("")) {
                return Optional.empty();
            }
            said.add(value);
        }
        return Optional.of(
                Base64Url.of(sealer.hash(kind.t() + "\n" + names + "\n" + Json.text(said))));
    }

    void write() {
        List<@Nullable Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> all = new ArrayList<>();
        added.values()
                .forEach(
                        row -> {
                            // Renamed, it is no longer known by its old name.
                            if (row.isDeleted() || row.isErased() || row.hasStampOfKnown()) {
                                gone.add(new Object[] {feed, row.kind().t(), row.id()});
                            }
                            if (!row.isDeleted()) {
                                hashes(row)
                                        .forEach(
                                                hash ->
                                                        all.add(
                                                                new Object[] {
                                                                    feed,
                                                                    Base64Url.bytes(hash),
                                                                    row.kind().t(),
                                                                    row.id()
                                                                }));
                            }
                        });
        tx.batch("DELETE FROM known WHERE feed = ? AND t = ? AND id = ?", gone);
        tx.batch(
                "INSERT INTO known (feed, hash, t, id) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                all);
    }
}
