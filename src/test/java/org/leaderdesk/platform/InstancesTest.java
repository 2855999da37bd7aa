package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several instances on one PostgreSQL, and transactions that are held open there. */
class InstancesTest {

    @Test
    void twoInstancesOnOneDatabaseAreOnePlatform() throws Exception {
        try (PlatformFixture one = new PlatformFixture(Postgres.url(InstancesTest.class));
                Store second = Store.open(Postgres.url(InstancesTest.class))) {
            Platform other = new Platform(second, PlatformFixture.KEY, one.clock, one.random);
            TestDesk a = one.desk();
            TestDesk b = one.desk();
            TestDesk viaOther = new TestDesk(other, one.clock, b.enrolled, b.keys);
            viaOther.pull();
            CompletableFuture<Pulled> waiting =
                    CompletableFuture.supplyAsync(
                            () ->
                                    other.pull(
                                            viaOther.device,
                                            new PullRequest(viaOther.cursor, 1, 0, 25, false)));
            a.made(RowKind.ESTATE, "name", "e");
            assertEquals(
                    1,
                    waiting.get(15, TimeUnit.SECONDS).changes().size(),
                    "told of another instance's commit");

            List<CompletableFuture<Void>> both = new ArrayList<>();
            for (TestDesk desk : List.of(a, viaOther)) {
                both.add(
                        CompletableFuture.runAsync(
                                () -> {
                                    for (int i = 0; i < 40; i++) {
                                        desk.made(RowKind.ESTATE, "name", desk.device.id() + i);
                                    }
                                }));
            }
            for (CompletableFuture<Void> each : both) {
                each.get(60, TimeUnit.SECONDS);
            }
            TestDesk c = one.desk();
            c.pull(7);
            assertEquals(81, c.rows.size());
            assertEquals(81, c.heard.getLast().v(), "no version is missing and none is double");
            assertEquals(c.digest(), c.pull().digest());
        }
    }

    /** A code is made by a command while the server runs. */
    @Test
    void whoIsIdleKeepsNobodyFromWritingIntoAFile(@TempDir Path folder) {
        try (PlatformFixture one = new PlatformFixture(folder);
                Store second = Store.open("sqlite:" + folder.resolve("platform.db"))) {
            TestDesk a = one.desk();
            a.made(RowKind.ESTATE, "name", "e");
            Platform other = new Platform(second, PlatformFixture.KEY, one.clock, one.random);
            long begun = System.nanoTime();
            assertFalse(other.devices().leaderCode(one.leader).code().isBlank());
            a.made(RowKind.ESTATE, "name", "f");
            a.push(a.erase(TestDesk.id()));
            assertTrue(
                    System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(15),
                    "nobody waited for a lock to time out");
        }
    }

    @Test
    void anotherKeyDoesNotOpenTheDatabase() {
        try (PlatformFixture one = new PlatformFixture(Postgres.url(InstancesTest.class))) {
            byte[] other = new byte[32];
            other[0] = 1;
            assertThrows(
                    WrongKey.class, () -> new Platform(one.store, other, one.clock, one.random));
        }
    }

    @Test
    void aTransactionThatIsHeldOpenBetweenItsVersionAndItsCommitIsNotMissed() throws Exception {
        try (PlatformFixture fixture = new PlatformFixture(Postgres.url(InstancesTest.class));
                Connection slow = Postgres.connection(InstancesTest.class)) {
            TestDesk a = fixture.desk();
            TestDesk b = fixture.desk();
            a.made(RowKind.ESTATE, "name", "first");
            b.pull();
            slow.setAutoCommit(false);
            try (Statement statement = slow.createStatement()) {
                // What a push does, stopped where it hurts most.
                statement.execute(
                        "UPDATE feed SET head = head + 1 WHERE id = '" + fixture.leader + "'");
                statement.execute(
                        "INSERT INTO record (feed, t, id, v, o, stamps, leader_sum, staff_sum)"
                                + " SELECT id, 'estate', 'AAAAAAAAAAAAAAAAAAAAAA', head,"
                                + " '{\"name\":\"held\"}', '{\"\":\"2.A\"}', 0, 0 FROM feed WHERE"
                                + " id = '"
                                + fixture.leader
                                + "'");
            }
            CompletableFuture<MutationResult> later =
                    CompletableFuture.supplyAsync(
                            () -> a.push(a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "later")));
            assertThrows(TimeoutException.class, () -> later.get(1, TimeUnit.SECONDS));
            b.pull();
            assertEquals(1, b.rows.size(), "readers wait for nobody");
            slow.commit();
            assertEquals(3, later.get(15, TimeUnit.SECONDS).v());
            b.pull();
            assertEquals(3, b.rows.size());
        }
    }

    /** The control: a cursor over a sequence, which is what one would write first, misses a row. */
    @Test
    void aCursorOverASequenceMissesIt() throws Exception {
        try (Connection setup = Postgres.connection(InstancesTest.class);
                Connection slow = Postgres.connection(InstancesTest.class);
                Connection quick = Postgres.connection(InstancesTest.class)) {
            run(setup, "CREATE TABLE naive (v BIGSERIAL PRIMARY KEY, name TEXT)");
            slow.setAutoCommit(false);
            run(slow, "INSERT INTO naive (name) VALUES ('held')");
            run(quick, "INSERT INTO naive (name) VALUES ('quick')");
            List<String> seen = new ArrayList<>();
            long cursor = naivePull(quick, 0, seen);
            slow.commit();
            naivePull(quick, cursor, seen);
            assertTrue(seen.contains("quick"));
            assertFalse(seen.contains("held"), "or this is no control any more");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long naivePull(Connection connection, long cursor, List<String> seen)
            throws SQLException {
        long last = cursor;
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT v, name FROM naive WHERE v > " + cursor + " ORDER BY v")) {
            while (row.next()) {
                last = row.getLong(1);
                seen.add(row.getString(2));
            }
        }
        return last;
    }
}
