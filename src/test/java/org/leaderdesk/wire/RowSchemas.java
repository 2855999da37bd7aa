package org.leaderdesk.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Locale;

/** openapi.yaml's schemas of rows, as {@link RowKind} has them, in the words of protocol.md. */
final class RowSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RowSchemas() {}

    /** The whole section as it should be, inside {@code components: schemas:}. */
    static String section(WrittenRows written) {
        StringBuilder text = new StringBuilder("    RowKind:\n      type: string\n");
        text.append("      description: The kind of a row. A newer platform may send others.\n");
        text.append("      examples: ").append(kinds()).append('\n');
        text.append("    RowOfItsKind:\n");
        text.append("      description: What o may hold, by t.\n");
        text.append("      allOf:\n");
        for (RowKind kind : RowKind.values()) {
            text.append("        - ").append(ifThen(kind)).append('\n');
        }
        for (RowKind kind : RowKind.values()) {
            text.append("    row.").append(kind.t()).append(":\n      type: object\n");
            text.append("      description: ").append(quoted(written.sentence(kind))).append('\n');
            text.append("      properties:\n");
            for (Field field : kind.fields()) {
                text.append("        ").append(field.name()).append(": ");
                text.append(schema(kind, field, written)).append('\n');
            }
            text.append(lineByLine(kind));
        }
        return text.toString();
    }

    private static ArrayNode kinds() {
        ArrayNode kinds = JSON.arrayNode();
        for (RowKind kind : RowKind.values()) {
            kinds.add(kind.t());
        }
        return kinds;
    }

    private static ObjectNode ifThen(RowKind kind) {
        ObjectNode rule = JSON.objectNode();
        rule.putObject("if").putObject("properties").putObject("t").put("const", kind.t());
        rule.putObject("then")
                .putObject("properties")
                .putObject("o")
                .put("$ref", "#/components/schemas/row." + kind.t());
        return rule;
    }

    private static ObjectNode schema(RowKind kind, Field field, WrittenRows written) {
        ObjectNode schema = value(field.type());
        schema.put("description", written.meaning(kind, field.name()));
        schema.put("x-merge", field.merge().name().toLowerCase(Locale.ROOT));
        schema.put("x-sent-to", field.scope().name().toLowerCase(Locale.ROOT));
        if (field.ref() != null) {
            schema.put("x-row", field.ref());
        }
        if (!field.order().isEmpty()) {
            ArrayNode order = schema.putArray("x-order");
            field.order().forEach(order::add);
        }
        if (field.type() == FieldType.LIST) {
            schema.set("items", item(kind, field, written));
        } else if (field.type() == FieldType.LINES) {
            schema.putObject("patternProperties").set("^[0-9]+$", item(kind, field, written));
        }
        return schema;
    }

    private static ObjectNode item(RowKind kind, Field field, WrittenRows written) {
        ObjectNode item = JSON.objectNode().put("type", "object");
        ObjectNode properties = item.putObject("properties");
        for (Field each : field.items()) {
            ObjectNode value = value(each.type());
            value.put("description", written.meaning(kind, RowTables.itemName(field, each)));
            if (each.ref() != null) {
                value.put("x-row", each.ref());
            }
            properties.set(each.name(), value);
        }
        return item;
    }

    /** A mutation names one line where it changes one. */
    private static String lineByLine(RowKind kind) {
        return kind.fields().stream().noneMatch(field -> field.type() == FieldType.LINES)
                ? ""
                : "      patternProperties:\n"
                        + "        \"^lines\\\\.[0-9]+$\": {\"type\": [\"object\", \"null\"],"
                        + " \"description\": \"one line, in a mutation\"}\n";
    }

    private static ObjectNode value(FieldType type) {
        ObjectNode value = JSON.objectNode();
        ArrayNode types = value.putArray("type");
        switch (type) {
            case ID -> {
                types.add("string");
                value.put("pattern", "^[A-Za-z0-9_-]{22}$");
            }
            case TEXT -> {
                types.add("string");
                value.put("maxLength", Protocol.TEXT_LENGTH);
            }
            case NUMBER -> {
                types.add("integer");
                value.put("format", "int64");
            }
            case BYTES -> {
                types.add("string");
                value.put("pattern", "^[A-Za-z0-9_-]*$");
            }
            case IDS -> {
                types.add("array");
                value.putObject("items")
                        .put("type", "string")
                        .put("pattern", "^[A-Za-z0-9_-]{22}$");
            }
            case LIST -> types.add("array");
            case LINES -> types.add("object");
        }
        types.add("null");
        return value;
    }

    private static String quoted(String text) {
        return JSON.textNode(text).toString();
    }
}
