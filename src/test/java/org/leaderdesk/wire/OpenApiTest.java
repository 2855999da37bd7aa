package org.leaderdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** That openapi.yaml has the shapes of {@code org.leaderdesk.wire}, and protocol.md's examples. */
class OpenApiTest {

    private static final List<Class<? extends Record>> RECORDS =
            List.of(
                    Change.class,
                    Digest.class,
                    EnrolRequest.class,
                    Enrolled.class,
                    IngestRequest.class,
                    Ingested.class,
                    Lost.class,
                    Mutation.class,
                    MutationResult.class,
                    Problem.class,
                    PullRequest.class,
                    Pulled.class,
                    PushRequest.class,
                    Pushed.class,
                    SchemaRange.class,
                    Secrets.class,
                    SnapshotPage.class,
                    SoldLine.class,
                    SoldOrder.class,
                    TokenRequest.class,
                    Tokens.class);

    private final String text = ProtocolFiles.read(ProtocolFiles.OPEN_API);
    private final String protocol = ProtocolFiles.read(ProtocolFiles.PROTOCOL);
    private final JsonNode api = Yaml.parse(text);

    @Test
    void theRowsAndCodesAreThoseOfTheProgram() {
        assertEquals(ProtocolFiles.openApiAsItShouldBe(text, protocol), text, "run ProtocolFiles");
        String wrong = text.replace("        - over_handed\n", "");
        assertNotEquals(wrong, ProtocolFiles.openApiAsItShouldBe(wrong, protocol));
    }

    @Test
    void everyRecordHasItsSchemaNameByName() {
        assertEquals(Map.of(), differences(api));
        JsonNode wrong = Yaml.parse(text.replace("        has_more: ", "        more: "));
        assertEquals(Set.of("Pulled"), differences(wrong).keySet());
        wrong = Yaml.parse(text.replace("[\"seq\", \"mid\", \"st\", \"v\"]", "[\"seq\", \"mid\"]"));
        assertEquals(Set.of("MutationResult"), differences(wrong).keySet());
        wrong =
                Yaml.parse(
                        text.replace(
                                "as_of: {\"type\": \"integer\"", "as_of: {\"type\": \"string\""));
        assertEquals(Set.of("Pulled"), differences(wrong).keySet());
    }

    @Test
    void everyEndpointIsThere() {
        for (String path :
                List.of(
                        Protocol.DEVICES,
                        Protocol.TOKEN,
                        Protocol.SNAPSHOT,
                        Protocol.PULL,
                        Protocol.PUSH,
                        Protocol.INGEST)) {
            assertTrue(api.get("paths").has(path), path);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> lost = new ArrayList<>();
        api.findValuesAsText("$ref").stream()
                .filter(ref -> api.at(ref.substring(1)).isMissingNode())
                .forEach(lost::add);
        assertEquals(List.of(), lost);
        assertTrue(api.findValuesAsText("$ref").size() > RowKind.values().length);
    }

    @Test
    void everyStatusOfACodeStandsAtAnEndpoint() {
        Set<String> statuses = new TreeSet<>();
        api.get("paths")
                .forEach(
                        path ->
                                path.forEach(
                                        operation ->
                                                operation
                                                        .get("responses")
                                                        .fieldNames()
                                                        .forEachRemaining(statuses::add)));
        Set<String> said = new TreeSet<>(Set.of("200"));
        protocol.lines()
                .filter(line -> line.matches("\\| `[a-z_]+` \\| \\d{3} \\|.*"))
                .forEach(line -> said.add(line.split("\\|")[2].strip()));
        // Nobody finds an address that is no endpoint among the endpoints.
        said.remove(Integer.toString(Code.NO_SUCH_ENDPOINT.status()));
        assertEquals(said, statuses);
    }

    @Test
    void theExamplesAreThoseOfTheText() {
        Map<String, JsonNode> shown = new TreeMap<>();
        Example.in(protocol).forEach(each -> shown.putIfAbsent(each.type(), each.tree()));
        List<JsonNode> bodies = api.get("paths").findValues("application/json");
        assertEquals(bodies.size(), api.get("paths").findValues("example").size());
        for (JsonNode body : bodies) {
            String name = body.get("schema").get("$ref").asText().replaceAll(".*/", "");
            assertEquals(shown.get(name), body.get("example"), name);
        }
        for (JsonNode body :
                api.get("components").get("responses").findValues("application/json")) {
            assertEquals(
                    List.of(), new Example("Problem", body.get("example").toString()).faults());
        }
    }

    /** What is wrong, by record. */
    private static Map<String, String> differences(JsonNode api) {
        Map<String, String> wrong = new TreeMap<>();
        for (Class<? extends Record> record : RECORDS) {
            JsonNode schema = api.at("/components/schemas/" + record.getSimpleName());
            Map<String, String> types = new TreeMap<>();
            Set<String> required = new TreeSet<>();
            for (RecordComponent component : record.getRecordComponents()) {
                String name = SnakeCaseStrategy.INSTANCE.translate(component.getName());
                types.put(name, type(component));
                if (!Example.mayBeAbsent(component)) {
                    required.add(name);
                }
            }
            Map<String, String> said = new TreeMap<>();
            schema.path("properties")
                    .properties()
                    .forEach(each -> said.put(each.getKey(), type(api, each.getValue())));
            Set<String> saidRequired = new TreeSet<>();
            schema.path("required").forEach(each -> saidRequired.add(each.asText()));
            if (!types.equals(said) || !required.equals(saidRequired)) {
                wrong.put(
                        record.getSimpleName(),
                        "%s %s and not %s %s".formatted(types, required, said, saidRequired));
            }
        }
        return wrong;
    }

    private static String type(RecordComponent component) {
        Class<?> type = component.getType();
        if (RECORDS.stream().anyMatch(type::equals)) {
            return type.getSimpleName();
        }
        if (type == String.class || type.isEnum()) {
            return "string";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (List.class.isAssignableFrom(type)) {
            return "array";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "object";
        }
        return Arrays.asList(int.class, long.class, Integer.class, Long.class).contains(type)
                ? "integer"
                : "anything";
    }

    private static String type(JsonNode api, JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema.path("type").asText("anything");
        }
        String ref = schema.get("$ref").asText();
        String name = ref.replaceAll(".*/", "");
        return RECORDS.stream().anyMatch(record -> record.getSimpleName().equals(name))
                ? name
                : type(api, api.at(ref.substring(1)));
    }
}
