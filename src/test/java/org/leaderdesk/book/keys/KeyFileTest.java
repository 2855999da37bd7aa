package org.leaderdesk.book.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.keys.KeyFileContent.ClassSecrets;
import org.leaderdesk.book.keys.KeyFileContent.Head;
import org.leaderdesk.book.keys.KeyFileContent.Recovery;
import org.leaderdesk.book.keys.KeyFileContent.Slot;
import org.leaderdesk.book.keys.KeyFileContent.WrongTry;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class KeyFileTest {

    private static final UUID USER = UUID.randomUUID();

    @TempDir Path folder;
    private KeyFile file;
    private Path newest;
    private Path older;

    @BeforeEach
    void open() {
        file = new KeyFile(folder);
        newest = folder.resolve("keys.json");
        older = folder.resolve("keys.json.1");
    }

    @Test
    void theNewestGenerationIsReadAndTheOneBeforeKept() throws IOException {
        for (int i = 1; i <= 5; i++) {
            file.write(content(i));
            assertEquals(i, file.read().head().count());
        }
        assertEquals(4, KeyFileJson.read(older, Files.readAllBytes(older)).get().head().count());
        try (var all = Files.list(folder)) {
            assertEquals(List.of(newest, older), all.sorted().toList());
        }
    }

    @Test
    void aFileTornAtAnyByteFallsBackToTheOneBefore() throws IOException {
        file.write(content(1));
        file.write(content(2));
        byte[] whole = Files.readAllBytes(newest);
        for (int at = 0; at < whole.length; at++) {
            byte[] cut = Arrays.copyOf(whole, at);
            byte[] zeroed = Arrays.copyOf(cut, whole.length);
            assertTrue(KeyFileJson.read(newest, cut).isEmpty(), "cut at " + at);
            assertTrue(KeyFileJson.read(newest, zeroed).isEmpty(), "zeroes from " + at);
            if (at % 50 == 0) {
                Files.write(newest, cut);
                assertEquals(1, file.read().head().count());
            }
        }
        Files.write(newest, whole);
        assertEquals(2, file.read().head().count());
    }

    @Test
    void aFlippedBitIsNeverRead() throws IOException {
        file.write(content(1));
        file.write(content(2));
        byte[] whole = Files.readAllBytes(newest);
        for (int bit = 0; bit < whole.length * 8; bit += 3) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Optional<KeyFileContent> read;
            try {
                read = KeyFileJson.read(newest, flipped);
            } catch (Refused refused) {
                assertEquals(RefusalCode.BOOK_NEWER, refused.code());
                continue;
            }
            // A flip in the space between tokens, or of the case of a digest's digit, is no harm.
            read.ifPresent(content -> assertEquals(2, content.head().count()));
        }
    }

    @Test
    void aWriteOverATornFileKeepsTheWholeOneBehindIt() throws IOException {
        file.write(content(1));
        file.write(content(2));
        Files.write(newest, new byte[10]);
        file.write(content(3));
        assertEquals(3, file.read().head().count());
        Files.write(newest, new byte[10]);
        assertEquals(1, file.read().head().count());
    }

    @Test
    void aStopBetweenTheTwoRenamesLosesNothing() throws IOException {
        file.write(content(1));
        file.write(content(2));
        Files.move(newest, folder.resolve("keys.json.tmp"));
        assertTrue(file.exists());
        assertEquals(1, file.read().head().count());
        file.write(content(3));
        assertEquals(3, file.read().head().count());
    }

    @Test
    void writingOverAllLeavesNoEarlierGeneration() throws IOException {
        file.write(content(1));
        file.write(content(2));
        file.writeOverAll(content(3));
        Files.delete(newest);
        assertEquals(3, file.read().head().count());
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() throws IOException {
        assertRefused(RefusalCode.BOOK_NOT_FOUND);
        Files.write(newest, new byte[0]);
        Files.writeString(older, "{}");
        assertRefused(RefusalCode.BOOK_UNREADABLE);
        Files.writeString(newest, "[[[[[[[[".repeat(2000));
        assertRefused(RefusalCode.BOOK_UNREADABLE);
    }

    @Test
    void aNewerProgramsFileIsRefusedAndNotPassedOver() throws IOException {
        file.write(content(1));
        file.write(content(2));
        Files.writeString(newest, "{\"version\": 2, \"anything\": []}");
        assertRefused(RefusalCode.BOOK_NEWER);
        Refused refused = assertThrows(Refused.class, () -> file.write(content(3)));
        assertEquals(RefusalCode.BOOK_NEWER, refused.code());
    }

    @Test
    void aFileEditedWithItsDigestIsReadWholeOrNotAtAll() throws IOException {
        ObjectMapper json = new ObjectMapper();
        file.write(content(1));
        JsonNode tree = json.readTree(newest.toFile());
        List<List<Object>> paths = new ArrayList<>();
        collect(tree.get("content"), List.of(), paths);
        for (List<Object> path : paths) {
            for (String value : List.of("null", "-1", "99999999999999999999", "\"x\"", "[{}]")) {
                ObjectNode edited = tree.deepCopy();
                put(edited.get("content"), path, json.readTree(value));
                edited.put("sha256", KeyFileJson.digest(edited.get("content")));
                // Whatever comes, no other exception: the caller falls back or says so.
                KeyFileJson.read(newest, json.writeValueAsBytes(edited));
            }
        }
        ObjectNode unknown = tree.deepCopy();
        ((ObjectNode) unknown.get("content")).put("later", 1);
        unknown.put("sha256", KeyFileJson.digest(unknown.get("content")));
        assertTrue(KeyFileJson.read(newest, json.writeValueAsBytes(unknown)).isEmpty());
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedAndTheOldFileStays() throws IOException {
        file.write(content(1));
        Files.createDirectories(folder.resolve("keys.json.tmp/in-the-way"));
        Refused refused = assertThrows(Refused.class, () -> file.write(content(2)));
        assertEquals(RefusalCode.BOOK_WRITE_FAILED, refused.code());
        assertEquals(1, file.read().head().count());
        assertFalse(Files.exists(older));
    }

    private void assertRefused(RefusalCode code) {
        assertEquals(code, assertThrows(Refused.class, file::read).code());
    }

    private static void collect(JsonNode node, List<Object> path, List<List<Object>> paths) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
        node.properties().forEach(p -> collect(p.getValue(), with(path, p.getKey()), paths));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), with(path, i), paths);
            }
        }
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static void put(JsonNode root, List<Object> path, JsonNode value) {
        JsonNode parent = root;
        for (Object step : path.subList(0, path.size() - 1)) {
            parent = step instanceof Integer i ? parent.get(i) : parent.get((String) step);
        }
        if (parent instanceof ArrayNode array) {
            array.set((Integer) path.getLast(), value);
        } else {
            ((ObjectNode) parent).set((String) path.getLast(), value);
        }
    }

    private static KeyFileContent content(long count) {
        return new KeyFileContent(
                UUID.randomUUID(),
                ArgonCost.FLOOR,
                new ClassSecrets(new byte[40], new byte[60]),
                List.of(
                        new Slot(
                                USER,
                                Role.LEADER,
                                ArgonCost.FLOOR,
                                new byte[16],
                                new byte[124],
                                0,
                                0)),
                new Recovery(new byte[16], new byte[124]),
                new Head(count, new byte[32], new byte[32]),
                List.of(new WrongTry(USER, 1)));
    }
}
