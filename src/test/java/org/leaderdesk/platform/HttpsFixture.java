package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

import org.leaderdesk.wire.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A platform's server on a port of its own, and a client that trusts it. */
final class HttpsFixture implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    final OkHttpClient client;
    private final PlatformFixture fixture;
    private final TlsFolder tls;
    private PlatformServer server;

    HttpsFixture(PlatformFixture fixture, Path folder) throws IOException {
        this.fixture = fixture;
        this.tls = TlsFolder.readOrMake(folder.resolve("tls"), fixture.clock);
        this.server = PlatformServer.start(fixture.platform, tls, "127.0.0.1", 0);
        HandshakeCertificates trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(
                                Certificates.decodeCertificatePem(
                                        Files.readString(tls.authority())))
                        .build();
        this.client =
                new OkHttpClient.Builder()
                        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                        .readTimeout(40, TimeUnit.SECONDS)
                        .build();
    }

    /** Starts anew on the same database, as after {@code --restored}. */
    void restarted() throws IOException {
        server.close();
        Platform anew =
                new Platform(fixture.store, PlatformFixture.KEY, fixture.clock, fixture.random);
        server = PlatformServer.start(anew, tls, "127.0.0.1", 0);
    }

    /** Lets a computer pair by a code, as the shop's own host does. */
    void offerPairing(String code) {
        server.offerPairing(code);
    }

    /** The server's own certificate, DER. */
    byte[] certificate() throws IOException {
        return tls.certificate();
    }

    Request.Builder to(String path) {
        return new Request.Builder().url("https://localhost:" + server.port() + path);
    }

    private Request request(String path, String access, byte[] body) {
        return to(path).header("Authorization", "Bearer " + access)
                .post(RequestBody.create(body, JSON))
                .build();
    }

    <T> T post(String path, String access, Object body, Class<T> type) throws IOException {
        return post(path, access, Json.sentBytes(body), type);
    }

    <T> T post(String path, String access, byte[] body, Class<T> type) throws IOException {
        try (Response response = client.newCall(request(path, access, body)).execute()) {
            return Json.read(body(response, 200), type);
        }
    }

    Problem refused(String path, String access, byte[] body, int status) throws IOException {
        return problem(request(path, access, body), status);
    }

    Problem problem(Request request, int status) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return Json.read(body(response, status), Problem.class);
        }
    }

    private static byte[] body(Response response, int status) throws IOException {
        byte[] answer = response.body().bytes();
        assertEquals(status, response.code(), () -> new String(answer, StandardCharsets.UTF_8));
        return answer;
    }

    /** The status of what is asked for without a token. */
    int status(String path) throws IOException {
        try (Response response = client.newCall(to(path).build()).execute()) {
            return response.code();
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
        server.close();
    }
}
