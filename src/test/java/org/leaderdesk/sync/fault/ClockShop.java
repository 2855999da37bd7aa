package org.leaderdesk.sync.fault;

import org.leaderdesk.book.RawRows;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SettableClock;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.platform.Store;
import org.leaderdesk.sync.InProcessRemote;
import org.leaderdesk.sync.Remote;
import org.leaderdesk.wire.DeviceRole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A platform and two desks, each with a clock of its own, and a day's work that they share. */
final class ClockShop implements AutoCloseable {

    private final Path folder;
    private final SettableClock clock;
    private Store store;
    private Platform platform;
    private final String leader;
    private final FaultDesk office;
    private final FaultDesk counter;

    /**
     * Everybody's clock is right, but for this.
     *
     * @param now the platform's clock
     * @param ahead how far the counter's clock is ahead of the right one
     */
    ClockShop(Path folder, Instant now, Duration ahead) {
        this.folder = folder;
        this.clock = new SettableClock(now);
        open();
        this.leader = platform.regions().addLeader(DeskFixture.LEADER, Optional.empty());
        this.office = desk("office", Duration.ZERO);
        this.counter = desk("counter", ahead);
    }

    /** A desk that is enrolled. */
    FaultDesk desk(String name, Duration ahead) {
        FaultDesk desk = new FaultDesk(DeskFixture.in(folder, name));
        desk.fixture().clock().forward(ahead);
        enrol(desk);
        return desk;
    }

    void enrol(FaultDesk desk) {
        var _ =
                new EnrolDevice(desk.session())
                        .run(
                                remote(),
                                "https://localhost",
                                Optional.empty(),
                                platform.devices()
                                        .enrolCode(leader, DeviceRole.LEADER, List.of())
                                        .code());
    }

    private void open() {
        store = Store.open("sqlite:" + file());
        platform = new Platform(store, new byte[32], clock, new SecureRandom());
    }

    /** Copies the platform's database, which stands still meanwhile. */
    void backUp() throws IOException {
        store.close();
        Files.copy(file(), folder.resolve("backup.db"));
        open();
    }

    /** The platform as it was then, as {@code platform serve --restored} starts it. */
    void putBack() throws IOException {
        store.close();
        Files.copy(folder.resolve("backup.db"), file(), StandardCopyOption.REPLACE_EXISTING);
        open();
        platform.restored();
        store.close();
        open();
    }

    InProcessRemote remote() {
        return new InProcessRemote(this::platform);
    }

    SettableClock clock() {
        return clock;
    }

    Platform platform() {
        return platform;
    }

    private Path file() {
        return folder.resolve("platform.db");
    }

    FaultDesk office() {
        return office;
    }

    FaultDesk counter() {
        return counter;
    }

    void agree() {
        Remote remote = remote();
        for (FaultDesk each : List.of(office, counter, office, counter)) {
            var _ = each.sync(remote);
        }
    }

    /**
     * People are made, changed on both desks, disagreed about and erased.
     *
     * @param name another one for each day
     * @param middle what happens to a clock meanwhile
     */
    void day(String name, Runnable middle) {
        String one = office.makeMember(name + " one", "13800001111");
        String two = counter.makeMember(name + " two", "13800002222");
        String gone = counter.makeMember(name + " gone", "13800003333");
        agree();
        office.edit(one, "remark", "by the office");
        counter.edit(two, "remark", "by the counter");
        middle.run();
        counter.edit(one, "leader_remark", "by the counter");
        agree();
        office.edit(two, "leader_remark", "first");
        counter.edit(two, "leader_remark", "second");
        counter.write(tx -> tx.members().erase(RawRows.id(gone)));
        agree();
        office.edit(gone, "remark", "nobody is there any more");
        agree();
    }

    /** What everybody ends with: all of it, but for times and ids. */
    Map<String, Object> state(FaultDesk desk) {
        return desk.session().book().read(desk.session().who(), ClockShop::state);
    }

    private static Map<String, Object> state(Transaction tx) {
        Map<String, Object> state = new TreeMap<>();
        for (String id : RawRows.ids(tx, "member")) {
            Map<String, Object> row = new TreeMap<>(RawRows.find(tx, "member", id).orElseThrow());
            row.remove("registered_at");
            row.remove("identity_key");
            state.put("member " + row.getOrDefault("name", ""), row);
        }
        return state;
    }

    /** Disagreements as they are shown, without which and when. */
    List<String> conflicts(FaultDesk desk) {
        return desk.session()
                .book()
                .read(
                        desk.session().who(),
                        tx ->
                                tx.conflicts().open(100).stream()
                                        .map(
                                                each ->
                                                        each.field()
                                                                + " "
                                                                + each.code()
                                                                + " "
                                                                + each.mine()
                                                                + " "
                                                                + each.theirs())
                                        .sorted()
                                        .toList());
    }

    /** How far a desk thinks its clock is behind the platform's. */
    Duration offset(FaultDesk desk) {
        return desk.session()
                .book()
                .read(desk.session().who(), tx -> tx.syncState().find())
                .orElseThrow()
                .clockOffset();
    }

    @Override
    public void close() {
        office.close();
        counter.close();
        store.close();
    }
}
