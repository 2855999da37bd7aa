package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is sent arrives once, in order, on every desk. */
class PushAndPullTest {

    @TempDir Path folder;
    PlatformFixture fixture;
    TestDesk a;
    TestDesk b;

    @BeforeEach
    void open() {
        fixture = open(folder);
        a = fixture.desk();
        b = fixture.desk();
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whatOneDeskWritesTheOtherIsSent() {
        String estate = a.made(RowKind.ESTATE, "name", "竹园");
        String member = a.made(RowKind.MEMBER, "name", "王芳", "estate_id", estate, "phone", "x");

        b.pull();

        assertEquals(
                Map.of("name", "王芳", "estate_id", estate, "phone", "x"),
                b.row(RowKind.MEMBER, member));
        assertEquals(b.digest(), b.pull().digest());
        assertTrue(b.heard.isEmpty(), "a pull from where it stands brings nothing");
    }

    @Test
    void allRowsOfOnePushShareAVersionAndNoPageSplitsIt() {
        List<Mutation> batch = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            batch.add(a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "e" + i));
        }
        a.pushAll(batch.subList(0, 3));
        a.pushAll(batch.subList(3, 7));

        var first = fixture.platform.pull(b.device, new PullRequest(null, 1, 5, 0, false));
        assertEquals(3, first.changes().size(), "the second version would not fit whole");
        assertTrue(first.hasMore());
        var second =
                fixture.platform.pull(b.device, new PullRequest(first.cursor(), 1, 2, 0, false));
        assertEquals(4, second.changes().size(), "one version is sent whole, whatever the limit");
        assertEquals(1, second.changes().stream().map(Change::v).distinct().count());
    }

    @Test
    void aSnapshotAndAPullAreWhatAPullFromZeroIs() {
        for (int i = 0; i < 23; i++) {
            a.made(RowKind.ESTATE, "name", "e" + i);
        }
        String gone = a.made(RowKind.SUPPLIER, "name", "s");
        a.push(a.del(RowKind.SUPPLIER, gone, 99));
        b.pull(3);
        TestDesk c = fixture.desk();
        c.snapshot(4);
        a.made(RowKind.SUB_LEADER, "name", "late");
        c.pull();
        b.pull();

        assertEquals(b.rows, c.rows);
        assertEquals(c.digest(), c.pull().digest());
        assertNull(c.row(RowKind.SUPPLIER, gone));
    }

    @Test
    void aReplayIsAnsweredWordForWordAndHasNoEffect() {
        String id = TestDesk.id();
        List<Mutation> push =
                List.of(
                        a.put(RowKind.ESTATE, id, 0, "name", "竹园"),
                        a.put(RowKind.ESTATE, TestDesk.id(), 7, "name", "nowhere"));
        Pushed first = fixture.platform.push(a.device, new PushRequest(a.device.id(), push));
        b.push(b.put(RowKind.ESTATE, id, 1, "name", "梅园"));
        fixture.clock.forward(Duration.ofMinutes(1));
        Pushed again = fixture.platform.push(a.device, new PushRequest(a.device.id(), push));

        assertArrayEquals(Json.bytes(first.results()), Json.bytes(again.results()));
        assertEquals(2, again.ackedThrough());
        b.pull();
        assertEquals("梅园", b.row(RowKind.ESTATE, id).get("name"));
    }

    @Test
    void anotherBodyUnderTheSameNumberIsACopiedDevice() {
        String id = a.made(RowKind.ESTATE, "name", "竹园");
        Mutation other =
                new Mutation(
                        1, TestDesk.id(), "put", "estate", id, 1, Map.of("name", "x"), null, 0);
        Denied denied = assertThrows(Denied.class, () -> a.push(other));
        assertEquals(Code.DEVICE_FORKED, denied.code());
    }

    @Test
    void aNumberThatIsMissingIsAGap() {
        a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "never sent");
        Mutation second = a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "sent");
        assertEquals(Code.SEQ_GAP, assertThrows(Denied.class, () -> a.push(second)).code());
    }

    @Test
    void aDeviceEnrolledAnewKeepsItsMidsAndNothingHappensTwice() {
        String id = TestDesk.id();
        Mutation sent = a.put(RowKind.MEMBER, id, 0, "name", "王芳");
        a.push(sent);
        TestDesk anew = fixture.desk();
        Mutation renumbered =
                new Mutation(1, sent.mid(), sent.op(), sent.t(), id, 0, sent.o(), null, sent.at());
        Mutation more =
                new Mutation(
                        2,
                        TestDesk.id(),
                        "put",
                        "member",
                        id,
                        1,
                        Map.of("name", "王芬"),
                        null,
                        sent.at());
        List<MutationResult> results = anew.pushAll(List.of(renumbered, more));

        assertEquals(1, results.getFirst().seq());
        assertEquals(1, results.getFirst().v());
        assertEquals(MutationResult.OK, results.get(1).st());
        b.pull();
        assertEquals("王芬", b.row(RowKind.MEMBER, id).get("name"));
    }

    @Test
    void theSameMidTwiceInOnePushHasOneEffect() {
        Mutation one = a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "x");
        Mutation two =
                new Mutation(2, one.mid(), "put", "estate", one.id(), 0, one.o(), null, one.at());
        List<MutationResult> results = a.pushAll(List.of(one, two));
        assertEquals(List.of(1L, 2L), results.stream().map(MutationResult::seq).toList());
        assertEquals(1, results.get(1).v());
    }

    @Test
    void aPoisonMutationIsRejectedAndStopsNobody() {
        String fine = TestDesk.id();
        List<MutationResult> results =
                a.pushAll(
                        List.of(
                                a.put(RowKind.ESTATE, "not an id", 0, "name", "x"),
                                a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", 5),
                                a.next("put", "estate", TestDesk.id(), 0, null, null),
                                a.next("put", "no_such_kind", TestDesk.id(), 0, Map.of(), null),
                                a.next("dance", "estate", TestDesk.id(), 0, Map.of(), null),
                                a.put(
                                        RowKind.ESTATE,
                                        TestDesk.id(),
                                        0,
                                        "name",
                                        "x".repeat(100_001)),
                                a.put(RowKind.ESTATE, fine, 0, "name", "竹园")));
        assertEquals(
                List.of(
                        "bad_value",
                        "bad_value",
                        "bad_value",
                        "unknown_operation",
                        "unknown_operation",
                        "bad_value"),
                results.subList(0, 6).stream().map(MutationResult::code).toList());
        assertEquals(MutationResult.OK, results.get(6).st());
        b.pull();
        assertEquals(1, b.rows.size());
    }

    /** It may be that a desk was away before it heard what became of its last push. */
    @Test
    void answersAreForgottenAfterAsLongAsADeskMayBeAwayButNotTheLatest() {
        List<Mutation> first = estates(3);
        a.pushAll(first);
        List<Mutation> last = estates(Protocol.PUSH_LIMIT);
        List<MutationResult> answered = a.pushAll(last);
        fixture.clock.forward(Duration.ofDays(179));
        fixture.platform.forget();
        assertEquals(3, a.pushAll(first).size(), "as long as a deletion is remembered");
        fixture.clock.forward(Duration.ofDays(2));
        fixture.platform.forget();
        assertEquals(answered, a.pushAll(last));
        assertEquals(
                Code.DEVICE_FORKED,
                assertThrows(Denied.class, () -> a.pushAll(first)).code(),
                "nobody can have waited for these");
    }

    private List<Mutation> estates(int count) {
        List<Mutation> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", count + " " + i));
        }
        return made;
    }

    @Test
    void aClockMoreThanADayAheadIsRejected() {
        Mutation early = a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "x");
        Mutation late =
                new Mutation(
                        1,
                        early.mid(),
                        "put",
                        "estate",
                        early.id(),
                        0,
                        early.o(),
                        null,
                        early.at() + 86_400_001);
        assertEquals("clock_ahead", a.push(late).code());
    }

    @Test
    void aPushOfAnotherDevicesNameIsRefused() {
        PushRequest foreign = new PushRequest(b.device.id(), List.of());
        assertEquals(
                Code.BAD_REQUEST,
                assertThrows(Denied.class, () -> fixture.platform.push(a.device, foreign)).code());
    }
}
