package org.leaderdesk.sync.fault;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import okio.Buffer;
import okio.ByteString;
import okio.GzipSource;
import okio.Okio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A line on which somebody answers in the platform's place, or passes on what it says in a way of
 * their own. It proves to be the platform: what it has to say is believed.
 */
final class StrangeLine implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final HeldCertificate held =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private final OkHttpClient client;
    private final Path authority;
    private final Strangeness real;
    private volatile Strangeness now;

    /** What becomes of a request. */
    interface Strangeness {
        MockResponse answer(RecordedRequest request) throws IOException;
    }

    /**
     * @param platform the address of the real one
     * @param platformAuthority the PEM file of its authority
     * @param folder for this line's own authority
     */
    StrangeLine(String platform, Path platformAuthority, Path folder) throws IOException {
        HandshakeCertificates trusted =
                new HandshakeCertificates.Builder()
                        .addTrustedCertificate(
                                Certificates.decodeCertificatePem(
                                        Files.readString(platformAuthority)))
                        .build();
        client =
                new OkHttpClient.Builder()
                        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
                        .build();
        authority = Files.writeString(folder.resolve("line.pem"), held.certificatePem());
        real = request -> passedOn(platform, request);
        now = real;
        server.useHttps(
                new HandshakeCertificates.Builder()
                        .heldCertificate(held)
                        .build()
                        .sslSocketFactory());
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        try {
                            return now.answer(request);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                });
        server.setProtocols(List.of(Protocol.HTTP_1_1)); // as the platform's
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getPort();
    }

    Path authority() {
        return authority;
    }

    /** From now on this happens at one endpoint; everything else is passed on. */
    void strange(String path, Strangeness next) {
        now = request -> isAt(path, request) ? next.answer(request) : real(request);
    }

    void heal() {
        now = real;
    }

    /** What the platform says to a request. */
    MockResponse real(RecordedRequest request) throws IOException {
        return real.answer(request);
    }

    static boolean isAt(String path, RecordedRequest request) {
        return request.getTarget().startsWith(path);
    }

    /** A request's body as it was before it was packed. */
    static String text(RecordedRequest request) throws IOException {
        ByteString body = request.getBody();
        if (body == null) {
            return "";
        }
        try (var plain = Okio.buffer(new GzipSource(new Buffer().write(body)))) {
            return plain.readUtf8();
        }
    }

    private MockResponse passedOn(String platform, RecordedRequest request) throws IOException {
        Headers headers = request.getHeaders().newBuilder().removeAll("Host").build();
        ByteString body = request.getBody();
        Request asked =
                new Request.Builder()
                        .url(platform + request.getTarget())
                        .headers(headers)
                        .method(
                                request.getMethod(),
                                request.getMethod().equals("GET")
                                        ? null
                                        : RequestBody.create(
                                                Objects.requireNonNull(body).toByteArray()))
                        .build();
        try (Response response = client.newCall(asked).execute()) {
            return new MockResponse.Builder()
                    .code(response.code())
                    .headers(
                            response.headers()
                                    .newBuilder()
                                    .removeAll("Transfer-Encoding")
                                    .removeAll("Connection")
                                    .build())
                    .body(new Buffer().write(response.body().bytes()))
                    .build();
        }
    }

    @Override
    public void close() {
        server.close();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
