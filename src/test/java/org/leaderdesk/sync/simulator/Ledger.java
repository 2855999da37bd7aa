package org.leaderdesk.sync.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sequential oracle: what the rows must be, worked out from nothing but the mutations in the
 * order in which the platform took them, each once. It knows the merge rules by itself and sees no
 * store.
 */
final class Ledger {

    private final Map<String, Map<String, Object>> rows = new TreeMap<>();
    private final Map<String, Deleted> deleted = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private int mutations;

    /** A row as it was when it was deleted, and at which version that was. */
    private record Deleted(Map<String, Object> values, long v) {}

    /** A push that the platform took, whether or not its answer comes through. */
    void taken(PushRequest request, Pushed answer) {
        for (int i = 0; i < answer.results().size(); i++) {
            MutationResult result = answer.results().get(i);
            if (!result.st().equals(MutationResult.RETRY) && done.add(result.mid())) {
                mutations++;
                apply(request.muts().get(i), result);
            }
        }
    }

    /** The same request again: nothing may be answered otherwise. */
    void sameAgain(Pushed answer, Pushed again) {
        assertEquals(answer.results(), again.results());
    }

    int mutations() {
        return mutations;
    }

    /** The rows as they must be, by kind and id. */
    Map<String, Map<String, Object>> rows() {
        return rows;
    }

    private void apply(Mutation mutation, MutationResult result) {
        if (result.st().equals(MutationResult.REJECTED)) {
            return;
        }
        Change row = result.row();
        if (row != null && !row.id().equals(mutation.id()) && key(mutation.t()).isEmpty()) {
            aliases.put(mutation.id(), row.id());
        }
        String id = standing(mutation.id());
        String name = mutation.t() + " " + id;
        switch (mutation.op()) {
            case Mutation.DEL -> {
                Map<String, Object> had = rows.remove(name);
                if (had != null) {
                    deleted.put(name, new Deleted(had, result.v()));
                }
            }
            case Mutation.ERASE -> erase(id);
            default -> {
                Map<String, Object> now =
                        new LinkedHashMap<>(
                                rows.getOrDefault(name, revived(name, mutation.baseV())));
                if (mutation.o() != null) {
                    mutation.o().forEach((field, value) -> set(mutation.t(), now, field, value));
                }
                if (row != null && row.o() != null) {
                    // Only the platform can know which number was free.
                    RowKind.of(mutation.t()).orElseThrow().fields().stream()
                            .filter(each -> each.merge() == Merge.NEXT_FREE)
                            .forEach(each -> now.put(each.name(), row.o().get(each.name())));
                }
                if (mutation.t().equals("order") && erased.contains(now.get("member_id"))) {
                    withoutPersonal(now);
                }
                rows.put(name, now);
            }
        }
    }

    /** Who knew a row and not its end goes on with it; who knew neither, or both, begins anew. */
    private Map<String, Object> revived(String name, long baseV) {
        Deleted was = deleted.get(name);
        return was != null && baseV > 0 && baseV < was.v() ? was.values() : Map.of();
    }

    private void erase(String id) {
        erased.add(id);
        RowKind.MEMBER.fields().stream()
                .filter(each -> each.scope().personal())
                .forEach(each -> rows.get("member " + id).remove(each.name()));
        rows.forEach(
                (name, row) -> {
                    if (name.startsWith("order ") && id.equals(row.get("member_id"))) {
                        withoutPersonal(row);
                    }
                });
    }

    private static void withoutPersonal(Map<String, Object> order) {
        RowKind.ORDER.fields().stream()
                .filter(each -> each.scope().personal())
                .forEach(each -> order.remove(each.name()));
    }

    private void set(String t, Map<String, Object> row, String field, @Nullable Object value) {
        if (value == null) {
            // Nothing is lower than anything.
            if (!isHigher(t, field)) {
                row.remove(field);
            }
        } else if (field.startsWith("lines.")) {
            Map<String, Object> lines = new TreeMap<>();
            if (row.get("lines") instanceof Map<?, ?> had) {
                had.forEach((n, line) -> lines.put((String) n, line));
            }
            lines.put(field.substring("lines.".length()), value);
            row.put("lines", lines);
        } else {
            Object now =
                    value instanceof String id && ref(t, field)
                            ? aliases.getOrDefault(id, id)
                            : value;
            if (!isHigher(t, field) || isHigher(t, field, now, row.get(field))) {
                row.put(field, now);
            }
        }
    }

    private static boolean isHigher(String t, String field) {
        return RowKind.of(t)
                .flatMap(kind -> kind.field(field))
                .map(each -> each.merge() == Merge.HIGHER)
                .orElse(false);
    }

    private static boolean isHigher(String t, String field, Object value, @Nullable Object before) {
        if (before == null) {
            return true;
        }
        if (value instanceof Long number) {
            return number > (Long) before;
        }
        var order = RowKind.of(t).flatMap(kind -> kind.field(field)).orElseThrow().order();
        return order.indexOf(value) > order.indexOf(before);
    }

    private static boolean ref(String t, String field) {
        return RowKind.of(t)
                .flatMap(kind -> kind.field(field))
                .map(each -> each.ref() != null || each.name().equals("owner_id"))
                .orElse(false);
    }

    private static List<String> key(String t) {
        return RowKind.of(t).orElseThrow().key();
    }

    /** What everybody calls a row, or each of those that its id is made of. */
    String standing(String id) {
        String[] parts = id.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            parts[i] = aliases.getOrDefault(parts[i], parts[i]);
        }
        return String.join(".", parts);
    }
}
