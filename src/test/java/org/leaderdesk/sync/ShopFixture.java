package org.leaderdesk.sync;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.Store;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Digest;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A leader's shop: a platform, and desks that were enrolled with it, each with a book of its own.
 */
public final class ShopFixture implements AutoCloseable {

    private final Path folder;
    private final Store store;
    private final Platform platform;
    private final String leader;

    public ShopFixture(Path folder) {
        this.folder = folder;
        this.store = Store.open("sqlite:" + folder.resolve("platform.db"));
        this.platform =
                new Platform(
                        store,
                        new byte[32],
                        DeskFixture.in(folder, "clock").clock(),
                        new SecureRandom());
        this.leader = platform.regions().addLeader(DeskFixture.LEADER, Optional.empty());
    }

    public Platform platform() {
        return platform;
    }

    public InProcessRemote remote() {
        return new InProcessRemote(() -> platform);
    }

    /** A desk with an empty book, not enrolled yet. */
    public DeskFixture desk(String name) {
        return DeskFixture.in(folder, name);
    }

    /** A desk that brought three people's orders and told the platform. */
    public DeskFixture withOrders(String name) {
        DeskFixture desk = desk(name);
        Path file = desk.file("团.csv", OrderLines.ofThreePeople().lines());
        DeskFixture.Outcome _ = desk.done("import", "orders", file);
        SyncReport _ = sync(enrol(desk, DeviceRole.LEADER));
        return desk;
    }

    /** One more desk of the leader, which has heard everything. */
    public DeskFixture joined(String name) {
        DeskFixture desk = enrol(desk(name), DeviceRole.LEADER);
        SyncReport _ = sync(desk);
        return desk;
    }

    /** Enrols a desk. */
    public DeskFixture enrol(DeskFixture desk, DeviceRole role, String... points) {
        String code = platform.devices().enrolCode(leader, role, List.of(points)).code();
        try (Session session = desk.signIn("")) {
            var _ =
                    new EnrolDevice(session)
                            .run(remote(), "https://localhost", Optional.empty(), code);
        }
        return desk;
    }

    /** Syncs a desk once. */
    public SyncReport sync(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            return new SyncRun(session.book(), session.who(), remote(), session.clock()).run();
        }
    }

    /** What the rows of a desk add up to. */
    public Map<String, Digest> digest(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            return RowDigest.of(session.book(), session.who());
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
