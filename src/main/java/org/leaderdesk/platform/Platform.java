package org.leaderdesk.platform;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.IngestRequest;
import org.leaderdesk.wire.Ingested;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.Pairing;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;
import org.leaderdesk.wire.Secrets;
import org.leaderdesk.wire.SnapshotPage;
import org.leaderdesk.wire.TokenRequest;
import org.leaderdesk.wire.Tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The platform without its HTTP: what the endpoints of the protocol do. Any thread may ask; several
 * instances may work on one database. A request that is not taken is a {@link Denied}; where the
 * database fails, {@link StoreFailure}, and sending the same again is always right.
 */
public final class Platform {

    private static final String LEADER = "LEADER";
    private static final String REGION = "REGION";
    private static final int KEY = 32;

    /** A person has to set it. */
    private static final int CLOCK_SECONDS = 60;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Store store;
    private final Sealer sealer;
    private final Clock clock;
    private final SecureRandom random;
    private final Cursors cursors;
    private final Tokening tokening;
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
        this.clock = clock;
        this.random = random;
        this.sealer = new Sealer(key, random);
        Meta meta = store.write(tx -> Meta.of(tx, sealer, random));
        this.cursors = new Cursors(meta);
        this.tokening = new Tokening(meta, sealer, random);
    }

    /** Adds a leader and returns their id. */
    public String addLeader(String name, Optional<String> region) {
        String leader = addFeed(Base64Url.newId(random), name, LEADER, Optional.empty());
        region.ifPresent(of -> join(leader, membership -> membership.begin(leader, of)));
        return leader;
    }

    /**
     * A leader belongs to another region from a day on; what was earned before stays where it was
     * earned.
     *
     * @param since today or later
     * @throws Denied where there is no such leader or region, or the day is over
     */
    public void moveLeader(String leader, String region, LocalDate since) {
        if (since.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw Denied.of(Code.BAD_REQUEST, "a leader moves today or later");
        }
        join(leader, membership -> membership.move(leader, region, since));
    }

    private void join(String leader, Consumer<Membership> how) {
        Set<String> told =
                store.write(
                        tx -> {
                            if (Feed.locked(tx, leader).region()) {
                                throw Denied.of(Code.BAD_REQUEST, leader + " is no leader");
                            }
                            how.accept(new Membership(tx));
                            Set<String> all = new Directory(tx, sealer, now()).tellOfLeader(leader);
                            // What was said while it concerned nobody is said again.
                            tx.update("DELETE FROM passed_on WHERE feed = ?", leader);
                            return all;
                        });
        told.forEach(news::tell);
        passOn(leader);
    }

    /** Tells other feeds what one has to say to them, and theirs in turn nothing. */
    private void passOn(String feed) {
        List<String> told = store.write(tx -> new PassingOn(tx, sealer, now()).run(feed));
        told.forEach(news::tell);
    }

    /**
     * The one leader of a shop whose own computer is the platform, added where they are not there.
     *
     * @param owner as the leader's book has it
     * @return their id here
     */
    public String hostLeader(UUID owner, String name) {
        String id = Base64Url.id(owner);
        if (!store.read(tx -> Feed.isThere(tx, id))) {
            String _ = addFeed(id, name, LEADER, Optional.empty());
        }
        return id;
    }

    /**
     * Adds a region and returns its id.
     *
     * @param parent the region it lies in; empty for one that lies in none
     */
    public String addRegion(String name, Optional<String> parent) {
        String region = addFeed(Base64Url.newId(random), name, REGION, parent);
        List<String> told = store.write(tx -> new Directory(tx, sealer, now()).tellOfArea(region));
        told.forEach(news::tell);
        return region;
    }

    private String addFeed(String id, String name, String kind, Optional<String> region) {
        return store.write(
                tx -> {
                    region.ifPresent(
                            of -> {
                                if (!Feed.of(tx, of).region()) {
                                    throw Denied.of(Code.BAD_REQUEST, of + " is no region");
                                }
                            });
                    tx.update(
                            "INSERT INTO feed (id, kind, name, region, head, forgotten, made_at)"
                                    + " VALUES (?, ?, ?, ?, 0, 0, ?)",
                            id,
                            kind,
                            name,
                            region.orElse(null),
                            now());
                    return id;
                });
    }

    /**
     * Makes a code for one device.
     *
     * @param feed the leader's or region's id
     * @param points of pickup staff: whose orders the device is sent; empty for all
     */
    public EnrolCode enrolCode(String feed, DeviceRole role, List<String> points) {
        return store.write(tx -> enrolment(tx).code(feed, role, points, Enrolment.VALID));
    }

    /**
     * Makes a code for one device of a shop whose own computer is the platform; it counts for the
     * ten minutes in which it pairs.
     *
     * @param before the code it takes the place of, which counts no more
     */
    public EnrolCode pairingCode(String leader, DeviceRole role, Optional<String> before) {
        Duration valid = Duration.ofSeconds(Pairing.SECONDS);
        return store.write(
                tx -> {
                    before.ifPresent(enrolment(tx)::withdraw);
                    return enrolment(tx).code(leader, role, List.of(), valid);
                });
    }

    /** A code for a leader's own desk. */
    public EnrolCode leaderCode(String leader) {
        return enrolCode(leader, DeviceRole.LEADER, List.of());
    }

    /**
     * A code for a desk at the counter.
     *
     * @param points ids of the pickup points whose orders it is sent; empty for all
     */
    public EnrolCode staffCode(String leader, List<String> points) {
        return enrolCode(leader, DeviceRole.PICKUP_STAFF, points);
    }

    /** A code for a region's manager. */
    public EnrolCode regionCode(String region) {
        return enrolCode(region, DeviceRole.REGIONAL_MANAGER, List.of());
    }

    /** By which everything here is timed. */
    Clock clock() {
        return clock;
    }

    /** POST /v1/devices. */
    public Enrolled enrol(EnrolRequest request) {
        return store.write(tx -> enrolment(tx).enrol(request));
    }

    private Enrolment enrolment(Tx tx) {
        return new Enrolment(tx, sealer, random, tokening, now());
    }

    /** POST /v1/token. */
    public Tokens token(TokenRequest request) {
        return store.write(tx -> tokening.next(tx, request, now()))
                .orElseThrow(
                        () ->
                                Denied.of(
                                        Code.DEVICE_REVOKED,
                                        "an old token was used: the device is taken off"));
    }

    /** The device of an access token. */
    public Device device(String access) {
        return store.read(tx -> tokening.device(tx, access, now()));
    }

    /** A new key for a leader's selling tool; the one before it counts no more. */
    public String newIngestKey(String leader) {
        byte[] bytes = new byte[KEY];
        random.nextBytes(bytes);
        String key = Base64Url.of(bytes);
        store.write(
                tx -> {
                    if (Feed.of(tx, leader).region()) {
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
                            Secrets secrets = enrolment(tx).secretsOf(feed);
                            return new Ingest(tx, sealer, feed, secrets, now()).run(request);
                        });
        news.tell(leader);
        return ingested;
    }

    /**
     * The devices of a leader or a region, also those that were taken off.
     *
     * @param feed the leader's or region's id
     */
    public List<KnownDevice> devices(String feed) {
        return store.read(tx -> new DeviceTable(tx).of(Feed.of(tx, feed).id()));
    }

    /**
     * Takes a device off: it is told so whatever it asks, also in the middle of a push.
     *
     * @throws Denied where there is no such device
     */
    public void revoke(String deviceId) {
        store.write(
                tx -> {
                    new DeviceTable(tx).revoke(deviceId, now());
                    return true;
                });
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
        return new Pull(tx, sealer, cursors, device, now());
    }

    /** POST /v1/push. */
    public Pushed push(Device device, PushRequest request) {
        Push.check(device, request);
        Pushed pushed = pushed(device, request.muts());
        news.tell(device.feed());
        if (request.muts().stream().anyMatch(PassingOn::isAbout)) {
            passOn(device.feed());
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
                Pushed pushed = store.write(tx -> new Push(tx, sealer, device, now()).run(part));
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
     * Forgets what is older than a desk may be away: deletions, moves between points, answers,
     * tokens that others replaced, codes; to be done every day. The latest answers of a device are
     * kept however old they are: it may still not know of them.
     */
    public void forget() {
        long before = now() - TimeUnit.DAYS.toMillis(Protocol.TOMBSTONE_DAYS);
        List<String> feeds =
                store.write(
                        tx -> {
                            tx.update("DELETE FROM refresh WHERE replaced_at < ?", before);
                            tx.update("DELETE FROM enrol_code WHERE expires_at < ?", before);
                            return tx.list("SELECT id FROM feed", row -> row.getString(1));
                        });
        for (String feed : feeds) {
            store.write(
                    tx -> {
                        Feed.locked(tx, feed);
                        tx.update(
                                "UPDATE feed SET forgotten = coalesce((SELECT max(v) FROM record"
                                        + " WHERE feed = ? AND why = 'deleted' AND gone_at < ?),"
                                        + " forgotten) WHERE id = ?",
                                feed,
                                before,
                                feed);
                        tx.update(
                                "UPDATE feed SET forgotten = (SELECT coalesce(max(m), 0) FROM"
                                        + " (SELECT max(v) AS m FROM moved WHERE feed = ? AND at <"
                                        + " ? UNION ALL SELECT forgotten AS m FROM feed WHERE id ="
                                        + " ?) AS both_of_them) WHERE id = ?",
                                feed,
                                before,
                                feed,
                                feed);
                        tx.update("DELETE FROM moved WHERE feed = ? AND at < ?", feed, before);
                        MutationTable.forget(tx, feed, before);
                        return tx.update(
                                "DELETE FROM record WHERE feed = ? AND why = 'deleted' AND gone_at"
                                        + " < ?",
                                feed,
                                before);
                    });
        }
    }

    /**
     * Whether it can do anything: its database answers and its clock is set.
     *
     * @throws Denied where the clock is not
     */
    void check() {
        long _ = now();
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

    /** Nothing is dated by a clock that was never set: codes, tokens, deletions. */
    private long now() {
        long now = clock.millis();
        if (now < Protocol.CLOCK_SET) {
            throw Denied.later(Code.CLOCK_UNSET, "the clock was never set", CLOCK_SECONDS);
        }
        return now;
    }
}
