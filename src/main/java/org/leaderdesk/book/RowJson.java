package org.leaderdesk.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;

/** Rows and fields as JSON in the sync's own tables; every whole number is a long. */
final class RowJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private RowJson() {}

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /**
     * An object that {@link #text} wrote.
     *
     * @throws IllegalStateException where it is none: somebody changed the book from outside
     */
    static LinkedHashMap<String, @Nullable Object> object(String text) {
        try {
            return JSON.readValue(text, OBJECT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("broken JSON in the book", e);
        }
    }

    /** A list that {@link #text} wrote. */
    static List<String> strings(String text) {
        try {
            return List.of(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("broken JSON in the book", e);
        }
    }
}
