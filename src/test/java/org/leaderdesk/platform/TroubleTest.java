package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A database that is in trouble just now, and somebody taken off at the wrong moment. */
class TroubleTest {

    private static final String IMPATIENT = "?options=-c%20lock_timeout=300";
    private static final String PATIENT = "";

    /** Keeps an id from being erased by anybody else until the connection is rolled back. */
    private static Connection holding(String feed, String id) throws SQLException {
        Connection held = Postgres.connection(TroubleTest.class);
        held.setAutoCommit(false);
        try (PreparedStatement statement =
                held.prepareStatement("INSERT INTO erased (feed, id, at) VALUES (?, ?, 0)")) {
            statement.setString(1, feed);
            statement.setString(2, id);
            statement.executeUpdate();
        }
        return held;
    }

    @Test
    void oneMutationThatIsHeldUpIsPutOffAndWhatStandsBeforeItIsTaken() throws SQLException {
        try (PlatformFixture fixture =
                new PlatformFixture(Postgres.url(TroubleTest.class) + IMPATIENT)) {
            TestDesk desk = fixture.desk();
            String person = TestDesk.id();
            List<Mutation> sent =
                    List.of(
                            desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园"),
                            desk.erase(person),
                            desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "梅园"));
            PushRequest request = new PushRequest(desk.device.id(), sent);
            try (Connection held = holding(fixture.leader, person)) {
                Pushed pushed = fixture.platform.push(desk.device, request);
                assertEquals(
                        List.of(MutationResult.OK, MutationResult.RETRY),
                        pushed.results().stream().map(MutationResult::st).toList());
                assertEquals(Code.UNAVAILABLE.text(), pushed.results().getLast().code());
                assertEquals(1, pushed.ackedThrough());
                held.rollback();
            }
            Pushed again = fixture.platform.push(desk.device, request);
            assertEquals(3, again.ackedThrough());
            assertEquals(
                    List.of(1L, 2L, 2L),
                    again.results().stream().map(MutationResult::v).toList(),
                    "the first is answered as it was, the others are new");
        }
    }

    @Test
    void whereItIsTheFirstThePushAsAWholeIsTroubleThatPasses() throws SQLException {
        try (PlatformFixture fixture =
                new PlatformFixture(Postgres.url(TroubleTest.class) + IMPATIENT)) {
            TestDesk desk = fixture.desk();
            String person = TestDesk.id();
            Mutation erase = desk.erase(person);
            try (Connection held = holding(fixture.leader, person)) {
                assertTrue(assertThrows(StoreFailure.class, () -> desk.push(erase)).isPassing());
                held.rollback();
            }
            assertEquals(MutationResult.OK, desk.push(erase).st());
        }
    }

    @Test
    void aDeviceThatIsTakenOffWhileItsPushIsUnderWayIsToldSoAndNothingIsKept() throws Exception {
        try (PlatformFixture fixture =
                new PlatformFixture(Postgres.url(TroubleTest.class) + PATIENT)) {
            TestDesk desk = fixture.desk();
            TestDesk other = fixture.desk();
            String person = TestDesk.id();
            CompletableFuture<Code> answer;
            try (Connection held = holding(fixture.leader, person)) {
                Mutation made = desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园");
                Mutation erase = desk.erase(person);
                answer =
                        CompletableFuture.supplyAsync(
                                () ->
                                        assertThrows(Denied.class, () -> desk.push(made, erase))
                                                .code());
                awaitSomebodyHeldUp();
                fixture.platform.devices().revoke(desk.device.id());
                held.rollback();
            }
            assertEquals(Code.DEVICE_REVOKED, answer.get(30, TimeUnit.SECONDS));
            other.pull();
            assertTrue(other.rows.isEmpty());
        }
    }

    private static void awaitSomebodyHeldUp() throws SQLException {
        try (Connection looking = Postgres.connection(TroubleTest.class);
                PreparedStatement waiting =
                        looking.prepareStatement(
                                "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND"
                                        + " datname = current_database()")) {
            boolean there = false;
            while (!there) {
                try (var row = waiting.executeQuery()) {
                    there = row.next();
                }
            }
        }
    }

    @Test
    void whatTheDatabaseWasAskedWrongIsNoTroubleThatPasses() {
        try (PlatformFixture fixture = new PlatformFixture(Postgres.url(TroubleTest.class))) {
            for (String wrong :
                    List.of(
                            "SELECT * FROM nothing",
                            "INSERT INTO erased (feed, id, at) VALUES ('f', NULL, 0)")) {
                StoreFailure failure =
                        assertThrows(
                                StoreFailure.class,
                                () -> fixture.store.write(tx -> tx.update(wrong)));
                assertFalse(failure.isPassing(), wrong);
            }
        }
    }
}
