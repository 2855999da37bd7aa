package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.ByteSearch;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Whoever takes the memory of a PC whose book is locked finds nobody's phone in it, though the
 * leader had every screen open: 1,000 phones are looked for in a heap dump.
 */
class LockedHeapTest {

    private static final int PEOPLE = 1_000;
    private static final int CHUNK = 1 << 24;
    private static final int OVERLAP = 64;
    private static final List<Charset> AS_STRINGS =
            List.of(
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE);

    @TempDir Path folder;

    @Test
    void noPhoneIsLeftOnceTheBookIsLocked() throws Exception {
        DeskFixture desk = DeskFixture.in(folder);
        List<ToolOrder> orders = ToolOrder.several(1, PEOPLE, 0);
        desk.done("import", "orders", desk.file("团.csv", ToolLayout.JIELONG_15.lines(orders)));
        Map<String, List<Charset>> phones = new LinkedHashMap<>();
        orders.forEach(order -> phones.put(order.phone(), AS_STRINGS));
        Path locked = folder.resolve("locked.hprof");
        Path open = folder.resolve("open.hprof");
        run(desk.book(), locked, open);
        ByteSearch search = new ByteSearch(phones);
        assertEquals(1, found(open, search).size(), "the one that is shown is found");
        assertEquals(Set.of(), found(locked, search));
    }

    private void run(Path book, Path locked, Path open) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Djava.awt.headless=true",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                LockedWindow.class.getName(),
                                book.toString(),
                                locked.toString(),
                                open.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it hangs");
            assertEquals(0, process.exitValue(), Files.readString(said));
        } finally {
            process.destroyForcibly();
        }
    }

    private static Set<String> found(Path dump, ByteSearch search) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        byte[] chunk = new byte[CHUNK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(dump)) {
            for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; ) {
                int filled = kept + read;
                found.addAll(search.in(Arrays.copyOf(chunk, filled)));
                kept = Math.min(OVERLAP, filled);
                System.arraycopy(chunk, filled - kept, chunk, 0, kept);
                read = in.readNBytes(chunk, kept, CHUNK - kept);
            }
        }
        return found;
    }
}
