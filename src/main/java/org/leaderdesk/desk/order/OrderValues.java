package org.leaderdesk.desk.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.leaderdesk.desk.order.OrderHistory.Change;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** An order's values as an operation carries them, under the names the lists use. */
final class OrderValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("number", "order_number"),
                    Map.entry("join", "join_number"),
                    Map.entry("member", "member_id"),
                    Map.entry("state", "state"),
                    Map.entry("presence", "presence"),
                    Map.entry("logistics", "logistics"),
                    Map.entry("refund", "refund_fen"),
                    Map.entry("settled", "settled_fen"),
                    Map.entry("amount", "amount_fen"));

    /** What stands in a line's array, in this order. */
    private static final List<String> OF_LINE =
            List.of("variant_id", "qty", "amount_fen", "refunded", "price_e4");

    private OrderValues() {}

    static Map<String, String> of(String arguments, ZoneId zone) {
        try {
            JsonNode json = JSON.readTree(arguments);
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(
                    (written, named) -> {
                        if (json.hasNonNull(written)) {
                            String text = json.get(written).asText();
                            values.put(named, written.equals("member") ? id(text) : text);
                        }
                    });
            if (json.hasNonNull("at")) {
                Instant at = Instant.ofEpochMilli(json.get("at").asLong());
                values.put("ordered_at", at.atZone(zone).toOffsetDateTime().format(TIME));
            }
            int place = 0;
            for (JsonNode line : json.path("lines")) {
                for (int i = 0; i < line.size(); i++) {
                    if (!line.get(i).isNull()) {
                        String text = line.get(i).asText();
                        values.put(place + "." + OF_LINE.get(i), i == 0 ? id(text) : text);
                    }
                }
                place++;
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an operation's arguments are JSON", e);
        }
    }

    /** How many pieces of a line go short: 0.short; none once that is taken back. */
    static Change shortage(String arguments) {
        try {
            JsonNode json = JSON.readTree(arguments);
            return new Change(
                    json.path("place").asInt() + ".short",
                    Optional.empty(),
                    Optional.of(Integer.toString(json.path("pieces").asInt(0))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an operation's arguments are JSON", e);
        }
    }

    static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                changes.add(
                        new Change(
                                field,
                                Optional.ofNullable(before.get(field)),
                                Optional.ofNullable(after.get(field))));
            }
        }
        return changes;
    }

    private static String id(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(base64));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
