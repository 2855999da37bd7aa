package org.leaderdesk.sync.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.RowKind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed on one desk, field by field. A desk sends intent: a field that nobody typed there,
 * or a value that nobody gave it, would be laid over what others wrote, and look like a person's
 * word.
 */
final class TypedFields {

    private static final String LINES = "lines";

    private final Ledger ledger;
    private final Map<String, Map<String, Set<Object>>> rows = new HashMap<>();

    /**
     * @param ledger knows what a row is called by everybody
     */
    TypedFields(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Somebody made the row, or changed these fields of it. */
    void typed(String t, String id, Map<String, ?> fields) {
        Map<String, Set<Object>> row = rows.computeIfAbsent(t + " " + id, any -> new HashMap<>());
        fields.forEach(
                (name, value) -> {
                    if (name.equals(LINES) && value instanceof Map<?, ?> lines) {
                        lines.forEach((number, line) -> add(row, LINES + "." + number, line));
                    } else {
                        add(row, name, value);
                    }
                });
    }

    private static void add(Map<String, Set<Object>> row, String field, Object value) {
        row.computeIfAbsent(field, any -> new HashSet<>()).add(value);
    }

    /** A push of this desk, as it arrives. */
    void check(PushRequest request) {
        for (Mutation each : request.muts()) {
            if (each.op().equals(Mutation.PUT) && each.o() != null) {
                each.o().forEach((field, value) -> check(each, field, value));
            }
        }
    }

    private void check(Mutation sent, String field, @Nullable Object value) {
        if (sent.baseV() == 0 && List.of().equals(value)) {
            return; // nobody said anything, and neither does this
        }
        Set<Object> values = values(sent, field);
        String what = sent.t() + " " + sent.id() + " " + field;
        assertTrue(!values.isEmpty(), () -> what + ": a field that nobody typed");
        boolean numbered =
                RowKind.of(sent.t())
                        .flatMap(kind -> kind.field(field))
                        .map(each -> each.merge() == Merge.NEXT_FREE)
                        .orElse(false);
        assertTrue(
                numbered || values.contains(standing(value)),
                () -> what + ": a value that nobody typed: " + value);
    }

    /** What was typed into a field of a row, whatever the row was called then. */
    private Set<Object> values(Mutation sent, String field) {
        Set<Object> values = new HashSet<>();
        String id = ledger.standing(sent.id());
        rows.forEach(
                (name, row) -> {
                    String[] parts = name.split(" ", 2);
                    if (parts[0].equals(sent.t()) && ledger.standing(parts[1]).equals(id)) {
                        row.getOrDefault(field, Set.of())
                                .forEach(value -> values.add(standing(value)));
                    }
                });
        return values;
    }

    /** The same value with everything it names under the name by which all know it. */
    private @Nullable Object standing(@Nullable Object value) {
        return switch (value) {
            case String text -> ledger.standing(text);
            case Map<?, ?> fields -> {
                Map<Object, @Nullable Object> standing = new TreeMap<>();
                fields.forEach((name, each) -> standing.put(name, standing(each)));
                yield standing;
            }
            case List<?> all -> all.stream().map(this::standing).toList();
            case null, default -> value;
        };
    }
}
