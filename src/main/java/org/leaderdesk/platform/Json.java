package org.leaderdesk.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** The protocol's JSON: snake_case, nothing that says nothing, names of maps sorted. */
final class Json {

    /** A request is a few objects deep. */
    private static final int DEPTH = 20;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    // As the protocol's canonical JSON has it: 🍎 is four bytes.
                                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEPTH)
                                                    .maxStringLength(Protocol.REQUEST_BYTES)
                                                    .build())
                                    .build())
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .build();

    private static final JavaType OBJECT =
            TypeFactory.defaultInstance()
                    .constructMapType(TreeMap.class, String.class, Object.class);

    private static final JsonMapper WITH_NULLS =
            MAPPER.rebuild()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .build();

    private Json() {}

    /** All that was sent: a field that says nothing any more is another request than none. */
    static byte[] sentBytes(Object value) {
        return bytes(WITH_NULLS, value);
    }

    static byte[] bytes(Object value) {
        return bytes(MAPPER, value);
    }

    private static byte[] bytes(JsonMapper mapper, Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + value.getClass().getName(), e);
        }
    }

    static String text(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** What this platform wrote. */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("not what was written: " + type.getName(), e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** An object this platform wrote, its names sorted. */
    static TreeMap<String, Object> object(byte[] json) {
        try {
            return MAPPER.readValue(json, OBJECT);
        } catch (IOException e) {
            throw new IllegalStateException("not what was written", e);
        }
    }

    static TreeMap<String, Object> object(String json) {
        return object(json.getBytes(StandardCharsets.UTF_8));
    }

    /** What somebody sent. */
    static <T> T sent(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw Denied.of(Code.BAD_REQUEST, "null is no request");
            }
            return value;
        } catch (IOException e) {
            // The parser's own words would repeat what was sent.
            throw Denied.of(Code.BAD_REQUEST, "not JSON of the shape that the protocol says");
        }
    }
}
