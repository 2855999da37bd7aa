package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * By a name, or whatever else of one field a thing of the world is known by, there is one row: no
 * desk could show two. Who renames a row like another one keeps what it was called, unless the
 * other one gives its name up in the same push.
 */
final class Names {

    private final Batch batch;
    private final Map<String, List<Mutation>> toCome = new HashMap<>();

    Names(Batch batch) {
        this.batch = batch;
    }

    /** Remembers what a push does to rows that are known by something. */
    void expect(List<Mutation> mutations) {
        for (Mutation each : mutations) {
            RowKind.of(each.t())
                    .filter(kind -> !kind.known().isEmpty())
                    .ifPresent(
                            kind ->
                                    toCome.computeIfAbsent(
                                                    name(kind, batch.resolved(each.id())),
                                                    any -> new ArrayList<>())
                                            .add(each));
        }
    }

    /**
     * Takes out of what is to be laid over a row whatever another row is known by.
     *
     * @return whether there was any
     */
    boolean keepFree(
            Row row, Mutation mutation, Map<String, @Nullable Object> values, List<Lost> lost) {
        boolean any = false;
        for (List<String> names : row.kind().known()) {
            String field = names.getFirst();
            Object wanted = values.get(field);
            Merge merge = row.kind().field(field).orElseThrow().merge();
            if (names.size() > 1
                    || merge == Merge.FIXED
                    || wanted == null
                    || Objects.equals(wanted, row.get(field))
                    || isFree(
                            row, field, wanted, mutation.seq(), new HashSet<>(Set.of(row.id())))) {
                continue;
            }
            values.remove(field);
            any = true;
            if (merge != Merge.UNTOLD) {
                lost.add(
                        new Lost(field, wanted, row.get(field), batch.v(), Code.NAME_TAKEN.text()));
            }
        }
        return any;
    }

    private boolean isFree(Row row, String field, Object wanted, long seq, Set<String> asked) {
        Row holder =
                batch.known()
                        .find(row.kind(), Map.of(field, wanted))
                        .filter(id -> !id.equals(row.id()))
                        .flatMap(id -> batch.find(row.kind(), id))
                        .filter(each -> !each.isDeleted())
                        .orElse(null);
        // Whoever was asked before gives its own up: they pass their names on in a ring.
        return holder == null
                || !asked.add(holder.id())
                || isGivenUp(holder, field, wanted, seq, asked);
    }

    private boolean isGivenUp(Row holder, String field, Object name, long seq, Set<String> asked) {
        Optional<Mutation> last =
                toCome.getOrDefault(name(holder.kind(), holder.id()), List.of()).stream()
                        .filter(each -> each.seq() > seq)
                        .filter(each -> each.o() == null || each.o().containsKey(field))
                        .reduce((one, other) -> other);
        if (last.isEmpty() || last.get().o() == null) {
            return last.isPresent();
        }
        Object wanted = last.get().o().get(field);
        return !Objects.equals(wanted, name)
                && (wanted == null || isFree(holder, field, wanted, seq, asked));
    }

    private static String name(RowKind kind, String id) {
        return kind.t() + " " + id;
    }
}
