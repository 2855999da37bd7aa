package org.leaderdesk.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of JSON in a document, called by the record it shows.
 *
 * @param type a record of the protocol: {@code Change}, {@code Change[]}, {@code Map<Digest>}
 */
record Example(String type, String json) {

    private static final Pattern BLOCK =
            Pattern.compile("```json ([\\w\\[\\]<>]+)\\n(.*?)```", Pattern.DOTALL);

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .build();

    /** All of a text; a block without a name fails, since nobody would look at it. */
    static List<Example> in(String text) {
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            examples.add(new Example(block.group(1), block.group(2)));
        }
        if (examples.size() != text.split("```json", -1).length - 1) {
            throw new AssertionError("a block of JSON does not say what it shows");
        }
        return examples;
    }

    /** A name's text in the first example of a type. */
    static String value(String text, String type, String name) {
        Example first =
                in(text).stream().filter(each -> each.type.equals(type)).findFirst().orElseThrow();
        return first.tree().get(name).asText();
    }

    JsonNode tree() {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(type + " is no JSON", e);
        }
    }

    /** What is wrong with it; nothing where it is what its type says. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        try {
            Object value = MAPPER.readValue(json, javaType());
            missing(value, type, faults);
            if (!MAPPER.readTree(MAPPER.writeValueAsString(value)).equals(tree())) {
                faults.add(type + " reads as " + MAPPER.writeValueAsString(value));
            }
            look(tree(), faults);
        } catch (JsonProcessingException e) {
            faults.add(type + ": " + e.getOriginalMessage());
        }
        return faults;
    }

    /** Names that must say something and do not. */
    private static void missing(@Nullable Object value, String where, List<String> faults) {
        if (value instanceof List<?> list) {
            list.forEach(each -> missing(each, where, faults));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    Object part = component.getAccessor().invoke(value);
                    if (part == null && !mayBeAbsent(component)) {
                        faults.add(where + " lacks " + component.getName());
                    }
                    missing(part, where + "." + component.getName(), faults);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** Whether the protocol lets a request or an answer leave this out. */
    static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private JavaType javaType() {
        String name = type.replace("[]", "").replace("Map<", "").replace(">", "");
        try {
            Class<?> record = Class.forName(Example.class.getPackageName() + "." + name);
            if (type.endsWith("[]")) {
                return MAPPER.getTypeFactory().constructCollectionType(List.class, record);
            }
            return type.startsWith("Map<")
                    ? MAPPER.getTypeFactory().constructMapType(Map.class, String.class, record)
                    : MAPPER.constructType(record);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the protocol has no " + name, e);
        }
    }

    /** Every row and code in it, however deep. */
    private static void look(JsonNode node, List<String> faults) {
        if (node.has("t") && node.has("id")) {
            lookAtRow(node, faults);
        }
        if (node.has("code") && (node.has("message") || node.has("v"))) {
            String code = node.get("code").asText();
            if (Code.of(code).isEmpty()) {
                faults.add("no code: " + code);
            }
        }
        node.forEach(each -> look(each, faults));
    }

    private static void lookAtRow(JsonNode row, List<String> faults) {
        Optional<RowKind> kind = RowKind.of(row.get("t").asText());
        if (kind.isEmpty()) {
            faults.add("no kind: " + row.get("t"));
            return;
        }
        JsonNode o = row.path("o");
        if (!isRowId(kind.get(), row.get("id"), o)) {
            faults.add("not an id of " + kind.get().t() + ": " + row.get("id"));
        }
        o.properties()
                .forEach(
                        each -> {
                            @Nullable Field field = kind.get().field(each.getKey()).orElse(null);
                            boolean oneLine = each.getKey().startsWith("lines.");
                            if (field == null
                                    || !(oneLine
                                            ? isObject(field, each.getValue())
                                            : isValue(field, each.getValue()))) {
                                faults.add(
                                        "not in %s: %s %s"
                                                .formatted(
                                                        kind.get().t(),
                                                        each.getKey(),
                                                        each.getValue()));
                            }
                        });
    }

    private static boolean isRowId(RowKind kind, JsonNode id, JsonNode o) {
        if (RowTables.isAlone(kind)) {
            return id.asText().equals(kind.t());
        }
        if (kind.key().isEmpty()) {
            return isId(id);
        }
        return o.isMissingNode() || id.asText().equals(made(kind, o));
    }

    private static String made(RowKind kind, JsonNode o) {
        return String.join(".", kind.key().stream().map(name -> o.path(name).asText()).toList());
    }

    private static boolean isValue(Field field, JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        return switch (field.type()) {
            case ID -> isId(value);
            case TEXT -> value.isTextual();
            case NUMBER -> value.isIntegralNumber() && value.canConvertToLong();
            case BYTES -> value.isTextual() && isBytes(value.asText());
            case IDS -> value.isArray() && all(value, Example::isId);
            case LIST -> value.isArray() && all(value, each -> isObject(field, each));
            case LINES -> value.isObject() && all(value, each -> isObject(field, each));
        };
    }

    private static boolean isObject(Field field, JsonNode value) {
        return value.isObject()
                && value.properties().stream()
                        .allMatch(
                                each ->
                                        field.items().stream()
                                                .anyMatch(
                                                        item ->
                                                                item.name().equals(each.getKey())
                                                                        && isValue(
                                                                                item,
                                                                                each.getValue())));
    }

    private static boolean all(JsonNode values, Predicate<JsonNode> is) {
        return values.valueStream().allMatch(is);
    }

    private static boolean isId(JsonNode value) {
        return value.isTextual() && value.asText().length() == 22 && isBytes(value.asText());
    }

    private static boolean isBytes(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Base64.getUrlDecoder().decode(text))
                    .equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
