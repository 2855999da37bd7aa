package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import okhttp3.ConnectionSpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.TlsVersion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.Problem;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.RowKind;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The same over TLS, as a desk of another maker would see it. */
class HttpsTest {

    private static final MediaType JSON = MediaType.get("application/json");

    @TempDir Path folder;
    private PlatformFixture fixture;
    private HttpsFixture https;

    @BeforeEach
    void start() throws IOException {
        fixture = new PlatformFixture(folder);
        https = new HttpsFixture(fixture, folder);
    }

    @AfterEach
    void stop() {
        https.close();
        fixture.close();
    }

    private Enrolled enrolled(KeyPair keys) throws IOException {
        return https.post(
                Protocol.DEVICES,
                "",
                fixture.request(fixture.leader, DeviceRole.LEADER, List.of(), keys),
                Enrolled.class);
    }

    @Test
    void aDeskEnrolsSendsAndIsSent() throws IOException {
        KeyPair keys = PlatformFixture.keys();
        Enrolled enrolled = enrolled(keys);
        TestDesk desk = new TestDesk(fixture.platform, fixture.clock, enrolled, keys);
        String access = enrolled.tokens().access();
        var mutation = desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园");

        Pushed pushed =
                https.post(
                        Protocol.PUSH,
                        access,
                        new PushRequest(enrolled.deviceId(), List.of(mutation)),
                        Pushed.class);
        assertEquals("ok", pushed.results().getFirst().st());
        Pulled pulled =
                https.post(
                        Protocol.PULL, access, new PullRequest(null, 1, 0, 0, true), Pulled.class);
        assertEquals("竹园", pulled.changes().getFirst().o().get("name"));
        assertEquals(1, pulled.digest().get("estate").rows());
        Tokens next =
                https.post(
                        Protocol.TOKEN,
                        "",
                        new TokenRequest(
                                enrolled.deviceId(),
                                enrolled.tokens().refresh(),
                                desk.proof(enrolled.tokens().refresh())),
                        Tokens.class);
        Request snapshot =
                https.to(Protocol.SNAPSHOT + "?limit=5")
                        .header("Authorization", "Bearer " + next.access())
                        .build();
        try (Response response = https.client.newCall(snapshot).execute()) {
            SnapshotPage page = Json.read(response.body().bytes(), SnapshotPage.class);
            assertEquals(pulled.changes(), page.rows());
        }
        try (Response response = https.client.newCall(https.to("/metrics").build()).execute()) {
            String text = response.body().string();
            assertTrue(
                    text.contains("leaderdesk_requests_total{endpoint=\"push\",status=\"200\"} 1"),
                    text);
            assertTrue(text.contains("leaderdesk_mutations_total{state=\"ok\"} 1"), text);
            assertFalse(text.contains(enrolled.deviceId()));
        }
        try (Response response = https.client.newCall(https.to("/health").build()).execute()) {
            assertEquals("{\"status\":\"ok\"}", response.body().string());
        }
    }

    @Test
    void whatIsNoRequestGetsANamedCode() throws IOException {
        String access = enrolled(PlatformFixture.keys()).tokens().access();
        Request.Builder pull = https.to(Protocol.PULL).header("Authorization", "Bearer " + access);
        assertEquals(
                "bad_request",
                https.problem(pull.post(RequestBody.create("<html>", JSON)).build(), 400).code());
        assertEquals(
                "bad_request",
                https.problem(pull.post(RequestBody.create("null", JSON)).build(), 400).code());
        assertEquals(
                "bad_request",
                https.problem(
                                pull.post(
                                                RequestBody.create(
                                                        "{\"cursor\":\"AAAA.BBBB\",\"schema\":1}",
                                                        JSON))
                                        .build(),
                                400)
                        .code());
        Problem upgrade =
                https.problem(pull.post(RequestBody.create("{\"schema\":0}", JSON)).build(), 426);
        assertEquals(1, upgrade.minSchema());
        assertEquals(
                "token_invalid",
                https.problem(
                                https.to(Protocol.SNAPSHOT)
                                        .header("Authorization", "Bearer x.y")
                                        .build(),
                                401)
                        .code());
        assertEquals(
                "token_invalid", https.problem(https.to(Protocol.SNAPSHOT).build(), 401).code());
        assertEquals(
                "no_such_endpoint", https.problem(https.to("/v1/nothing").build(), 404).code());
    }

    @Test
    void aBodyOfManyMegabytesIsRefusedAlsoPackedIntoAFew() throws IOException {
        String access = enrolled(PlatformFixture.keys()).tokens().access();
        byte[] bomb = Bodies.packed(new byte[200 << 20]);
        assertTrue(bomb.length < 2 << 20);
        Request request =
                https.to(Protocol.PUSH)
                        .header("Authorization", "Bearer " + access)
                        .header("Content-Encoding", "gzip")
                        .post(RequestBody.create(bomb, JSON))
                        .build();
        assertEquals(Code.TOO_LARGE.text(), https.problem(request, 413).code());
        byte[] cut = java.util.Arrays.copyOf(Bodies.packed(new byte[5000]), 15);
        assertEquals(
                "bad_request",
                https.problem(request.newBuilder().post(RequestBody.create(cut, JSON)).build(), 400)
                        .code());
    }

    @Test
    void bodiesArePackedBothWays() throws IOException {
        KeyPair keys = PlatformFixture.keys();
        Enrolled enrolled = enrolled(keys);
        TestDesk desk = new TestDesk(fixture.platform, fixture.clock, enrolled, keys);
        List<org.leaderdesk.wire.Mutation> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(desk.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "estate " + i));
        }
        byte[] plain = Json.bytes(new PushRequest(enrolled.deviceId(), many));
        Request push =
                https.to(Protocol.PUSH)
                        .header("Authorization", "Bearer " + enrolled.tokens().access())
                        .header("Content-Encoding", "gzip")
                        .header("Accept-Encoding", "gzip")
                        .post(RequestBody.create(Bodies.packed(plain), JSON))
                        .build();
        try (Response response = https.client.newCall(push).execute()) {
            assertEquals(200, response.code());
            assertEquals("gzip", response.header("Content-Encoding"));
            byte[] answer = new GZIPInputStream(response.body().byteStream()).readAllBytes();
            assertEquals(100, Json.read(answer, Pushed.class).ackedThrough());
        }
    }

    @Test
    void wrongEnrolmentCodesAreSlowedDown() throws IOException {
        Request request =
                https.to(Protocol.DEVICES)
                        .post(
                                RequestBody.create(
                                        "{\"enrol_code\":\"AAAA-AAAA\",\"device_pubkey\":\""
                                                + Base64Url.of(
                                                        PlatformFixture.keys()
                                                                .getPublic()
                                                                .getEncoded())
                                                + "\",\"app_version\":\"x\",\"schema\":{\"min\":1,"
                                                + "\"max\":1}}",
                                        JSON))
                        .build();
        for (int i = 0; i < 30; i++) {
            assertEquals("enrol_code_invalid", https.problem(request, 403).code());
        }
        Problem slow = https.problem(request, 429);
        assertEquals("slow_down", slow.code());
        assertTrue(slow.retryAfterS() >= 1 && slow.retryAfterS() <= 2);
    }

    @Test
    void whoWaitsIsToldAtOnceAndAStopLetsThemGo() throws Exception {
        KeyPair keys = PlatformFixture.keys();
        Enrolled enrolled = enrolled(keys);
        TestDesk desk = new TestDesk(fixture.platform, fixture.clock, enrolled, keys);
        String access = enrolled.tokens().access();
        PullRequest waiting = new PullRequest(desk.pull().cursor(), 1, 0, 25, false);
        CompletableFuture<Pulled> told =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return https.post(Protocol.PULL, access, waiting, Pulled.class);
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        fixture.desk().made(RowKind.ESTATE, "name", "竹园");
        assertEquals(1, told.get(10, TimeUnit.SECONDS).changes().size());

        CompletableFuture<Pulled> untold =
                CompletableFuture.supplyAsync(
                        () ->
                                fixture.platform.pull(
                                        desk.device,
                                        new PullRequest(desk.pull().cursor(), 1, 0, 25, false)));
        https.close();
        assertTrue(untold.get(10, TimeUnit.SECONDS).changes().isEmpty());
    }

    @Test
    void tls12IsSpokenNothingOlderAndTheKeyIsNobodyElses() throws IOException {
        for (TlsVersion version : List.of(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3)) {
            ConnectionSpec only =
                    new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                            .tlsVersions(version)
                            .build();
            OkHttpClient narrow = https.client.newBuilder().connectionSpecs(List.of(only)).build();
            try (Response response = narrow.newCall(https.to("/health").build()).execute()) {
                assertEquals(version, response.handshake().tlsVersion());
            }
        }
        ConnectionSpec old =
                new ConnectionSpec.Builder(ConnectionSpec.COMPATIBLE_TLS)
                        .tlsVersions(TlsVersion.TLS_1_1)
                        .build();
        OkHttpClient narrow = https.client.newBuilder().connectionSpecs(List.of(old)).build();
        assertThrows(
                IOException.class, () -> narrow.newCall(https.to("/health").build()).execute());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("tls/server.key"))));
    }
}
