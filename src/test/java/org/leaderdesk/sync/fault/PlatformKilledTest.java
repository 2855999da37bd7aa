package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.Impatient;
import org.leaderdesk.sync.SyncRun;
import org.leaderdesk.sync.SyncTrouble;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** F12: the platform's process is killed while desks push to it. */
class PlatformKilledTest {

    private static final int BATCH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Random random = new Random(FaultNumbers.SEED);
    private final Set<String> acknowledged = new HashSet<>();
    private final List<String> made = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void nothingThatItAcknowledgedIsLost() throws Exception {
        DeskFixture admin = DeskFixture.in(folder, "counter");
        String db = "sqlite:" + folder.resolve("platform.db");
        String leader =
                admin.done("platform", "add-leader", "--db", db, "--name", "L", "--json")
                        .json()
                        .text("leader_id");
        Path ca = folder.resolve("tls").resolve("ca.pem");
        int port;
        try (PlatformProcess first = PlatformProcess.start(folder, 0)) {
            port = first.port();
            enrol(admin, first, db, leader, ca);
        }
        try (FaultDesk counter = new FaultDesk(admin);
                SqliteFile file = new SqliteFile(folder.resolve("platform.db"))) {
            for (int kill = 0; kill < FaultNumbers.KILLS; kill++) {
                try (PlatformProcess platform = PlatformProcess.start(folder, port)) {
                    pushUntilKilled(counter, platform, ca);
                }
                Set<String> there =
                        new HashSet<>(file.texts("SELECT id FROM record WHERE t = 'estate'"));
                Set<String> lost = new HashSet<>(acknowledged);
                lost.removeAll(there);
                assertEquals(Set.of(), lost, "kill " + kill + ", seed " + FaultNumbers.SEED);
                assertEquals(List.of("ok"), file.texts("PRAGMA integrity_check"), "kill " + kill);
            }
            try (PlatformProcess platform = PlatformProcess.start(folder, port);
                    HttpsRemote remote = Impatient.remote(platform.url(), ca, PATIENCE)) {
                assertEquals(0, counter.sync(remote).pending());
                DeskFixture other = DeskFixture.in(folder, "office");
                enrol(other, platform, db, leader, ca);
                try (FaultDesk office = new FaultDesk(other)) {
                    var _ = office.sync(remote);
                    var _ = counter.sync(remote);
                    assertEquals(counter.digest(), office.digest());
                }
            }
            assertEquals(
                    made.size(), file.number("SELECT count(*) FROM mutation WHERE t = 'estate'"));
        }
        assertTrue(acknowledged.size() > BATCH * FaultNumbers.KILLS, "hardly anything was sent");
        System.out.printf(
                "F12: %d kills, %d rows, %d acknowledged before a kill, 0 lost, seed %d%n",
                FaultNumbers.KILLS, made.size(), acknowledged.size(), FaultNumbers.SEED);
    }

    private static void enrol(
            DeskFixture desk, PlatformProcess platform, String db, String leader, Path ca) {
        // The platform's process has the computer's clock.
        desk.clock().forward(Duration.between(desk.clock().instant(), Instant.now()));
        String code =
                desk.done("platform", "enrol-code", "--db", db, "--leader", leader, "--json")
                        .json()
                        .text("code");
        DeskFixture.Outcome _ =
                desk.done("sync", "enrol", code, "--platform", platform.url(), "--ca", ca);
        assertTrue(Files.exists(ca));
    }

    /** Row by row and batch by batch, until nobody answers any more. */
    private void pushUntilKilled(FaultDesk counter, PlatformProcess platform, Path ca)
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        long after = random.nextLong(400);
        Thread killer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        begun.await();
                                        TimeUnit.MILLISECONDS.sleep(after);
                                        platform.kill();
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        try (HttpsRemote remote = Impatient.remote(platform.url(), ca, PATIENCE)) {
            SyncRun runs = counter.runs(remote);
            boolean lives = true;
            while (lives) {
                makeRows(counter);
                lives = answered(runs);
                begun.countDown();
            }
        }
        killer.join();
    }

    private boolean answered(SyncRun runs) {
        List<String> before = List.copyOf(made);
        try {
            if (runs.run().pending() == 0) {
                acknowledged.addAll(before);
            }
            return true;
        } catch (SyncTrouble e) {
            assertEquals(SyncTrouble.Kind.UNREACHABLE, e.kind(), e.getMessage());
            return false;
        }
    }

    private void makeRows(FaultDesk counter) {
        List<String> ids = new ArrayList<>();
        counter.write(
                tx -> {
                    ids.clear();
                    for (int i = 0; i < BATCH; i++) {
                        String id = RawRows.text(tx.newId());
                        RawRows.create(tx, "estate", id, Map.of("name", "estate " + id));
                        ids.add(id);
                    }
                });
        made.addAll(ids);
    }
}
