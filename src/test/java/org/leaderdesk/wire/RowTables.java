package org.leaderdesk.wire;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** protocol.md's tables of rows, as {@link RowKind} has them, with what people wrote in them. */
final class RowTables {

    private RowTables() {}

    /** The whole section as it should be. */
    static String section(WrittenRows written) {
        StringBuilder text = new StringBuilder();
        for (RowKind kind : RowKind.values()) {
            text.append("\n### ").append(kind.t()).append("\n\n");
            text.append(written.sentence(kind)).append("\n\n");
            text.append(identity(kind)).append("\n\n");
            text.append("| field | type | merge | sent to | what it says |\n");
            text.append("| --- | --- | --- | --- | --- |\n");
            for (Field field : kind.fields()) {
                text.append(row(kind, field, written));
                for (Field item : field.items()) {
                    text.append(itemRow(kind, field, item, written));
                }
            }
        }
        return text.append('\n').toString();
    }

    /** How a field of a list or of lines is called in the table. */
    static String itemName(Field field, Field item) {
        return field.name() + (field.type() == FieldType.LINES ? ".N." : "[].") + item.name();
    }

    /** Of group rules a leader has one row, known by its kind. */
    static boolean isAlone(RowKind kind) {
        return kind == RowKind.GROUP_RULES;
    }

    private static String identity(RowKind kind) {
        StringBuilder text = new StringBuilder("Id: ");
        if (isAlone(kind)) {
            text.append('`').append(kind.t()).append('`');
        } else {
            text.append(kind.key().isEmpty() ? "a UUID" : "made of " + joined(kind.key(), " . "));
        }
        text.append('.');
        if (!kind.known().isEmpty()) {
            text.append(" Known again by ");
            text.append(
                    kind.known().stream()
                            .map(names -> joined(names, " + "))
                            .collect(Collectors.joining(", else by ")));
            text.append('.');
        }
        if (!kind.series().isEmpty()) {
            text.append(" Numbers count within ").append(joined(kind.series(), " + "));
            if (!kind.sharing().isEmpty()) {
                text.append("; rows alike in ").append(joined(kind.sharing(), " + "));
                text.append(" share one");
            }
            text.append('.');
        }
        return text.toString();
    }

    private static String joined(List<String> names, String between) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(between));
    }

    private static String row(RowKind kind, Field field, WrittenRows written) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        field.name(),
                        type(field),
                        merge(field),
                        lower(field.scope()),
                        written.meaning(kind, field.name()));
    }

    private static String itemRow(RowKind kind, Field field, Field item, WrittenRows written) {
        String name = itemName(field, item);
        return "| `%s` | %s | with its %s | %s | %s |\n"
                .formatted(
                        name,
                        type(item),
                        field.type() == FieldType.LINES ? "line" : "list",
                        lower(field.scope()),
                        written.meaning(kind, name));
    }

    private static String type(Field field) {
        return lower(field.type()) + (field.ref() == null ? "" : " of " + field.ref());
    }

    private static String merge(Field field) {
        String rule = lower(field.merge());
        return field.order().isEmpty() ? rule : rule + ": " + String.join(" < ", field.order());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
