package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SoldLine;
import org.leaderdesk.wire.SoldOrder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where protocol.md is exact and the platform could easily be otherwise. */
class AsWrittenTest {

    private static final Path PROTOCOL = Path.of("src/docs/protocol.md");

    private static final Pattern DIGESTED =
            Pattern.compile("\\| `(\\w+)` v(\\d+) \\| `(\\{.*})` \\| `([0-9a-f]{16})` \\|");

    @TempDir Path folder;
    private PlatformFixture fixture;
    private TestDesk desk;

    @BeforeEach
    void open() {
        fixture = new PlatformFixture(folder);
        desk = fixture.desk();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Also of 🍎, which Jackson writes in two ways. */
    @Test
    void theExampleOfADigestAddsUpHere() throws IOException {
        String text = Files.readString(PROTOCOL);
        List<String> said = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        Matcher row = DIGESTED.matcher(text);
        while (row.find()) {
            String id = idOf(text, row.group(1), row.group(2));
            TreeMap<String, Object> o = Json.object(row.group(3).getBytes(StandardCharsets.UTF_8));
            said.add(row.group(4));
            sums.add("%016x".formatted(Row.sum(row.group(1), id, Long.parseLong(row.group(2)), o)));
        }
        assertEquals(4, said.size());
        assertEquals(said, sums);
    }

    private static String idOf(String text, String t, String v) {
        Matcher id =
                Pattern.compile("\"t\": \"" + t + "\", \"id\": \"([^\"]+)\", \"v\": " + v + ",\\s")
                        .matcher(text.substring(text.indexOf("```json Change[]")));
        if (!id.find()) {
            throw new AssertionError(t + " v" + v + " is not in the example");
        }
        return id.group(1);
    }

    @Test
    void groupRulesAreOneRowUnderTheirKindsName() {
        String group = desk.made(RowKind.CHAT_GROUP, "name", "竹园一群");
        List<Object> rules = List.of(Map.of("chat_group_id", group, "kind", "TITLE_WORDS"));

        MutationResult made =
                desk.push(desk.put(RowKind.GROUP_RULES, "group_rules", 0, "rules", rules));
        MutationResult another =
                desk.push(desk.put(RowKind.GROUP_RULES, TestDesk.id(), 0, "rules", rules));

        assertEquals(MutationResult.OK, made.st());
        assertEquals(Code.BAD_VALUE.text(), another.code());
    }

    @Test
    void aPrintedListSaysHowManyLinesStoodOnIt() {
        String round = desk.made(RowKind.ROUND, "name", "周六");
        String list =
                desk.made(
                        RowKind.PRINTED_LIST,
                        "round_id",
                        round,
                        "sheet",
                        "picking",
                        "narrowing",
                        "",
                        "version",
                        1,
                        "lines",
                        40);
        desk.pull();
        assertEquals(40L, desk.row(RowKind.PRINTED_LIST, list).get("lines"));

        MutationResult wrong =
                desk.push(desk.put(RowKind.PRINTED_LIST, TestDesk.id(), 0, "lines.1", 40));
        assertEquals(Code.BAD_VALUE.text(), wrong.code());
    }

    @Test
    void aFieldThatIsEmptiedIsAnotherBodyThanNone() {
        String estate = desk.made(RowKind.ESTATE, "name", "竹园");
        Mutation nothing = desk.put(RowKind.ESTATE, estate, 1);
        desk.push(nothing);
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("name", null);
        Mutation other =
                new Mutation(
                        nothing.seq(),
                        nothing.mid(),
                        nothing.op(),
                        nothing.t(),
                        nothing.id(),
                        nothing.baseV(),
                        emptied,
                        null,
                        nothing.at());

        Denied denied =
                assertThrows(
                        Denied.class,
                        () ->
                                fixture.platform.push(
                                        desk.device,
                                        new PushRequest(desk.device.id(), List.of(other))));
        assertEquals(Code.DEVICE_FORKED, denied.code());
    }

    /** As a file's lines do at every desk, or the same order would have its lines twice. */
    @Test
    void aSellingToolsLinesCountFromZero() {
        SoldLine line = new SoldLine("蓝莓", "125g", 1, null, null);
        SoldOrder order =
                new SoldOrder(
                        "SEED1",
                        5,
                        "周末团",
                        "1",
                        "PAID",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(line, line));
        fixture.platform.ingest(fixture.leader, new IngestRequest(0, 10, List.of(order)));
        desk.pull();
        Object lines =
                desk.rows.values().stream()
                        .filter(row -> row.t().equals(RowKind.ORDER.t()))
                        .map(row -> row.o().get("lines"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Set.of("0", "1"), ((Map<?, ?>) lines).keySet());
    }
}
