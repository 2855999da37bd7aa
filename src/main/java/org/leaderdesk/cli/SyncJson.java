package org.leaderdesk.cli;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.desk.sync.Disagreement;
import org.leaderdesk.desk.sync.Disagreement.Version;
import org.leaderdesk.desk.sync.ReadSync;
import org.leaderdesk.desk.sync.Synced;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sync as JSON has it. */
final class SyncJson {

    /** So many signs are a UUID in the protocol. */
    private static final int ID_SIGNS = 22;

    private SyncJson() {}

    static Map<String, Object> done(Synced done) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pulled", done.pulled());
        json.put("pushed", done.pushed());
        json.put("merged", done.merged());
        json.put("rejected", done.rejected());
        json.put("conflicts", done.conflicts());
        json.put("pending", done.pending());
        json.put("bytes_in", done.bytesIn());
        json.put("bytes_out", done.bytesOut());
        json.put("millis", done.took().toMillis());
        return json;
    }

    /** Null in everything where the desk is with no platform. */
    static Map<String, @Nullable Object> standing(
            Optional<ReadSync.Standing> standing, ZoneId zone) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("platform", standing.map(ReadSync.Standing::platform).orElse(null));
        json.put("device_id", standing.map(ReadSync.Standing::deviceId).orElse(null));
        json.put("letter", standing.map(ReadSync.Standing::letter).orElse(null));
        json.put("role", standing.map(each -> each.role().name()).orElse(null));
        json.put("pending", standing.map(ReadSync.Standing::pending).orElse(0));
        json.put("waiting", standing.map(ReadSync.Standing::waiting).orElse(0));
        json.put("conflicts", standing.map(ReadSync.Standing::conflicts).orElse(0));
        json.put(
                "last_ok",
                standing.flatMap(ReadSync.Standing::lastOk)
                        .map(at -> RoundJson.time(at, zone))
                        .orElse(null));
        json.put(
                "trouble",
                standing.flatMap(ReadSync.Standing::trouble)
                        .map(each -> each.code().name())
                        .orElse(null));
        return json;
    }

    static Map<String, @Nullable Object> conflict(Disagreement each, ZoneId zone) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("conflict", each.number());
        json.put("kind", each.kind());
        json.put("id", ids(each.id()));
        json.put("what", Shown.text(each.about()));
        json.put("field", Shown.text(each.field()));
        json.put("code", each.code());
        json.put("mine", side(each, Version::mine, zone));
        json.put("theirs", side(each, Version::theirs, zone));
        json.put("ordered", each.pieces().map(Disagreement.Pieces::ordered).orElse(null));
        json.put("masked", each.masked() || !each.readable());
        json.put("at", RoundJson.time(each.at(), zone));
        return json;
    }

    /** One value, or of an edit that was not taken those of all its fields. */
    private static @Nullable Object side(
            Disagreement disagreement, Function<Version, Optional<Object>> side, ZoneId zone) {
        if (!disagreement.isRejection()) {
            return disagreement.versions().stream()
                    .findFirst()
                    .flatMap(
                            each ->
                                    side.apply(each)
                                            .map(
                                                    value ->
                                                            value(
                                                                    disagreement,
                                                                    each.field(),
                                                                    value,
                                                                    zone)))
                    .orElse(null);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Version each : disagreement.versions()) {
            fields.put(
                    each.field(),
                    side.apply(each)
                            .map(value -> value(disagreement, each.field(), value, zone))
                            .orElse(null));
        }
        return fields.isEmpty() ? null : fields;
    }

    private static Object value(
            Disagreement disagreement, String field, Object value, ZoneId zone) {
        return switch (value) {
            case Long number when field.equals("at") || field.endsWith("_at") ->
                    RoundJson.time(Instant.ofEpochMilli(number), zone);
            case String text when disagreement.named(text).isPresent() -> ids(text);
            case List<?> all ->
                    all.stream().map(each -> value(disagreement, field, each, zone)).toList();
            case Map<?, ?> fields -> {
                Map<String, Object> shown = new LinkedHashMap<>();
                fields.forEach(
                        (name, each) -> {
                            if (each != null) {
                                shown.put(
                                        String.valueOf(name),
                                        value(disagreement, String.valueOf(name), each, zone));
                            }
                        });
                yield shown;
            }
            default -> value;
        };
    }

    /** The protocol's names of rows with their UUIDs as everywhere else in JSON. */
    private static String ids(String id) {
        return Arrays.stream(id.split("\\.", -1))
                .map(SyncJson::part)
                .collect(Collectors.joining("."));
    }

    private static String part(String part) {
        if (part.length() != ID_SIGNS) {
            return part;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(part));
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (IllegalArgumentException e) {
            // As long as an id, and none.
            return part;
        }
    }
}
