package org.leaderdesk.platform;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.PairRequest;
import org.leaderdesk.wire.Pairing;
import org.leaderdesk.wire.Problem;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.SchemaRange;
import org.leaderdesk.wire.TokenRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom each endpoint answers: every caller asks every operation of openapi.yaml, over TLS, with
 * what they have to show. An operation that is added has to be asked for here.
 */
public final class EndpointRoles {

    private static final Path OPEN_API = Path.of("src/docs/openapi.yaml");
    private static final Pattern OPERATION = Pattern.compile("\n  (/\\S+):\n    (get|post):\n");
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String NO_CODE = "AAAA-AAAA";
    private static final byte[] NONCE = new byte[Pairing.NONCE];

    private final PlatformFixture fixture;
    private final HttpsFixture https;

    /** Somebody with a token to show, or a device, or a code, or nothing. */
    private record Caller(String name, String bearer, Optional<TestDesk> desk, String code) {

        Caller(String name, TestDesk desk) {
            this(name, desk.enrolled.tokens().access(), Optional.of(desk), NO_CODE);
        }
    }

    private EndpointRoles(PlatformFixture fixture, HttpsFixture https) {
        this.fixture = fixture;
        this.https = https;
    }

    /**
     * The table, in Markdown.
     *
     * @param folder where the platform has its database
     */
    public static String table(Path folder) throws IOException {
        try (PlatformFixture fixture = new PlatformFixture(folder);
                HttpsFixture https = new HttpsFixture(fixture, folder)) {
            return new EndpointRoles(fixture, https).table();
        }
    }

    private String table() throws IOException {
        List<Caller> callers = callers();
        StringBuilder table = new StringBuilder("| endpoint |");
        callers.forEach(caller -> table.append(' ').append(caller.name()).append(" |"));
        table.append("\n|").append(" --- |".repeat(callers.size() + 1)).append('\n');
        Matcher operation = OPERATION.matcher(Files.readString(OPEN_API));
        while (operation.find()) {
            table.append("| `").append(operation.group(1)).append('`');
            for (Caller caller : callers) {
                Request.Builder to = https.to(operation.group(1));
                table.append(" | ").append(asked(asking(to, operation.group(1), caller), caller));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private List<Caller> callers() {
        String region = fixture.platform.regions().addRegion("East", Optional.empty());
        TestDesk gone = fixture.desk();
        fixture.platform.devices().revoke(gone.device.id());
        String code = fixture.platform.devices().leaderCode(fixture.leader).code();
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("leader's device", fixture.desk()));
        callers.add(new Caller("staff's device", fixture.desk(DeviceRole.PICKUP_STAFF, List.of())));
        callers.add(
                new Caller(
                        "region's device",
                        fixture.desk(region, DeviceRole.REGIONAL_MANAGER, List.of())));
        String key = fixture.platform.newIngestKey(fixture.leader);
        callers.add(new Caller("selling tool's key", key, Optional.empty(), NO_CODE));
        callers.add(new Caller("who has a code", "", Optional.empty(), code));
        callers.add(new Caller("device taken off", gone));
        callers.add(new Caller("nobody", "", Optional.empty(), NO_CODE));
        return callers;
    }

    private Request.Builder asking(Request.Builder to, String path, Caller caller)
            throws IOException {
        return switch (path) {
            case "/health", "/metrics", Protocol.SNAPSHOT -> to;
            case Protocol.DEVICES -> to.post(body(enrolment(caller.code())));
            case Protocol.PAIR -> to.post(body(pairing(caller.code())));
            case Protocol.TOKEN -> to.post(body(renewal(caller)));
            case Protocol.PULL -> to.post(body(new PullRequest(null, 1, 0, 0, false)));
            case Protocol.PUSH -> to.post(body(new PushRequest(id(caller), List.of())));
            case Protocol.INGEST -> to.post(body(new IngestRequest(0, 1, List.of())));
            default -> throw new AssertionError("nobody asks " + path);
        };
    }

    private static String id(Caller caller) {
        return caller.desk().map(desk -> desk.device.id()).orElseGet(TestDesk::id);
    }

    private static EnrolRequest enrolment(String code) {
        String key = Base64Url.of(PlatformFixture.keys().getPublic().getEncoded());
        return new EnrolRequest(code, key, "test", new SchemaRange(1, 1), null, null);
    }

    /**
     * The code is offered when its owner asks, and those behind ask while it is: each asking costs
     * half a second from then on.
     */
    private PairRequest pairing(String code) throws IOException {
        if (code.equals(NO_CODE)) {
            return new PairRequest(Base64Url.of(NONCE), Base64Url.of(new byte[32]));
        }
        https.offerPairing(code);
        String proof = Pairing.of(code, https.certificate(), NONCE).desk();
        return new PairRequest(Base64Url.of(NONCE), proof);
    }

    private static TokenRequest renewal(Caller caller) {
        return caller.desk()
                .map(
                        desk -> {
                            String refresh = desk.enrolled.tokens().refresh();
                            return new TokenRequest(desk.device.id(), refresh, desk.proof(refresh));
                        })
                .orElseGet(
                        () ->
                                new TokenRequest(
                                        TestDesk.id(),
                                        Base64Url.of(new byte[32]),
                                        Base64Url.of(new byte[64])));
    }

    private static RequestBody body(Object sent) {
        return RequestBody.create(Json.sentBytes(sent), JSON);
    }

    private String asked(Request.Builder request, Caller caller) throws IOException {
        if (!caller.bearer().isEmpty()) {
            request.header("Authorization", "Bearer " + caller.bearer());
        }
        try (Response response = https.client.newCall(request.build()).execute()) {
            byte[] answer = response.body().bytes();
            return response.isSuccessful()
                    ? "✓"
                    : response.code() + " `" + Json.read(answer, Problem.class).code() + "`";
        }
    }
}
