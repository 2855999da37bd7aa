package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of which a series has each only once: the later-arriving gets the next free one. A series
 * is read once, from the number that is wanted first on; where a lower one is wanted later, the
 * rest is read too.
 */
final class Numbers {

    /** Of a row that shares its number with nobody. */
    private static final String ALONE = "";

    private final Tx tx;
    private final Sealer sealer;
    private final String feed;
    private final Map<String, Series> all = new HashMap<>();

    Numbers(Tx tx, Sealer sealer, String feed) {
        this.tx = tx;
        this.sealer = sealer;
        this.feed = feed;
    }

    /**
     * A number that a row has.
     *
     * @param sharing what rows must have alike to have it too
     */
    private record Taken(long number, String sharing) {}

    /** The numbers of one series from some on, and what this commit does to them. */
    private static final class Series {
        private final Map<Long, Map<String, String>> byNumber = new HashMap<>();
        private final Map<String, Optional<Taken>> changed = new LinkedHashMap<>();
        private long from = Long.MAX_VALUE;

        void read(String id, Taken taken) {
            if (!changed.containsKey(id)) {
                rows(taken.number()).put(id, taken.sharing());
            }
        }

        void change(String id, Optional<Taken> taken) {
            byNumber.values().forEach(rows -> rows.remove(id));
            taken.ifPresent(now -> rows(now.number()).put(id, now.sharing()));
            changed.put(id, taken);
        }

        boolean isFree(long number, String id, String sharing) {
            return rows(number).entrySet().stream()
                    .filter(each -> !each.getKey().equals(id))
                    .allMatch(each -> !sharing.equals(ALONE) && sharing.equals(each.getValue()));
        }

        private Map<String, String> rows(long number) {
            return byNumber.computeIfAbsent(number, any -> new HashMap<>());
        }
    }

    /** Gives the row a number that is free, or that rows alike in what is shared have. */
    Optional<Lost> give(Row row, Stamp stamp) {
        Field field =
                row.kind().fields().stream()
                        .filter(each -> each.merge() == Merge.NEXT_FREE)
                        .findFirst()
                        .orElse(null);
        if (field == null || !(row.get(field.name()) instanceof Long wanted)) {
            return Optional.empty();
        }
        String name = name(row);
        Series series = all.computeIfAbsent(name, any -> new Series());
        read(name, series, wanted);
        String sharing = sharing(row);
        long free = wanted;
        while (!series.isFree(free, row.id(), sharing)) {
            free++;
        }
        series.change(row.id(), Optional.of(new Taken(free, sharing)));
        if (free == wanted) {
            return Optional.empty();
        }
        row.set(field.name(), free, stamp);
        return Optional.of(new Lost(field.name(), wanted, free, stamp.v(), Code.RENUMBERED.text()));
    }

    /** A row is deleted: its number is free again. */
    void release(Row row) {
        if (!row.kind().series().isEmpty()) {
            all.computeIfAbsent(name(row), any -> new Series()).change(row.id(), Optional.empty());
        }
    }

    private void read(String name, Series series, long wanted) {
        if (wanted >= series.from) {
            return;
        }
        long from = series.from == Long.MAX_VALUE ? wanted : Long.MIN_VALUE;
        tx.list(
                        "SELECT id, number, sharing FROM taken WHERE feed = ? AND series = ? AND"
                                + " number >= ? AND number < ?",
                        row -> {
                            String sharing = row.getString(3);
                            Taken taken =
                                    new Taken(row.getLong(2), sharing == null ? ALONE : sharing);
                            return Map.entry(row.getString(1), taken);
                        },
                        feed,
                        name,
                        from,
                        series.from)
                .forEach(each -> series.read(each.getKey(), each.getValue()));
        series.from = from;
    }

    void write() {
        List<@Nullable Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> given = new ArrayList<>();
        all.forEach(
                (name, series) ->
                        series.changed.forEach(
                                (id, taken) -> {
                                    if (taken.isEmpty()) {
                                        gone.add(new Object[] {feed, name, id});
                                    } else {
                                        String sharing = taken.get().sharing();
                                        given.add(
                                                new @Nullable Object[] {
                                                    feed,
                                                    name,
                                                    taken.get().number(),
                                                    id,
                                                    sharing.equals(ALONE) ? null : sharing
                                                });
                                    }
                                }));
        tx.batch("DELETE FROM taken WHERE feed = ? AND series = ? AND id = ?", gone);
        tx.batch(
                "INSERT INTO taken (feed, series, number, id, sharing) VALUES (?, ?, ?, ?, ?) ON"
                        + " CONFLICT (feed, series, id) DO UPDATE SET number = excluded.number,"
                        + " sharing = excluded.sharing",
                given);
    }

    private static String name(Row row) {
        List<Object> within = new ArrayList<>();
        row.kind().series().forEach(name -> within.add(said(row, name)));
        return row.kind().t() + Json.text(within);
    }

    private String sharing(Row row) {
        if (row.kind().sharing().isEmpty()) {
            return ALONE;
        }
        List<Object> alike = new ArrayList<>();
        row.kind().sharing().forEach(name -> alike.add(said(row, name)));
        return Base64Url.of(sealer.hash(Json.text(alike)));
    }

    private static Object said(Row row, String name) {
        Object value = row.get(name);
        return value == null ? "" : value;
    }
}
