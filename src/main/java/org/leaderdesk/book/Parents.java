package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a row refers to: whether it is here, and what it is called by everybody. */
final class Parents {

    private final Transaction tx;
    private final SharedRows rows;
    private final Replica.Kinds kinds;
    private final Set<String> here = new HashSet<>();

    Parents(Transaction tx, SharedRows rows, Replica.Kinds kinds) {
        this.tx = tx;
        this.rows = rows;
        this.kinds = kinds;
    }

    /** Remembers that a row is here. */
    void isThere(String t, String id) {
        here.add(t + id);
    }

    /** Whether everything that a row refers to is here. */
    boolean all(Replica.Theirs row) {
        Map<String, String> refs = kinds.refs(row.t());
        return row.fields().entrySet().stream()
                .allMatch(each -> all(refs, each.getKey(), each.getValue(), row.id()));
    }

    private boolean all(
            Map<String, String> refs, String name, @Nullable Object value, String self) {
        return switch (value) {
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .allMatch(
                                    each ->
                                            all(
                                                    refs,
                                                    (String) each.getKey(),
                                                    each.getValue(),
                                                    self));
            case List<?> list -> list.stream().allMatch(each -> all(refs, name, each, self));
            case String id ->
                    refs.get(name) == null || id.equals(self) || isHere(refs.get(name), id);
            case null, default -> true;
        };
    }

    private boolean isHere(String t, String id) {
        if (here.contains(t + id)) {
            return true;
        }
        boolean found =
                RowShape.of(t).map(shape -> rows.version(shape, id).isPresent()).orElse(true);
        if (found) {
            here.add(t + id);
        }
        return found;
    }

    /** The same values with ids under which everybody knows what they name. */
    Map<String, @Nullable Object> standing(String t, Map<String, @Nullable Object> values) {
        return standing(kinds.refs(t), values);
    }

    private Map<String, @Nullable Object> standing(
            Map<String, String> refs, Map<?, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> standing = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> standing.put((String) name, standing(refs, (String) name, value)));
        return standing;
    }

    private @Nullable Object standing(
            Map<String, String> refs, String name, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> standing(refs, map);
            case List<?> list -> list.stream().map(each -> standing(refs, name, each)).toList();
            case String id when refs.containsKey(name) || name.equals("owner_id") ->
                    tx.aliases().standing(id);
            case null, default -> value;
        };
    }
}
