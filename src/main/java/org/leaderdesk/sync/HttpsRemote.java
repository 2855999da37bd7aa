package org.leaderdesk.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;

import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.BufferedSink;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.PairRequest;
import org.leaderdesk.wire.Paired;
import org.leaderdesk.wire.Problem;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A platform over HTTPS: TLS 1.2 or newer, the system's authorities or one of the platform's own,
 * the system's proxy, bodies in gzip both ways. Safe for threads.
 */
public final class HttpsRemote implements Remote, AutoCloseable {

    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int TOO_MANY = 429;
    private static final long LARGEST_ANSWER = 64L << 20;

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                    .build();

    private final HttpUrl platform;
    private final OkHttpClient client;

    /** Until the last byte of the answer; the client's own list ends with its headers. */
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    private volatile boolean broken;
    private final AtomicLong in = new AtomicLong();
    private final AtomicLong out = new AtomicLong();

    /**
     * @param platform its address, https://…
     * @param ca the platform's own authority or certificate as PEM; empty to trust the system's
     * @throws SyncTrouble no_platform where the address is none, certificate where the authority is
     *     none
     */
    public HttpsRemote(String platform, Optional<String> ca) {
        this(platform, ca, ANSWER);
    }

    /**
     * @param answer how long it waits for each piece of an answer
     */
    HttpsRemote(String platform, Optional<String> ca, Duration answer) {
        this.platform = url(platform);
        OkHttpClient.Builder builder =
                new OkHttpClient.Builder()
                        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
                        .connectTimeout(CONNECT)
                        .readTimeout(answer)
                        .writeTimeout(answer)
                        .followRedirects(false);
        ca.ifPresent(pem -> Trust.pinned(builder, pem));
        this.client = builder.build();
    }

    private static HttpUrl url(String platform) {
        HttpUrl url = HttpUrl.parse(platform);
        if (url == null || !url.isHttps()) {
            throw new SyncTrouble(SyncTrouble.NO_PLATFORM, "an address begins with https://", null);
        }
        return url;
    }

    /**
     * The certificate that whoever answers at an address shows, PEM; nothing is believed yet.
     *
     * @throws SyncTrouble no_platform where the address is none, unreachable
     */
    static String shownAt(String platform) {
        return Trust.shownAt(url(platform), CONNECT);
    }

    /**
     * Asks a host to pair.
     *
     * @throws SyncTrouble pairing_invalid, and whatever keeps it from being asked
     */
    Paired pair(PairRequest request) {
        return post(Protocol.PAIR, null, request, Paired.class);
    }

    @Override
    public Enrolled enrol(EnrolRequest request) {
        return post(Protocol.DEVICES, null, request, Enrolled.class);
    }

    @Override
    public Tokens token(TokenRequest request) {
        return post(Protocol.TOKEN, null, request, Tokens.class);
    }

    @Override
    public SnapshotPage snapshot(String access, @Nullable String page, int limit) {
        HttpUrl.Builder url =
                at(Protocol.SNAPSHOT).addQueryParameter("limit", String.valueOf(limit));
        if (page != null) {
            url.addQueryParameter("page", page);
        }
        return call(request(url.build(), access).get().build(), SnapshotPage.class);
    }

    @Override
    public Pulled pull(String access, PullRequest request) {
        return post(Protocol.PULL, access, request, Pulled.class);
    }

    @Override
    public Pushed push(String access, PushRequest request) {
        return post(Protocol.PUSH, access, request, Pushed.class);
    }

    @Override
    public Traffic traffic() {
        return new Traffic(in.get(), out.get());
    }

    @Override
    public void breakOff() {
        broken = true;
        calls.forEach(Call::cancel);
    }

    /** Ends idle connections; a call under way is broken off. */
    @Override
    public void close() {
        breakOff();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private HttpUrl.Builder at(String path) {
        return platform.newBuilder().addPathSegments(path.substring(1));
    }

    private static Request.Builder request(HttpUrl url, @Nullable String access) {
        Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "gzip");
        return access == null ? request : request.header("Authorization", "Bearer " + access);
    }

    private <T> T post(String path, @Nullable String access, Object body, Class<T> answer) {
        byte[] zipped = zipped(body);
        out.addAndGet(zipped.length);
        RequestBody sent =
                new RequestBody() {
                    @Override
                    public MediaType contentType() {
                        return JSON_TYPE;
                    }

                    @Override
                    public long contentLength() {
                        return zipped.length;
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        sink.write(zipped);
                    }
                };
        return call(
                request(at(path).build(), access)
                        .header("Content-Encoding", "gzip")
                        .post(sent)
                        .build(),
                answer);
    }

    private static byte[] zipped(Object body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zip = new QuickGzip(bytes)) {
            JSON.writeValue(zip, body);
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
        return bytes.toByteArray();
    }

    private <T> T call(Request request, Class<T> type) {
        Call call = client.newCall(request);
        calls.add(call);
        if (broken) {
            call.cancel();
        }
        try (Response response = call.execute()) {
            byte[] body = read(response);
            if (response.code() == 200 && isJson(response)) {
                return Answers.whole(JSON.readValue(body, type));
            }
            throw problem(response, body);
        } catch (JsonProcessingException e) {
            throw new SyncTrouble(SyncTrouble.NO_PLATFORM, "an answer that is no JSON", e);
        } catch (IOException e) {
            throw SyncTrouble.unreached(e);
        } finally {
            calls.remove(call);
        }
    }

    private byte[] read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        long[] counted = new long[1];
        try (BufferedSource whole =
                Okio.buffer(
                        "gzip".equalsIgnoreCase(response.header("Content-Encoding"))
                                ? new GzipSource(new CountedSource(source, counted))
                                : new CountedSource(source, counted))) {
            if (whole.request(LARGEST_ANSWER + 1)) {
                throw new IOException("an answer larger than any may be");
            }
            byte[] bytes = whole.readByteArray();
            in.addAndGet(counted[0]);
            return bytes;
        }
    }

    private static boolean isJson(Response response) {
        return response.header("Content-Type", "").startsWith("application/json");
    }

    private static SyncTrouble problem(Response response, byte[] body) {
        if (isJson(response)) {
            try {
                Problem problem = JSON.readValue(body, Problem.class);
                if (problem != null && problem.code() != null) {
                    Integer after = problem.retryAfterS();
                    return new SyncTrouble(
                            problem.code(),
                            String.valueOf(problem.message()),
                            after == null ? 0 : after,
                            null);
                }
            } catch (IOException e) {
                return new SyncTrouble(SyncTrouble.NO_PLATFORM, "an answer that is no JSON", e);
            }
        }
        // Somebody between here and the platform.
        String code =
                response.code() == TOO_MANY
                        ? Code.SLOW_DOWN.text()
                        : response.code() >= 500
                                ? SyncTrouble.UNREACHABLE
                                : SyncTrouble.NO_PLATFORM;
        return new SyncTrouble(code, "status " + response.code(), retryAfter(response), null);
    }

    /** Seconds; 0 where nothing was said, or a date. */
    private static int retryAfter(Response response) {
        String asked = response.header("Retry-After", "");
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
    }

    /** Level 1: on a shop's line the time to squeeze more out costs more than it saves. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
