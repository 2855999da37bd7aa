package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.Ingested;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.Secrets;
import org.leaderdesk.wire.SnapshotPage;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The platform without its HTTP: what the endpoints of the protocol do. Any thread may ask; several
 * instances may work on one database. A request that is not taken is a {@link Denied}; where the
 * database fails, {@link StoreFailure}, and sending the same again is always right.
 */
public final class Platform {

    private static final int KEY = 32;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Store store;
    private final Sealer sealer;
    private final SetClock clock;
    private final SecureRandom random;
    private final Cursors cursors;
    private final Regions regions;
    private final Devices devices;
    private final News news = new News();
    private final long lookAgainNanos;
    private volatile boolean stopping;

    /**
     * A platform on a database.
     *
     * @param key 32 bytes, under which personal data and secrets are sealed
     * @throws WrongKey where the database was made under another key
     */
    public Platform(Store store, byte[] key, Clock clock, SecureRandom random) {
        this(store, key, clock, random, LOOK_AGAIN);
    }

    /**
     * @param lookAgain how often who waits looks whether another instance wrote something
     */
    Platform(Store store, byte[] key, Clock clock, SecureRandom random, Duration lookAgain) {
        this.store = store;
        this.lookAgainNanos = lookAgain.toNanos();
        this.clock = new SetClock(clock);
        this.random = random;
        this.sealer = new Sealer(key, random);
        Meta meta = store.write(tx -> Meta.of(tx, sealer, random));
        this.cursors = new Cursors(meta);
        this.regions = new Regions(store, sealer, this.clock, random, news);
        this.devices = new Devices(store, sealer, this.clock, random, meta);
    }

    /** By which everything here is timed. */
    Clock clock() {
        return clock.clock();
    }

    /** The leaders and the regions they belong to. */
    public Regions regions() {
        return regions;
    }

    /** The devices that may ask. */
    public Devices devices() {
        return devices;
    }

    /** A new key for a leader's selling tool; the one before it counts no more. */
    public String newIngestKey(String leader) {
        byte[] bytes = new byte[KEY];
        random.nextBytes(bytes);
        String key = Base64Url.of(bytes);
        store.write(
                tx -> {
                    if (Feed.of(tx, leader).isRegion()) {
                        throw Denied.of(Code.BAD_REQUEST, "a region sells nothing");
                    }
                    return tx.update(
                            "UPDATE feed SET ingest_key = ? WHERE id = ?", ingestHash(key), leader);
                });
        return key;
    }

    private byte[] ingestHash(String key) {
        return sealer.hash("ingest\n" + key);
    }

    /** The leader of a selling tool's key. */
    String leaderOfIngestKey(String key) {
        return store.read(
                tx ->
                        tx.first(
                                        "SELECT id FROM feed WHERE ingest_key = ?",
                                        row -> row.getString(1),
                                        (Object) ingestHash(key))
                                .orElseThrow(
                                        () ->
                                                Denied.of(
                                                        Code.TOKEN_INVALID,
                                                        "no key of a selling tool")));
    }

    /** POST /v1/ingest. */
    public Ingested ingest(String leader, IngestRequest request) {
        Ingest.check(request);
        Ingested ingested =
                store.write(
                        tx -> {
                            Feed feed = Feed.locked(tx, leader);
                            Secrets secrets = devices.enrolment(tx).secretsOf(feed);
                            return new Ingest(tx, sealer, feed, secrets, clock.millis())
                                    .run(request);
                        });
        news.tell(leader);
        return ingested;
    }

    /**
     * GET /v1/snapshot.
     *
     * @param page the last page's next; null for the first
     * @param limit rows; 0 for as many as a page may have
     */
    public SnapshotPage snapshot(Device device, @Nullable String page, int limit) {
        return store.read(tx -> pull(tx, device).snapshot(page, limit));
    }

    /** POST /v1/pull; waits as long as it was asked to where there is nothing new. */
    public Pulled pull(Device device, PullRequest request) {
        if (request.schema() < Protocol.OLDEST_SCHEMA) {
            throw Denied.upgrade(Protocol.OLDEST_SCHEMA);
        }
        long until =
                System.nanoTime()
                        + TimeUnit.SECONDS.toNanos(
                                Math.clamp(request.waitS(), 0, Protocol.WAIT_SECONDS));
        while (true) {
            CountDownLatch next = news.of(device.feed());
            Pulled pulled = store.read(tx -> pull(tx, device).changes(request));
            long left = until - System.nanoTime();
            if (saysSomething(pulled) || left <= 0 || stopping) {
                return pulled;
            }
            // Another instance on the database tells nobody here.
            if (!News.await(next, Math.min(left, lookAgainNanos))) {
                return pulled;
            }
            Device _ = store.read(tx -> new DeviceTable(tx).working(device.feed(), device.id()));
        }
    }

    /** A page may be empty though there is more: what changed in it was not for this device. */
    private static boolean saysSomething(Pulled pulled) {
        return !pulled.changes().isEmpty() || pulled.hasMore() || pulled.digest() != null;
    }

    private Pull pull(Tx tx, Device device) {
        return new Pull(tx, sealer, cursors, device, clock.millis());
    }

    /** POST /v1/push. */
    public Pushed push(Device device, PushRequest request) {
        Push.check(device, request);
        Pushed pushed = pushed(device, request.muts());
        news.tell(device.feed());
        if (request.muts().stream().anyMatch(PassingOn::isAbout)) {
            regions.passOn(device.feed());
        }
        if (request.muts().stream().anyMatch(each -> each.op().equals(Mutation.ERASE))) {
            store.forgetOldPages();
        }
        return pushed;
    }

    /** What stands before a mutation that is put off is done by itself: it can be had at once. */
    private Pushed pushed(Device device, List<Mutation> mutations) {
        int count = mutations.size();
        while (true) {
            List<Mutation> part = mutations.subList(0, count);
            try {
                Pushed pushed =
                        store.write(tx -> new Push(tx, sealer, device, clock.millis()).run(part));
                return count == mutations.size() ? pushed : stoppedAt(mutations.get(count), pushed);
            } catch (PutOff e) {
                count = e.place();
            }
        }
    }

    private static Pushed stoppedAt(Mutation mutation, Pushed before) {
        List<MutationResult> results = new ArrayList<>(before.results());
        results.add(Push.putOff(mutation));
        return new Pushed(before.ackedThrough(), results, before.serverTime());
    }

    /**
     * The database was put back from a backup: from the next start on every cursor begins again,
     * and devices go on with whatever number they are at.
     */
    public void restored() {
        store.write(
                tx -> {
                    Meta.regenerate(tx, random);
                    return tx.update("UPDATE device SET seq = -1");
                });
    }

    /**
     * Forgets what is older than a desk may be away; to be done every day. See {@link Retention}.
     */
    public void forget() {
        new Retention(store, clock.millis()).forget();
    }

    /**
     * Whether it can do anything: its database answers and its clock is set.
     *
     * @throws Denied where the clock is not
     */
    void check() {
        long _ = clock.millis();
        boolean _ = store.read(tx -> tx.first("SELECT 1", row -> true)).isPresent();
    }

    /** How many statements the database was sent so far. */
    long statements() {
        return store.statements();
    }

    /** Nobody waits any longer for news. */
    public void stop() {
        stopping = true;
        news.tellAll();
    }
}
