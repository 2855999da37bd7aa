package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What changes of a row: values by field, null for one that says nothing any more, and single lines
 * as {@code lines.2}. Rows are laid over each other with these.
 */
final class FieldPatch {

    private static final String LINES = "lines";

    private FieldPatch() {}

    /** What turns one state of a row into another. */
    static Map<String, @Nullable Object> between(
            Map<String, Object> before, Map<String, Object> after) {
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        for (Map.Entry<String, Object> each : after.entrySet()) {
            Object old = before.get(each.getKey());
            if (each.getKey().equals(LINES)) {
                lines(old, each.getValue(), patch);
            } else if (!Objects.equals(old, each.getValue())) {
                patch.put(each.getKey(), each.getValue());
            }
        }
        for (String name : before.keySet()) {
            if (!after.containsKey(name) && !name.equals(LINES)) {
                patch.put(name, null);
            }
        }
        return patch;
    }

    private static void lines(
            @Nullable Object before, Object after, Map<String, @Nullable Object> patch) {
        Map<?, ?> old = before == null ? Map.of() : (Map<?, ?>) before;
        for (Map.Entry<?, ?> line : ((Map<?, ?>) after).entrySet()) {
            if (!Objects.equals(old.get(line.getKey()), line.getValue())) {
                patch.put(LINES + "." + line.getKey(), line.getValue());
            }
        }
        for (Object number : old.keySet()) {
            if (!((Map<?, ?>) after).containsKey(number)) {
                patch.put(LINES + "." + number, null);
            }
        }
    }

    /** A state with a patch laid over it; the state given stays as it is. */
    static Map<String, Object> over(Map<String, Object> state, Map<String, ?> patch) {
        Map<String, Object> laid = new LinkedHashMap<>(state);
        patch.forEach(
                (name, value) -> {
                    if (name.startsWith(LINES + ".")) {
                        Map<String, Object> lines = new LinkedHashMap<>();
                        if (laid.get(LINES) instanceof Map<?, ?> had) {
                            had.forEach((number, line) -> lines.put((String) number, line));
                        }
                        set(lines, name.substring(LINES.length() + 1), value);
                        laid.put(LINES, lines);
                    } else {
                        set(laid, name, value);
                    }
                });
        return laid;
    }

    private static void set(Map<String, Object> state, String name, @Nullable Object value) {
        if (value == null) {
            state.remove(name);
        } else {
            state.put(name, value);
        }
    }
}
