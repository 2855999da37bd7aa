package org.leaderdesk.exchange;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One entry of a content file that ships with the program. Whatever is not as it must be is a
 * mistake of the program and stops it, naming file and entry.
 *
 * @param id what the entry is called in its file
 */
record ContentEntry(String file, String id, JsonNode node) {

    /**
     * An entry that has no other keys.
     *
     * @param name key whose value the entry is called by
     */
    static ContentEntry of(String file, JsonNode node, String name, Set<String> keys) {
        ContentEntry entry = new ContentEntry(file, node.path(name).asText(), node);
        if (!node.isObject()) {
            throw entry.wrong("no object");
        }
        node.fieldNames()
                .forEachRemaining(
                        key -> {
                            if (!keys.contains(key)) {
                                throw entry.wrong("unknown key " + key);
                            }
                        });
        return entry;
    }

    /** Text that must be there. */
    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong("no text in " + key);
        }
        return value.textValue();
    }

    <E extends Enum<E>> E one(String key, Class<E> type) {
        return constant(text(key), type);
    }

    /** One constant, or none where the value is null. */
    <E extends Enum<E>> Optional<E> perhaps(String key, Class<E> type) {
        return node.path(key).isNull() ? Optional.empty() : Optional.of(one(key, type));
    }

    /** Constants in the order of the file; none where the key is not there. */
    <E extends Enum<E>> Set<E> all(String key, Class<E> type) {
        return each(key, JsonNode::isTextual, value -> constant(value.textValue(), type));
    }

    /** Whether it says true; it does not where the key is not there. */
    boolean is(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong(key + " " + value);
        }
        return value.asBoolean();
    }

    /** A whole number from 1 on; 0 where the key is not there. */
    int number(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && (!value.isInt() || value.intValue() < 1)) {
            throw wrong(key + " " + value);
        }
        return value.asInt();
    }

    Set<String> texts(String key) {
        return each(key, value -> !value.asText().isBlank(), JsonNode::textValue);
    }

    Set<Integer> months(String key) {
        return each(
                key,
                value -> value.isInt() && value.intValue() >= 1 && value.intValue() <= 12,
                JsonNode::intValue);
    }

    IllegalStateException wrong(String what) {
        return new IllegalStateException(file + ", " + id + ": " + what);
    }

    private <T> Set<T> each(
            String key, Function<JsonNode, Boolean> isGood, Function<JsonNode, T> read) {
        JsonNode values = node.path(key);
        Set<T> all = new LinkedHashSet<>();
        if (values.isMissingNode()) {
            return Set.of();
        }
        if (!values.isArray() || values.isEmpty()) {
            throw wrong(key + " has nothing");
        }
        for (JsonNode value : values) {
            if (!isGood.apply(value) || !all.add(read.apply(value))) {
                throw wrong(key + " " + value);
            }
        }
        return Collections.unmodifiableSet(all);
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        name
                                                + " is none of "
                                                + Arrays.stream(type.getEnumConstants())
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(" "))));
    }
}
