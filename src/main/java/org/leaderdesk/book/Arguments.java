package org.leaderdesk.book;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.UUID;

/**
 * The arguments of an operation as JSON. Written by hand because an import makes tens of thousands:
 * names and values go straight into one buffer. Ids are base64url without padding (22 characters).
 */
final class Arguments {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();

    private final StringBuilder text = new StringBuilder(64).append('{');

    static Arguments none() {
        return new Arguments();
    }

    Arguments with(String name, long value) {
        name(name).append(value);
        return this;
    }

    Arguments with(String name, @Nullable String value) {
        if (value != null) {
            quoted(name(name), value);
        }
        return this;
    }

    Arguments with(String name, @Nullable UUID value) {
        if (value != null) {
            id(name(name), value);
        }
        return this;
    }

    /** Begins a nested array; the caller appends to the buffer and closes it. */
    StringBuilder array(String name) {
        return name(name).append('[');
    }

    static void id(StringBuilder text, UUID id) {
        text.append('"').append(BASE64.encodeToString(Bytes.of(id))).append('"');
    }

    private StringBuilder name(String name) {
        if (text.length() > 1) {
            text.append(',');
        }
        return text.append('"').append(name).append("\":");
    }

    private static void quoted(StringBuilder text, String value) {
        text.append('"');
        ESCAPES.quoteAsString(value, text);
        text.append('"');
    }

    String json() {
        return text + "}";
    }
}
