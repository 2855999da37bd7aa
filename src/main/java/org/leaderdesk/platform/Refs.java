package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.FieldType;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The ids that the values of a row name, also inside lists and lines. */
final class Refs {

    private Refs() {}

    /** Something that a row names. */
    interface Seen {
        /**
         * An id.
         *
         * @param ref the kind of row it names; null where it may be of either of two kinds
         */
        void id(@Nullable String ref, String id);
    }

    /** Values with every id replaced. */
    static TreeMap<String, @Nullable Object> replaced(
            RowKind kind, Map<String, @Nullable Object> values, UnaryOperator<String> by) {
        TreeMap<String, @Nullable Object> replaced = new TreeMap<>();
        values.forEach(
                (name, value) -> {
                    Field field = kind.field(name).orElse(null);
                    replaced.put(
                            name,
                            field == null || value == null
                                    ? value
                                    : field.type() == FieldType.LINES
                                            ? object(field.items(), (Map<?, ?>) value, by)
                                            : value(field, value, by));
                });
        return replaced;
    }

    private static Object value(Field field, Object value, UnaryOperator<String> by) {
        return switch (field.type()) {
            case ID -> by.apply((String) value);
            case IDS -> ((List<?>) value).stream().map(id -> by.apply((String) id)).toList();
            case LIST -> {
                List<Object> items = new ArrayList<>();
                for (Object item : (List<?>) value) {
                    items.add(object(field.items(), (Map<?, ?>) item, by));
                }
                yield items;
            }
            default -> value;
        };
    }

    private static TreeMap<String, Object> object(
            List<Field> fields, Map<?, ?> object, UnaryOperator<String> by) {
        Map<String, Field> byName = new HashMap<>();
        fields.forEach(field -> byName.put(field.name(), field));
        TreeMap<String, Object> replaced = new TreeMap<>();
        object.forEach(
                (name, value) -> {
                    Field field = byName.get(name);
                    replaced.put((String) name, field == null ? value : value(field, value, by));
                });
        return replaced;
    }

    /** Tells of every id that values name; passes over what is not of its field's type. */
    static void each(RowKind kind, Map<String, ? extends @Nullable Object> values, Seen seen) {
        values.forEach(
                (name, value) -> {
                    Field field = kind.field(name).orElse(null);
                    if (field != null && value != null) {
                        if (field.type() == FieldType.LINES) {
                            items(field, List.of(value), seen);
                        } else {
                            value(field, value, seen);
                        }
                    }
                });
    }

    private static void value(Field field, Object value, Seen seen) {
        switch (field.type()) {
            case ID -> id(field, value, seen);
            case IDS -> many(value).forEach(id -> id(field, id, seen));
            case LIST -> items(field, many(value), seen);
            default -> {
                // names nobody
            }
        }
    }

    private static void id(Field field, @Nullable Object value, Seen seen) {
        if (value instanceof String id) {
            seen.id(field.ref(), id);
        }
    }

    private static List<?> many(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static void items(Field field, List<?> items, Seen seen) {
        for (Object item : items) {
            if (item instanceof Map<?, ?> object) {
                for (Field each : field.items()) {
                    Object value = object.get(each.name());
                    if (value != null) {
                        value(each, value, seen);
                    }
                }
            }
        }
    }
}
