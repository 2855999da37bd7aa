package org.leaderdesk.platform;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.Protocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The platform behind HTTPS: TLS 1.2 or newer, a virtual thread a request. It reads bodies, keeps
 * the limit of an address and counts; who is asking is the {@link Endpoints}' to find out, and what
 * an endpoint does is the {@link Platform}'s. Logs say which endpoint failed how, and nothing that
 * was sent.
 */
public final class PlatformServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformServer.class);

    private static final int RETRY_SECONDS = 5;
    private static final Duration RUNNING_REQUESTS_END = Duration.ofSeconds(30);
    private static final int STRANGERS_A_MINUTE = 30;

    private final Platform platform;
    private final WebServer server;
    private final Metrics metrics = new Metrics();
    private final PairingOffer pairing;
    private final Endpoints endpoints;
    private final AtomicInteger underWay = new AtomicInteger();
    private final RateLimit addresses = new RateLimit(1_000, 6_000, System::nanoTime);
    private final ScheduledExecutorService daily =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("platform-daily").unstarted(work));
    private volatile boolean stopping;

    /** What an endpoint does with a body. */
    private interface Endpoint {
        Object answer(ServerRequest request, byte[] body);
    }

    private PlatformServer(
            Platform platform, TlsFolder tls, String host, int port, int strangersAMinute)
            throws IOException {
        this.platform = platform;
        this.pairing = new PairingOffer(platform.clock());
        this.endpoints =
                new Endpoints(platform, tls.certificate(), pairing, metrics, strangersAMinute);
        var context = tls.context();
        this.server =
                WebServer.builder()
                        .host(host)
                        .port(port)
                        .shutdownHook(false)
                        .maxPayloadSize(2L * Protocol.REQUEST_BYTES)
                        .contentEncoding(
                                ContentEncodingContext.builder()
                                        .contentEncodingsDiscoverServices(false)
                                        .addContentEncoding(new AsSent())
                                        .build())
                        .tls(
                                builder ->
                                        builder.sslContext(context)
                                                .enabledProtocols(List.of("TLSv1.3", "TLSv1.2")))
                        .routing(this::routes)
                        .build();
    }

    /**
     * Starts a server.
     *
     * @param host the address it listens at; 0.0.0.0 for all of this computer's
     * @param port 0 for any that is free
     * @throws BindException where the address or the port cannot be had
     * @throws IOException where the certificate cannot be read
     */
    public static PlatformServer start(Platform platform, TlsFolder tls, String host, int port)
            throws IOException {
        return start(platform, tls, host, port, STRANGERS_A_MINUTE);
    }

    /**
     * Starts a server.
     *
     * @param strangersAMinute how often one address may ask for what needs no token yet
     * @throws BindException where the address or the port cannot be had
     * @throws IOException where the certificate cannot be read
     */
    public static PlatformServer start(
            Platform platform, TlsFolder tls, String host, int port, int strangersAMinute)
            throws IOException {
        PlatformServer server = new PlatformServer(platform, tls, host, port, strangersAMinute);
        server.server.start();
        if (!server.server.isRunning()) {
            // It says so in its log alone.
            server.close();
            throw new BindException(host + ":" + port);
        }
        // Ends with the scheduler; what fails in it says so itself.
        Future<?> _ = server.daily.scheduleWithFixedDelay(server::forget, 0, 1, TimeUnit.DAYS);
        return server;
    }

    private void forget() {
        try {
            platform.forget();
        } catch (RuntimeException e) {
            // Thrown on, it would never be tried again.
            LOG.error("old deletions were not forgotten: {}", e.getClass().getName());
        }
    }

    /**
     * Lets one more computer of the shop pair by a code for ten minutes; it takes the place of the
     * code before.
     *
     * @param code an enrolment code, as it is read out
     */
    public void offerPairing(String code) {
        pairing.make(code);
    }

    /** The port it listens at. */
    public int port() {
        return server.port();
    }

    private void routes(HttpRouting.Builder routing) {
        routing.post(
                Protocol.DEVICES,
                (request, response) -> answer("devices", request, response, endpoints::enrol));
        routing.post(
                Protocol.PAIR,
                (request, response) -> answer("pair", request, response, endpoints::pair));
        routing.post(
                Protocol.TOKEN,
                (request, response) -> answer("token", request, response, endpoints::token));
        routing.get(
                Protocol.SNAPSHOT,
                (request, response) -> answer("snapshot", request, response, endpoints::snapshot));
        routing.post(
                Protocol.PULL,
                (request, response) -> answer("pull", request, response, endpoints::pull));
        routing.post(
                Protocol.PUSH,
                (request, response) -> answer("push", request, response, endpoints::push));
        routing.post(
                Protocol.INGEST,
                (request, response) -> answer("ingest", request, response, endpoints::ingest));
        routing.get("/health", (request, response) -> health(response));
        routing.get("/metrics", (request, response) -> metrics(response));
        routing.any(
                (request, response) ->
                        answer(
                                "unknown",
                                request,
                                response,
                                (asked, body) -> {
                                    throw Denied.of(
                                            Code.NO_SUCH_ENDPOINT, "there is no such endpoint");
                                }));
    }

    private void answer(
            String name, ServerRequest request, ServerResponse response, Endpoint endpoint) {
        long begun = System.nanoTime();
        underWay.incrementAndGet();
        try {
            byte[] body = new byte[0];
            Answer answer;
            try {
                if (stopping) {
                    throw Denied.later(Code.UNAVAILABLE, "the platform is stopping", RETRY_SECONDS);
                }
                addresses.take(request.remotePeer().host());
                body = body(request);
                answer = Answer.well(endpoint.answer(request, body));
            } catch (Denied e) {
                answer = Answer.of(e);
            } catch (RuntimeException e) {
                answer = Answer.of(failed(name, e));
            }
            int sent = answer.send(request, response);
            metrics.answered(name, answer.status(), System.nanoTime() - begun, body.length, sent);
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** What passes by itself is told apart from what would fail again however often it is sent. */
    private static Denied failed(String endpoint, RuntimeException failure) {
        if (failure instanceof StoreFailure trouble && trouble.isPassing()) {
            LOG.error("{}: {}", endpoint, trouble.getMessage());
            return Denied.later(Code.UNAVAILABLE, "the database is away or busy", RETRY_SECONDS);
        }
        return Denied.of(Code.FAILED, "incident " + Incident.logged(endpoint, failure));
    }

    private static byte[] body(ServerRequest request) {
        return request.content().hasEntity()
                ? Bodies.read(
                        request.content().inputStream(),
                        request.headers()
                                .first(HeaderNames.CONTENT_ENCODING)
                                .orElse("")
                                .trim()
                                .toLowerCase(Locale.ROOT))
                : new byte[0];
    }

    private void health(ServerResponse response) {
        boolean well = !stopping;
        try {
            platform.check();
        } catch (Denied | StoreFailure e) {
            LOG.error("health: {}", e.getMessage());
            well = false;
        }
        response.status(Status.create(well ? 200 : 503));
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(
                ("{\"status\":\"" + (well ? "ok" : "unavailable") + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void metrics(ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4");
        response.send(
                metrics.text(underWay.get(), platform.statements())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Takes nothing new, lets what is under way end, and stops. */
    @Override
    public void close() {
        stopping = true;
        daily.shutdown();
        platform.stop();
        long until = System.nanoTime() + RUNNING_REQUESTS_END.toNanos();
        try {
            while (underWay.get() > 0 && System.nanoTime() < until) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }
}
