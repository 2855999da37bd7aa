package org.leaderdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The worked example of a digest, computed again by what protocol.md says and by nothing of the
 * program: whoever follows the text gets the numbers in it.
 */
class DigestExampleTest {

    private final String text = ProtocolFiles.read(ProtocolFiles.PROTOCOL);

    @Test
    void theRowsGiveTheCanonicalJsonAndTheNumbersInTheTable() throws NoSuchAlgorithmException {
        List<String> table = new ArrayList<>();
        for (JsonNode row : rows()) {
            table.add(
                    "| `%s` v%d | `%s` | `%016x` |"
                            .formatted(
                                    row.get("t").asText(),
                                    row.get("v").asLong(),
                                    canonical(row.get("o")),
                                    number(row)));
        }
        String from = "| row | canonical JSON | first 8 bytes of SHA-256 |\n| --- | --- | --- |\n";
        int start = text.indexOf(from) + from.length();
        assertEquals(table, text.substring(start, text.indexOf("\n\n", start)).lines().toList());
    }

    @Test
    void theyAddUpToTheDigestBelow() throws NoSuchAlgorithmException {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Long> sums = new TreeMap<>();
        for (JsonNode row : rows()) {
            counts.merge(row.get("t").asText(), 1L, Long::sum);
            sums.merge(row.get("t").asText(), number(row), (a, b) -> a ^ b);
        }
        JsonNode said = example("Map<Digest>");
        assertEquals(said.size(), sums.size());
        sums.forEach(
                (t, sum) -> {
                    assertEquals(said.get(t).get("rows").asLong(), counts.get(t));
                    assertEquals(said.get(t).get("sum").asText(), "%016x".formatted(sum));
                });
    }

    private JsonNode rows() {
        return example("Change[]");
    }

    private JsonNode example(String type) {
        return Example.in(text).stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow()
                .tree();
    }

    private static long number(JsonNode row) throws NoSuchAlgorithmException {
        String whole =
                row.get("t").asText()
                        + "\n"
                        + row.get("id").asText()
                        + "\n"
                        + row.get("v").asLong()
                        + "\n"
                        + canonical(row.get("o"));
        byte[] sha256 =
                MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(sha256).getLong();
    }

    private static String canonical(JsonNode value) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            Map<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
            sorted.forEach(
                    (name, each) -> {
                        if (!each.isNull() && !(each.isArray() && each.isEmpty())) {
                            members.add(quoted(name) + ":" + canonical(each));
                        }
                    });
            return "{" + String.join(",", members) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(each -> elements.add(canonical(each)));
            return "[" + String.join(",", elements) + "]";
        }
        return value.isTextual() ? quoted(value.asText()) : value.asText();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < ' ' ? "\\u%04X".formatted((int) c) : c);
            }
        }
        return json.append('"').toString();
    }
}
