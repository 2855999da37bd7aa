package org.leaderdesk.platform;

import org.leaderdesk.fixture.SettableClock;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.EnrolRequest;
import org.leaderdesk.wire.Enrolled;
import org.leaderdesk.wire.SchemaRange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A platform on a database of its own, with a clock that is set, and desks that talk to it. */
final class PlatformFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final byte[] KEY = new byte[32];

    /** Who waits at this platform learns of a commit because they are told, or not at all. */
    private static final Duration NEVER = Duration.ofHours(1);

    /** Tables take a while to make; every test gets a copy of these. */
    private static Path template;

    final SettableClock clock = new SettableClock(NOW);
    final SecureRandom random = new SecureRandom();
    final Store store;
    final Platform platform;
    final String leader;

    PlatformFixture(Path folder) {
        this("sqlite:" + copied(folder));
    }

    /** On a database that is there. */
    PlatformFixture(String url) {
        store = Store.open(url);
        platform = new Platform(store, KEY, clock, random, NEVER);
        leader = platform.regions().addLeader("Lin", Optional.empty());
    }

    private static synchronized Path copied(Path folder) {
        try {
            if (template == null) {
                Path made = Files.createTempDirectory("platform").resolve("template.db");
                Store.open("sqlite:" + made).close();
                template = made;
            }
            Path copy = folder.resolve("platform.db");
            Files.copy(template, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A desk of the leader. */
    TestDesk desk() {
        return desk(DeviceRole.LEADER, List.of());
    }

    TestDesk desk(DeviceRole role, List<String> points) {
        return desk(leader, role, points);
    }

    TestDesk desk(String feed, DeviceRole role, List<String> points) {
        KeyPair keys = keys();
        Enrolled enrolled = platform.devices().enrol(request(feed, role, points, keys));
        return new TestDesk(platform, clock, enrolled, keys);
    }

    EnrolRequest request(String feed, DeviceRole role, List<String> points, KeyPair keys) {
        return new EnrolRequest(
                platform.devices().enrolCode(feed, role, points).code(),
                Base64Url.of(keys.getPublic().getEncoded()),
                "test",
                new SchemaRange(1, 1),
                null,
                null);
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
