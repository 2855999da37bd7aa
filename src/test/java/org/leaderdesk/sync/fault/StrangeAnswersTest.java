package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import okio.Buffer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.Impatient;
import org.leaderdesk.sync.SyncLoop;
import org.leaderdesk.sync.SyncReport;
import org.leaderdesk.sync.SyncTrouble;
import org.leaderdesk.sync.SyncTrouble.Kind;
import org.leaderdesk.wire.Protocol;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * F6: answers that no platform gives, or gives late, twice and out of order. The desk names the
 * trouble, keeps what waits, and goes on once it is over.
 */
class StrangeAnswersTest {

    private static final List<String> ENDPOINTS =
            List.of(Protocol.TOKEN, Protocol.PUSH, Protocol.PULL);
    private static final Duration SOON = Duration.ofMillis(700);
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final long BLINK_MILLIS = 100;

    @TempDir Path folder;
    private SyncedShop shop;
    private StrangeLine line;
    private SqliteFile platform;
    private FaultDesk counter;
    private FaultDesk office;
    private String member;
    private int edits;

    @BeforeEach
    void twoDesksAndALine() throws Exception {
        DeskFixture first = DeskFixture.in(folder, "counter");
        shop = new SyncedShop(folder, first.clock());
        shop.enrol(first);
        counter = new FaultDesk(first);
        office = new FaultDesk(shop.enrol(shop.desk("office")));
        line = new StrangeLine(shop.url(), shop.authority(), folder);
        platform = new SqliteFile(folder.resolve("platform.db"));
        member = counter.makeMember("黎娟", "13800001111");
        agree();
    }

    @AfterEach
    void closed() throws Exception {
        line.close();
        platform.close();
        counter.close();
        office.close();
        shop.close();
    }

    private HttpsRemote remote(Duration answer) {
        return Impatient.remote(line.url(), line.authority(), answer);
    }

    private SyncReport sync(FaultDesk desk, Duration answer) {
        try (HttpsRemote remote = remote(answer)) {
            return desk.sync(remote);
        }
    }

    private void agree() {
        for (FaultDesk each : List.of(counter, office, counter, office)) {
            var _ = sync(each, LATE);
        }
        assertEquals(0, counter.pending() + office.pending());
        assertEquals(counter.digest(), office.digest());
    }

    private String edited() {
        String text = "remark " + ++edits;
        counter.edit(member, "remark", text);
        return text;
    }

    private static MockResponse.Builder said(int code, String type, String body) {
        return new MockResponse.Builder().code(code).addHeader("Content-Type", type).body(body);
    }

    private static MockResponse.Builder json(int code, String body) {
        return said(code, "application/json", body);
    }

    private static MockResponse.Builder html(int code) {
        return said(code, "text/html; charset=utf-8", "<html><body>Welcome!</body></html>");
    }

    private static String problem(String code) {
        return "{\"code\":\"" + code + "\",\"message\":\"m\",\"retry_after_s\":7}";
    }

    /** What is answered, and what it is called. */
    private record Answer(Kind kind, MockResponse response) {}

    private static Map<String, Answer> answers() {
        Map<String, Answer> all = new LinkedHashMap<>();
        all.put("a gateway's 502", new Answer(Kind.UNREACHABLE, html(502).build()));
        all.put("a gateway's 504", new Answer(Kind.UNREACHABLE, html(504).build()));
        all.put("503", new Answer(Kind.UNREACHABLE, json(503, problem("unavailable")).build()));
        all.put("500 of no platform", new Answer(Kind.UNREACHABLE, html(500).build()));
        all.put(
                "a code to come",
                new Answer(Kind.PLATFORM_FAILED, json(500, problem("x")).build()));
        all.put("429", new Answer(Kind.SLOW_DOWN, json(429, problem("slow_down")).build()));
        all.put(
                "a gateway's 429",
                new Answer(Kind.SLOW_DOWN, html(429).addHeader("Retry-After", "7").build()));
        all.put("a captive portal", new Answer(Kind.NO_PLATFORM, html(200).build()));
        all.put(
                "a captive portal that leads elsewhere",
                new Answer(
                        Kind.NO_PLATFORM,
                        html(302).addHeader("Location", "https://localhost:1/login").build()));
        all.put("somebody else's page", new Answer(Kind.NO_PLATFORM, html(404).build()));
        for (String body : List.of("", "{}", "[]", "null", "7", "{\"status\":\"ok\"}", "{\"resu")) {
            all.put("JSON: " + body, new Answer(Kind.NO_PLATFORM, json(200, body).build()));
        }
        all.put(
                "something packed that is not",
                new Answer(
                        Kind.UNREACHABLE,
                        json(200, "{}").addHeader("Content-Encoding", "gzip").build()));
        return all;
    }

    @Test
    void everyStrangeAnswerHasANameAndCostsNothing() {
        List<String> wrong = new ArrayList<>();
        for (String endpoint : ENDPOINTS) {
            shop.goOffline();
            shop.comeBack(); // with patience for another row of tokens
            answers()
                    .forEach(
                            (what, answer) -> {
                                String where = what + " at " + endpoint;
                                String before = named(endpoint, answer.response());
                                if (!before.equals(answer.kind().name())) {
                                    wrong.add(where + ": " + before);
                                }
                            });
            agree();
            assertEquals("remark " + edits, remark());
        }
        assertEquals(List.of(), wrong);
    }

    /** Edits, syncs against one answer, and gives back what the desk calls it. */
    private String named(String endpoint, MockResponse answer) {
        long mutations = platform.mutations();
        String text = edited();
        int pending = counter.pending();
        line.strange(endpoint, _ -> answer);
        try {
            var _ = sync(counter, LATE);
            return "nothing";
        } catch (SyncTrouble e) {
            if (counter.pending() + platform.mutations() - mutations < pending) {
                return "lost: " + text;
            }
            return e.kind().name();
        } catch (RuntimeException e) {
            return e.toString();
        } finally {
            line.heal();
        }
    }

    private String remark() {
        return office.session()
                .book()
                .read(
                        office.session().who(),
                        tx ->
                                (String)
                                        RawRows.find(tx, "member", member)
                                                .orElseThrow()
                                                .get("remark"));
    }

    @Test
    void anAnswerThatIsCutShortIsNoAnswer() {
        for (String endpoint : ENDPOINTS) {
            String text = edited();
            line.strange(
                    endpoint,
                    request -> {
                        MockResponse whole = line.real(request);
                        Buffer body = new Buffer();
                        Objects.requireNonNull(whole.getBody()).writeTo(body);
                        Buffer part = new Buffer();
                        part.write(body, body.size() * 2 / 3);
                        return whole.newBuilder().body(part).build();
                    });
            assertTrue(
                    List.of(Kind.UNREACHABLE, Kind.NO_PLATFORM)
                            .contains(
                                    assertThrows(SyncTrouble.class, () -> sync(counter, LATE))
                                            .kind()));
            line.heal();
            agree();
            assertEquals(text, remark());
        }
    }

    @Test
    void whatComesTenTimesOrAgainAfterOthersHasOneEffect() {
        List<RecordedRequest> old = new ArrayList<>();
        line.strange(
                Protocol.PUSH,
                request -> {
                    for (RecordedRequest each : old) {
                        var _ = line.real(each); // overtaken by those after it
                    }
                    for (int i = 0; i < 9; i++) {
                        var _ = line.real(request);
                    }
                    old.add(request);
                    return line.real(request);
                });
        long mutations = platform.mutations();
        for (int i = 0; i < 5; i++) {
            String text = edited();
            assertEquals(0, sync(counter, LATE).pending());
            var _ = sync(office, LATE);
            assertEquals(text, remark());
        }
        assertEquals(mutations + 5, platform.mutations());
        line.heal();
        agree();
        assertEquals(0, counter.conflicts() + office.conflicts());
    }

    @Test
    void aLineThatIsHalfOpenEndsWithThePatience() {
        for (String endpoint : ENDPOINTS) {
            String text = edited();
            line.strange(
                    endpoint,
                    request ->
                            line.real(request)
                                    .newBuilder()
                                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                                    .build());
            assertEquals(
                    Kind.UNREACHABLE,
                    assertThrows(SyncTrouble.class, () -> sync(counter, SOON)).kind());
            line.heal();
            agree();
            assertEquals(text, remark());
        }
    }

    @Test
    void aByteASecondKeepsNobodyFromWorkingAndIsBrokenOffAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        line.strange(
                Protocol.PULL,
                request -> {
                    asked.countDown();
                    return line.real(request)
                            .newBuilder()
                            .throttleBody(1, 1, TimeUnit.SECONDS)
                            .build();
                });
        String _ = edited();
        try (HttpsRemote remote = remote(LATE)) {
            CompletableFuture<Kind> ended =
                    CompletableFuture.supplyAsync(
                            () ->
                                    assertThrows(SyncTrouble.class, () -> counter.sync(remote))
                                            .kind());
            assertTrue(asked.await(20, TimeUnit.SECONDS));
            long slowest = 0;
            for (int i = 0; i < 20; i++) {
                long before = System.nanoTime();
                String _ = edited();
                slowest = Math.max(slowest, System.nanoTime() - before);
            }
            assertTrue(!ended.isDone(), "it was not slow at all");
            assertTrue(
                    TimeUnit.NANOSECONDS.toMillis(slowest) < 10 * BLINK_MILLIS,
                    "somebody at the counter waited " + slowest + " ns");
            remote.breakOff();
            assertEquals(Kind.UNREACHABLE, ended.get(5, TimeUnit.SECONDS));
        }
        line.heal();
        agree();
        assertEquals("remark " + edits, remark());
    }

    @Test
    void oneThatThePlatformCannotTakeHoldsNobodyUp() {
        String other = counter.makeMember("another", "13800002222");
        agree();
        for (String code : List.of("bad_request", "too_large", "failed")) {
            int status = Map.of("bad_request", 400, "too_large", 413, "failed", 500).get(code);
            line.strange(
                    Protocol.PUSH,
                    request ->
                            StrangeLine.text(request).contains("poison")
                                    ? json(status, "{\"code\":\"" + code + "\",\"message\":\"m\"}")
                                            .build()
                                    : line.real(request));
            counter.edit(Map.of(member, "fine " + code, other, "poison " + code), "remark");
            SyncReport report = sync(counter, LATE);
            assertEquals(1, report.rejected(), code);
            assertEquals(0, report.pending(), code);
            var _ = sync(office, LATE);
            assertEquals("fine " + code, remark());
        }
        assertEquals(3, counter.conflicts());
    }

    @Test
    void whoIsToldToWaitWaitsAtLeastSoLong() throws Exception {
        ConcurrentLinkedQueue<Long> calls = new ConcurrentLinkedQueue<>();
        CountDownLatch twice = new CountDownLatch(2);
        line.strange(
                Protocol.TOKEN,
                _ -> {
                    calls.add(System.nanoTime());
                    twice.countDown();
                    return json(429, problem("slow_down").replace("7", "2")).build();
                });
        try (HttpsRemote remote = remote(LATE);
                SyncLoop loop =
                        new SyncLoop(
                                counter.session().book(),
                                counter.session().who(),
                                remote,
                                counter.session().clock(),
                                () -> 0,
                                _ -> {},
                                _ -> {},
                                _ -> {})) {
            loop.start();
            assertTrue(twice.await(20, TimeUnit.SECONDS));
        }
        long between = -calls.remove() + calls.remove();
        assertTrue(between >= TimeUnit.SECONDS.toNanos(2), between + " ns");
    }
}
