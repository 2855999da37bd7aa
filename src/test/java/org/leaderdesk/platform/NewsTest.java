package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Who waits for news is told of them, and waits only where there are none. */
class NewsTest {

    private static final int LONG = 25;

    @TempDir Path folder;
    private PlatformFixture fixture;
    private TestDesk writer;

    @BeforeEach
    void open() {
        fixture = new PlatformFixture(folder);
        writer = fixture.desk();
    }

    @AfterEach
    void close() {
        fixture.platform.stop();
        fixture.close();
    }

    private Pulled waited(TestDesk desk, boolean digest) {
        return fixture.platform.pull(desk.device, new PullRequest(desk.cursor, 1, 1, LONG, digest));
    }

    /** Asks in a thread of its own and comes back once that thread waits. */
    private CompletableFuture<Pulled> waiting(TestDesk desk) {
        CompletableFuture<Pulled> answer = new CompletableFuture<>();
        Thread asking =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        answer.complete(waited(desk, false));
                                    } catch (RuntimeException e) {
                                        answer.completeExceptionally(e);
                                    }
                                });
        while (asking.getState() != Thread.State.TIMED_WAITING && asking.isAlive()) {
            Thread.onSpinWait();
        }
        return answer;
    }

    private static <T> T soon(CompletableFuture<T> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoWaitsIsToldOfACommitAndNotOfAnotherLeaders() throws Exception {
        TestDesk reader = fixture.desk();
        reader.pull();
        CompletableFuture<Pulled> told = waiting(reader);
        String other = fixture.platform.regions().addLeader("Other", Optional.empty());
        TestDesk stranger = fixture.desk(other, DeviceRole.LEADER, List.of());
        stranger.made(RowKind.ESTATE, "name", "梅园");
        assertFalse(told.isDone());
        writer.made(RowKind.ESTATE, "name", "竹园");
        assertEquals("竹园", soon(told).changes().getFirst().o().get("name"));
    }

    @Test
    void aStopLetsThoseGoWhoWait() throws Exception {
        TestDesk reader = fixture.desk();
        reader.pull();
        CompletableFuture<Pulled> untold = waiting(reader);
        fixture.platform.stop();
        assertTrue(soon(untold).changes().isEmpty());
    }

    @Test
    void whoWasTakenOffWhileTheyWaitedIsSentNothing() throws Exception {
        TestDesk reader = fixture.desk();
        reader.pull();
        CompletableFuture<Pulled> refused = waiting(reader);
        fixture.platform.devices().revoke(reader.device.id());
        writer.made(RowKind.ESTATE, "name", "竹园");
        ExecutionException e = assertThrows(ExecutionException.class, () -> soon(refused));
        assertEquals(Code.DEVICE_REVOKED, assertInstanceOf(Denied.class, e.getCause()).code());
    }

    /** What changed in its first page is of another point; there is more behind it. */
    @Test
    void aPageThatIsEmptyForThisDeviceIsNotWaitedFor() {
        String east = writer.made(RowKind.PICKUP_POINT, "name", "东门");
        String west = writer.made(RowKind.PICKUP_POINT, "name", "西门");
        String groupBuy = writer.made(RowKind.GROUP_BUY, "title", "周六团");
        TestDesk staff = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(east));
        staff.pull();
        for (String point : List.of(west, west, east)) {
            writer.made(RowKind.ORDER, "group_buy_id", groupBuy, "pickup_point_id", point);
        }
        long began = System.nanoTime();
        int brought = 0;
        Pulled pulled;
        do {
            pulled = waited(staff, false);
            staff.cursor = pulled.cursor();
            brought += pulled.changes().size();
        } while (pulled.hasMore());
        assertEquals(1, brought);
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(LONG));
    }

    @Test
    void whoAsksForADigestGetsItAtOnce() {
        TestDesk reader = fixture.desk();
        writer.made(RowKind.ESTATE, "name", "竹园");
        reader.pull();
        long began = System.nanoTime();
        assertEquals(reader.digest(), waited(reader, true).digest());
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(LONG));
    }
}
