package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Problem;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform is sent that it should not be, over TLS: each is told by a code, has no effect,
 * and keeps nobody from going on.
 */
class BadInputTest {

    @TempDir Path folder;
    private PlatformFixture fixture;
    private HttpsFixture https;
    private TestDesk desk;

    @BeforeEach
    void start() throws IOException {
        fixture = new PlatformFixture(folder);
        https = new HttpsFixture(fixture, folder);
        desk = fixture.desk();
    }

    @AfterEach
    void stop() {
        https.close();
        fixture.close();
    }

    private static String access(TestDesk of) {
        return of.enrolled.tokens().access();
    }

    private static PullRequest pull(String cursor) {
        return new PullRequest(cursor, 1, 0, 0, false);
    }

    private void refused(Code code, String path, String access, Object body) throws IOException {
        Problem problem = https.refused(path, access, Json.bytes(body), code.status());
        assertEquals(code.text(), problem.code());
    }

    private Pushed pushed(Mutation... mutations) throws IOException {
        return https.post(
                Protocol.PUSH,
                access(desk),
                new PushRequest(desk.device.id(), List.of(mutations)),
                Pushed.class);
    }

    private Pulled pulled(String cursor) throws IOException {
        return https.post(Protocol.PULL, access(desk), pull(cursor), Pulled.class);
    }

    @Test
    void anExpiredAForgedAndNoTokenAreTold() throws IOException {
        String access = access(desk);
        refused(Code.TOKEN_INVALID, Protocol.PULL, access.replaceFirst("^..", "AB"), pull(null));
        refused(Code.TOKEN_INVALID, Protocol.PULL, "", pull(null));
        refused(
                Code.TOKEN_INVALID,
                Protocol.PULL,
                fixture.platform.newIngestKey(fixture.leader),
                pull(null));
        pulled(null);
        fixture.clock.forward(Duration.ofMinutes(16));
        refused(Code.TOKEN_INVALID, Protocol.PULL, access, pull(null));
    }

    @Test
    void anotherLeadersTokenOpensNothingHere() throws IOException {
        desk.made(RowKind.ESTATE, "name", "竹园");
        desk.pull();
        String other = fixture.platform.regions().addLeader("Other", Optional.empty());
        TestDesk stranger = fixture.desk(other, DeviceRole.LEADER, List.of());
        assertTrue(
                https.post(Protocol.PULL, access(stranger), pull(null), Pulled.class)
                        .changes()
                        .isEmpty());
        refused(Code.BAD_REQUEST, Protocol.PULL, access(stranger), pull(desk.cursor));
        refused(
                Code.BAD_REQUEST,
                Protocol.PUSH,
                access(stranger),
                new PushRequest(desk.device.id(), List.of()));
    }

    @Test
    void aDeviceThatIsTakenOffIsToldSoAtEveryEndpoint() throws IOException {
        fixture.platform.devices().revoke(desk.device.id());
        refused(Code.DEVICE_REVOKED, Protocol.PULL, access(desk), pull(null));
        refused(
                Code.DEVICE_REVOKED,
                Protocol.PUSH,
                access(desk),
                new PushRequest(
                        desk.device.id(),
                        List.of(desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园"))));
        TestDesk other = fixture.desk();
        other.pull();
        assertTrue(other.rows.isEmpty());
    }

    @Test
    void aClonedPcIsToldAndEnrolledAnewHasNothingTwice() throws IOException {
        Mutation mine = desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园");
        pushed(mine);
        Mutation clones =
                new Mutation(
                        mine.seq(),
                        TestDesk.id(),
                        Mutation.PUT,
                        "estate",
                        TestDesk.id(),
                        0,
                        Map.of("name", "梅园"),
                        null,
                        mine.at());
        refused(
                Code.DEVICE_FORKED,
                Protocol.PUSH,
                access(desk),
                new PushRequest(desk.device.id(), List.of(clones)));
        TestDesk anew = fixture.desk();
        PushRequest kept = new PushRequest(anew.device.id(), List.of(clones));
        assertEquals(
                MutationResult.OK,
                https.post(Protocol.PUSH, access(anew), kept, Pushed.class)
                        .results()
                        .getFirst()
                        .st());
        assertEquals(2, pulled(null).changes().size());
    }

    @Test
    void aCursorOfAPlatformThatWasPutBackBeginsAnew() throws IOException {
        desk.made(RowKind.ESTATE, "name", "竹园");
        String cursor = pulled(null).cursor();
        fixture.platform.restored();
        https.restarted();
        Problem reset =
                https.refused(
                        Protocol.PULL, access(desk), Json.bytes(pull(cursor)), Code.RESET.status());
        assertEquals(Code.RESET.text(), reset.code());
        assertNotEquals("", reset.generation());
        assertEquals(1, pulled(null).changes().size());
    }

    @Test
    void aRemarkOfThreeMegabytesIsRejectedAndWhatComesWithItIsTaken() throws IOException {
        String member = desk.made(RowKind.MEMBER, "name", "王芳");
        Pushed pushed =
                pushed(
                        desk.put(RowKind.MEMBER, member, 1, "remark", "门".repeat(1 << 20)),
                        desk.put(RowKind.MEMBER, member, 1, "remark", "放门口"));
        assertEquals(Code.BAD_VALUE.text(), pushed.results().getFirst().code());
        assertEquals(MutationResult.OK, pushed.results().getLast().st());
        refused(
                Code.TOO_LARGE,
                Protocol.PUSH,
                access(desk),
                new PushRequest(
                        desk.device.id(),
                        List.of(
                                desk.put(
                                        RowKind.MEMBER,
                                        member,
                                        1,
                                        "remark",
                                        "门".repeat(2 << 20)))));
    }

    /** Such as a newer desk sends. */
    @Test
    void unknownFieldsAreKeptAndUnknownOperationsAndKindsHaveACode() throws IOException {
        String id = TestDesk.id();
        Pushed pushed =
                pushed(
                        desk.put(RowKind.ESTATE, id, 0, "name", "竹园", "gate_code", "1234"),
                        desk.next("fold", "estate", id, 1, Map.of(), null),
                        desk.next("put", "planet", TestDesk.id(), 0, Map.of(), null));
        assertEquals(MutationResult.OK, pushed.results().getFirst().st());
        assertEquals(
                List.of("unknown_operation", "unknown_operation"),
                pushed.results().subList(1, 3).stream().map(MutationResult::code).toList());
        assertEquals(3, pushed.ackedThrough());
        Pulled pulled = pulled(null);
        assertEquals(Map.of("name", "竹园", "gate_code", "1234"), pulled.changes().getFirst().o());

        byte[] newer =
                new String(Json.bytes(pull(pulled.cursor())), StandardCharsets.UTF_8)
                        .replaceFirst("\\{", "{\"mood\":{\"of\":[\"the\",\"desk\"]},")
                        .getBytes(StandardCharsets.UTF_8);
        assertTrue(
                https.post(Protocol.PULL, access(desk), newer, Pulled.class).changes().isEmpty());
    }

    @Test
    void aPlatformWhoseClockWasNeverSetTakesNothingAndSaysWhy() throws IOException {
        Instant now = fixture.clock.instant();
        fixture.clock.forward(Duration.between(now, Instant.EPOCH.plus(Duration.ofHours(3))));
        Mutation mutation =
                new Mutation(
                        1,
                        TestDesk.id(),
                        Mutation.PUT,
                        "estate",
                        TestDesk.id(),
                        0,
                        Map.of("name", "竹园"),
                        null,
                        now.toEpochMilli());
        PushRequest push = new PushRequest(desk.device.id(), List.of(mutation));
        refused(Code.CLOCK_UNSET, Protocol.PUSH, access(desk), push);
        refused(Code.CLOCK_UNSET, Protocol.PULL, access(desk), pull(null));
        assertEquals(503, https.status("/health"));

        fixture.clock.forward(Duration.between(fixture.clock.instant(), now));
        assertEquals(200, https.status("/health"));
        assertEquals(MutationResult.OK, pushed(mutation).results().getFirst().st());
    }

    /** A trigger stands for a mistake of the platform's own that one mutation finds. */
    @Test
    void aMistakeOfThePlatformsIsNoAnswerForGood() throws IOException {
        Mutation poison = desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园");
        fixture.store.write(
                tx ->
                        tx.update(
                                "CREATE TRIGGER mistake BEFORE INSERT ON record BEGIN SELECT"
                                        + " raise(ABORT, 'mistake 竹园'); END"));
        Problem failed =
                https.refused(
                        Protocol.PUSH,
                        access(desk),
                        Json.bytes(new PushRequest(desk.device.id(), List.of(poison))),
                        Code.FAILED.status());
        assertEquals(Code.FAILED.text(), failed.code());
        assertTrue(failed.message().matches("incident [0-9A-F]{4}"), failed.message());
        fixture.store.write(tx -> tx.update("DROP TRIGGER mistake"));
        assertEquals(MutationResult.OK, pushed(poison).results().getFirst().st());
    }
}
