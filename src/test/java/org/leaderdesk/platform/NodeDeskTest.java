package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.DeviceRole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A desk in another language, written from protocol.md and openapi.yaml alone: {@code
 * src/test/node/desk.mjs}.
 */
class NodeDeskTest {

    private static final Path DESK = Path.of("src/test/node/desk.mjs");
    private static final int SECONDS = 120;

    @TempDir Path folder;
    private PlatformFixture fixture;
    private TlsFolder tls;
    private PlatformServer server;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(hasNode(), "Node is not installed: the desk in JavaScript was not tried.");
        fixture = new PlatformFixture(folder);
        tls = TlsFolder.readOrMake(folder.resolve("tls"), fixture.clock);
        server = PlatformServer.start(fixture.platform, tls, "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
            fixture.close();
        }
    }

    @Test
    void itAgreesOnAnEmptyPlatformAndOnWhatAnotherDeskLeft() throws Exception {
        Ended first = run(DeviceRole.LEADER);
        assertEquals(0, first.code(), first.said());
        assertTrue(first.said().contains("snapshot: 0 rows"), first.said());

        Ended second = run(DeviceRole.LEADER);
        assertEquals(0, second.code(), second.said());
        assertTrue(second.said().contains("snapshot: 6 rows in 3 pages"), second.said());
        for (String step :
                List.of("tokens: ", "from nothing: ", "pushed again: ", "waited: ", "refused: ")) {
            assertTrue(second.said().contains(step), second.said());
        }

        Ended counter = run(DeviceRole.PICKUP_STAFF);
        assertEquals(0, counter.code(), counter.said());
    }

    @Test
    void itSaysSoWhereThePlatformsRowsAreOthersThanItSays() throws Exception {
        assertEquals(0, run(DeviceRole.LEADER).code());
        fixture.store.write(tx -> tx.update("UPDATE digest SET sum = sum + 1 WHERE t = 'order'"));

        Ended ended = run(DeviceRole.LEADER);

        assertEquals(1, ended.code(), ended.said());
        assertTrue(ended.said().contains("of order the platform has 1 rows"), ended.said());
    }

    /**
     * How it ended.
     *
     * @param said both streams
     */
    private record Ended(int code, String said) {}

    private Ended run(DeviceRole role) throws IOException, InterruptedException {
        String code = fixture.platform.devices().enrolCode(fixture.leader, role, List.of()).code();
        Path said = Files.createTempFile(folder, "desk", ".txt");
        Process desk =
                new ProcessBuilder(
                                "node",
                                DESK.toString(),
                                "https://localhost:" + server.port(),
                                code,
                                tls.authority().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        if (!desk.waitFor(SECONDS, TimeUnit.SECONDS)) {
            desk.destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(said));
        }
        return new Ended(desk.exitValue(), Files.readString(said));
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
