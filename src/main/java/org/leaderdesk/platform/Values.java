package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Field;
import org.leaderdesk.wire.FieldType;
import org.leaderdesk.wire.Merge;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.RowKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether values are what their fields say, and how they are kept. */
final class Values {

    private static final Pattern BYTES = Pattern.compile("[A-Za-z0-9_-]*");
    private static final Pattern LINE = Pattern.compile("lines\\.(0|[1-9][0-9]{0,5})");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** A photo and a printed list, in base64url. */
    private static final int BYTES_LENGTH = 1_500_000;

    /** Ids, items or lines of one field. */
    private static final int MANY = 20_000;

    private Values() {}

    /**
     * The fields of a put: lines one by one, objects with their names sorted, nothing that says
     * nothing inside them; null for what says nothing any more.
     */
    static TreeMap<String, @Nullable Object> checked(
            RowKind kind, @Nullable Map<String, @Nullable Object> o, DeviceRole role) {
        TreeMap<String, @Nullable Object> checked = new TreeMap<>();
        if (o == null) {
            throw new Rejected(Code.BAD_VALUE);
        }
        for (Map.Entry<String, @Nullable Object> entry : o.entrySet()) {
            String name = entry.getKey();
            if (!Row.scope(kind, name).isFor(role)) {
                throw new Rejected(Code.FORBIDDEN_FIELD);
            }
            Field field = kind.field(name).orElse(null);
            if (field == null) {
                checked.put(name, unknown(name, entry.getValue()));
            } else if (field.type() != FieldType.LINES) {
                need(name.equals(field.name()));
                checked.put(name, value(field, entry.getValue()));
            } else if (name.equals(Row.LINES)) {
                lines(field, entry.getValue()).forEach(checked::put);
            } else {
                need(LINE.matcher(name).matches());
                checked.put(name, line(field, entry.getValue()));
            }
        }
        return checked;
    }

    /** A field that only a newer desk knows is kept as it is, within reason. */
    private static @Nullable Object unknown(String name, @Nullable Object value) {
        need(NAME.matcher(name).matches());
        need(value == null || Json.text(value).length() <= Protocol.TEXT_LENGTH);
        return value;
    }

    private static Map<String, @Nullable Object> lines(Field field, @Nullable Object value) {
        TreeMap<String, @Nullable Object> lines = new TreeMap<>();
        if (value == null) {
            return lines;
        }
        need(value instanceof Map);
        Map<?, ?> map = (Map<?, ?>) value;
        need(map.size() <= MANY);
        map.forEach(
                (number, line) -> {
                    String name = Row.LINES + "." + number;
                    need(LINE.matcher(name).matches());
                    lines.put(name, line(field, line));
                });
        return lines;
    }

    private static @Nullable Object line(Field field, @Nullable Object value) {
        return value == null ? null : object(field.items(), value);
    }

    private static @Nullable Object value(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case ID -> id(value);
            case TEXT -> text(field, value);
            case NUMBER -> number(value);
            case BYTES -> bytes(value);
            case IDS -> {
                List<?> list = list(value);
                yield list.isEmpty() ? null : list.stream().map(Values::id).toList();
            }
            case LIST -> {
                List<Object> items = new ArrayList<>();
                list(value).forEach(item -> items.add(object(field.items(), item)));
                yield items.isEmpty() ? null : items;
            }
            case LINES -> throw new Rejected(Code.BAD_VALUE);
        };
    }

    private static TreeMap<String, Object> object(List<Field> fields, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> sent)) {
            throw new Rejected(Code.BAD_VALUE);
        }
        TreeMap<String, Object> object = new TreeMap<>();
        need(sent.size() <= MANY);
        sent.forEach(
                (name, each) -> {
                    need(name instanceof String);
                    Field field =
                            fields.stream()
                                    .filter(known -> known.name().equals(name))
                                    .findFirst()
                                    .orElse(null);
                    Object kept = field == null ? unknown((String) name, each) : value(field, each);
                    if (kept != null) {
                        object.put((String) name, kept);
                    }
                });
        return object;
    }

    private static String id(@Nullable Object value) {
        if (value instanceof String text && Base64Url.isId(text)) {
            return text;
        }
        throw new Rejected(Code.BAD_VALUE);
    }

    private static String text(Field field, Object value) {
        need(value instanceof String);
        String text = (String) value;
        need(text.length() <= Protocol.TEXT_LENGTH && text.indexOf('\0') < 0);
        need(
                field.merge() != Merge.HIGHER
                        || field.order().isEmpty()
                        || field.order().contains(text));
        return text;
    }

    private static Long number(Object value) {
        if (value instanceof Integer small) {
            return small.longValue();
        }
        need(value instanceof Long);
        return (Long) value;
    }

    private static String bytes(Object value) {
        need(value instanceof String);
        String text = (String) value;
        need(text.length() <= BYTES_LENGTH && BYTES.matcher(text).matches());
        return text;
    }

    private static List<?> list(Object value) {
        need(value instanceof List);
        List<?> list = (List<?>) value;
        need(list.size() <= MANY);
        return list;
    }

    private static void need(boolean holds) {
        if (!holds) {
            throw new Rejected(Code.BAD_VALUE);
        }
    }
}
