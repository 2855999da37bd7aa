package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What changes of a row: values by field, null for one that says nothing any more, and single lines
 * as {@code lines.2}. Rows are laid over each other with these. Of a printed list {@code lines} is
 * a number like any other.
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
            if (each.getKey().equals(LINES) && each.getValue() instanceof Map<?, ?> lines) {
                lines(old instanceof Map<?, ?> had ? had : Map.of(), lines, patch);
            } else if (!Objects.equals(old, each.getValue())) {
                patch.put(each.getKey(), each.getValue());
            }
        }
        for (String name : before.keySet()) {
            if (!after.containsKey(name) && !(before.get(name) instanceof Map)) {
                patch.put(name, null);
            }
        }
        return patch;
    }

    private static void lines(
            Map<?, ?> before, Map<?, ?> after, Map<String, @Nullable Object> patch) {
        for (Map.Entry<?, ?> line : after.entrySet()) {
            if (!Objects.equals(before.get(line.getKey()), line.getValue())) {
                patch.put(LINES + "." + line.getKey(), line.getValue());
            }
        }
        for (Object number : before.keySet()) {
            if (!after.containsKey(number)) {
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

    /** What a state says of a field, or of a line as {@code lines.2}. */
    static @Nullable Object value(Map<String, Object> state, String name) {
        if (!name.startsWith(LINES + ".")) {
            return state.get(name);
        }
        return state.get(LINES) instanceof Map<?, ?> lines
                ? lines.get(name.substring(LINES.length() + 1))
                : null;
    }

    private static void set(Map<String, Object> state, String name, @Nullable Object value) {
        if (value == null) {
            state.remove(name);
        } else {
            state.put(name, value);
        }
    }
}
