package org.leaderdesk.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That protocol.md says what {@code org.leaderdesk.wire} does. */
class ProtocolTextTest {

    private static final Path CODES = Path.of("src/main/java/org/leaderdesk/wire/Code.java");

    private static final Pattern DECLARED =
            Pattern.compile("/\\*\\*\\s+(?:\\* )?(\\w+)([^/]*)\\*/\\s+([A-Z_]+)[(,;]");

    private static final Pattern IN_TABLE =
            Pattern.compile("^\\| `([a-z_]+)` \\| (\\d+|in a result|in `lost`) \\| \\S.*\\S \\|$");

    private final String text = ProtocolFiles.read(ProtocolFiles.PROTOCOL);

    @Test
    void theTablesOfRowsAreThoseOfRowKind() {
        assertEquals(
                ProtocolFiles.protocolAsItShouldBe(text),
                text,
                "run ProtocolFiles, then say in words what the new field says");
    }

    @Test
    void aTableThatSaysSomethingElseIsSeen() {
        String wrong =
                text.replaceFirst("\\| bytes \\| untold \\| contact \\|", "| text |  | all |");
        assertNotEquals(text, wrong);
        assertNotEquals(wrong, ProtocolFiles.protocolAsItShouldBe(wrong));
    }

    @Test
    void everyKindAndFieldIsSaidInWords() {
        WrittenRows written = ProtocolFiles.written(text);
        List<String> silent = new ArrayList<>();
        for (RowKind kind : RowKind.values()) {
            if (written.sentence(kind).isBlank()) {
                silent.add(kind.t());
            }
            for (Field field : kind.fields()) {
                if (written.meaning(kind, field.name()).isBlank()) {
                    silent.add(kind.t() + "." + field.name());
                }
                field.items().stream()
                        .map(item -> RowTables.itemName(field, item))
                        .filter(item -> written.meaning(kind, item).isBlank())
                        .forEach(item -> silent.add(kind.t() + "." + item));
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void everyCodeIsInTheTableWithItsStatus() throws IOException {
        Map<String, String> declared = new TreeMap<>();
        Matcher code = DECLARED.matcher(Files.readString(CODES));
        while (code.find()) {
            Code named = Code.valueOf(code.group(3));
            declared.put(
                    named.text(),
                    named.status() > 0
                            ? Integer.toString(named.status())
                            : code.group(1).equals("Rejected") ? "in a result" : "in `lost`");
        }
        assertEquals(Code.values().length, declared.size());
        Map<String, String> said = new TreeMap<>();
        text.lines()
                .map(IN_TABLE::matcher)
                .filter(Matcher::matches)
                .forEach(row -> said.put(row.group(1), row.group(2)));
        assertEquals(declared, said);
    }

    @Test
    void everyExampleIsWhatItIsCalled() {
        List<Example> examples = Example.in(text);
        List<String> wrong = new ArrayList<>();
        examples.forEach(example -> wrong.addAll(example.faults()));
        assertEquals(List.of(), wrong);
        List<String> kinds = examples.stream().map(Example::type).distinct().toList();
        for (Class<?> shown :
                List.of(
                        EnrolRequest.class,
                        Enrolled.class,
                        TokenRequest.class,
                        Tokens.class,
                        SnapshotPage.class,
                        PullRequest.class,
                        Pulled.class,
                        PushRequest.class,
                        Pushed.class,
                        IngestRequest.class,
                        Ingested.class,
                        Problem.class)) {
            assertTrue(kinds.contains(shown.getSimpleName()), shown.getSimpleName());
        }
    }

    @Test
    void anExampleThatIsNoneIsSeen() {
        for (String wrong :
                List.of(
                        "{\"code\": \"reset\"}",
                        "{\"code\": \"reset\", \"message\": \"\", \"since\": 1}",
                        "{\"code\": \"none_such\", \"message\": \"\"}")) {
            assertEquals(1, new Example("Problem", wrong).faults().size(), wrong);
        }
        String change = "{\"t\": \"estate\", \"id\": \"%s\", \"v\": 1, \"o\": {%s}}";
        String id = "AaH3-ENIde6s9S9fhQw9BQ";
        for (String wrong :
                List.of(
                        change.formatted("short", "\"name\": \"a\""),
                        change.formatted(id, "\"name\": 1"),
                        change.formatted(id, "\"town\": \"a\""))) {
            assertEquals(1, new Example("Change", wrong).faults().size(), wrong);
        }
    }

    @Test
    void theExampleOfAProofIsOne() throws GeneralSecurityException {
        String key = Example.value(text, "EnrolRequest", "device_pubkey");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getUrlDecoder().decode(key))));
        signature.update(
                Example.value(text, "TokenRequest", "refresh").getBytes(StandardCharsets.UTF_8));
        assertTrue(
                signature.verify(
                        Base64.getUrlDecoder()
                                .decode(Example.value(text, "TokenRequest", "proof"))));
    }

    @Test
    void theLimitsAreThoseOfTheProtocol() {
        for (String limit :
                List.of(
                        "| mutations of one push | %,d |".formatted(Protocol.PUSH_LIMIT),
                        "| rows of one page | %,d".formatted(Protocol.PAGE_LIMIT),
                        "| bytes of a request, inflated | %,d |".formatted(Protocol.REQUEST_BYTES),
                        "ends a page, inflated | %,d |".formatted(Protocol.PAGE_BYTES),
                        "| characters of a text value | %,d |".formatted(Protocol.TEXT_LENGTH),
                        "| seconds a pull may wait | %d |".formatted(Protocol.WAIT_SECONDS),
                        "remembers a deletion | %d |".formatted(Protocol.TOMBSTONE_DAYS),
                        "clock | %d |".formatted(Protocol.AHEAD_MILLIS / 3_600_000))) {
            assertTrue(text.contains(limit), limit);
        }
        assertTrue(text.contains("this page is schema " + Protocol.SCHEMA));
        for (String path :
                Arrays.asList(
                        Protocol.DEVICES,
                        Protocol.TOKEN,
                        Protocol.SNAPSHOT,
                        Protocol.PULL,
                        Protocol.PUSH,
                        Protocol.INGEST)) {
            assertTrue(text.contains(path), path);
        }
    }
}
