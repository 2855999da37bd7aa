package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.sync.HttpsRemote;
import org.leaderdesk.sync.Impatient;
import org.leaderdesk.sync.SyncRun;
import org.leaderdesk.sync.SyncTrouble;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * F5: a push and a pull over TLS, tokens and handshake with them, break after a byte of either
 * direction. The desk says that nobody could be reached, and agrees with everybody soon afterwards;
 * everything it sent has had one effect.
 */
class EveryByteTest {

    private static final int MEMBERS = 5;
    private static final int LENGTH = 150;
    private static final int ROUNDS = 3;
    private static final int STALL_EACH = 16;

    /** A platform takes so many token requests of one address before it asks for patience. */
    private static final int PATIENCE = 6;

    private static final Duration SOON = Duration.ofMillis(250);
    private static final Duration LATE = Duration.ofSeconds(20);

    private final Random random = new Random(FaultNumbers.SEED);

    @TempDir Path folder;
    private SyncedShop shop;
    private ByteFaultProxy line;
    private SqliteFile platform;
    private FaultDesk counter;
    private FaultDesk office;
    private HttpsRemote direct;
    private SyncRun officeRuns;
    private List<String> members;
    private int cuts;
    private int reached;
    private int rounds;

    @BeforeEach
    void twoDesksAndALine() throws Exception {
        DeskFixture first = DeskFixture.in(folder, "counter");
        shop = new SyncedShop(folder, first.clock());
        shop.enrol(first);
        counter = new FaultDesk(first);
        office = new FaultDesk(shop.enrol(shop.desk("office")));
        line = new ByteFaultProxy(Integer.parseInt(shop.url().replaceAll(".*:", "")));
        platform = new SqliteFile(folder.resolve("platform.db"));
        direct = Impatient.remote(shop.url(), shop.authority(), LATE);
        officeRuns = office.runs(direct);
        members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(counter.makeMember("member " + i, "1380000" + (1000 + i)));
        }
        for (int i = 0; i < 2; i++) {
            var _ = counter.sync(direct);
            var _ = officeRuns.run();
        }
        assertEquals(counter.digest(), office.digest());
    }

    @AfterEach
    void closed() throws Exception {
        direct.close();
        line.close();
        platform.close();
        counter.close();
        office.close();
        shop.close();
    }

    @Test
    void whereverTheLineBreaksOnceEverythingArrivesOnce() throws Exception {
        line.arm(null);
        exchange(null);
        long up = line.bytes(Cut.Way.TO_PLATFORM);
        long down = line.bytes(Cut.Way.TO_DESK);
        long recordsUp = line.records(Cut.Way.TO_PLATFORM);
        long recordsDown = line.records(Cut.Way.TO_DESK);
        assertTrue(up + down > 4_000 && up + down < 17_000, up + " + " + down + " bytes");

        for (Cut.How how : Cut.How.values()) {
            atEveryRecord(Cut.Way.TO_PLATFORM, recordsUp, how);
            atEveryRecord(Cut.Way.TO_DESK, recordsDown, how);
        }
        if (FaultNumbers.EVERY_BYTE) {
            atEveryByte(Cut.Way.TO_PLATFORM, up);
            atEveryByte(Cut.Way.TO_DESK, down);
        } else {
            for (int i = 0; i < FaultNumbers.CUTS; i++) {
                Cut.Way way = Cut.Way.values()[random.nextInt(2)];
                long length = way == Cut.Way.TO_PLATFORM ? up : down;
                exchange(new Cut(way, 1 + random.nextLong(length), false, how(i), i % 3 != 0));
            }
        }
        assertTrue(reached > cuts * 9 / 10, reached + " of " + cuts + " cuts were reached");
        System.out.printf(
                "F5: %d + %d bytes, %d + %d records, %d cuts (%d reached), at most %d rounds, seed"
                        + " %d%n",
                up, down, recordsUp, recordsDown, cuts, reached, rounds, FaultNumbers.SEED);
    }

    private void atEveryRecord(Cut.Way way, long records, Cut.How how) throws Exception {
        for (long at = 0; at <= records; at++) {
            exchange(new Cut(way, at, true, how, (at + how.ordinal()) % 2 == 0));
        }
    }

    private void atEveryByte(Cut.Way way, long bytes) throws Exception {
        for (long at = 1; at <= bytes; at++) {
            exchange(new Cut(way, at, false, how((int) at), at % 3 != 0));
        }
    }

    /** A stall costs a wait: it comes less often. */
    private static Cut.How how(int i) {
        return i % STALL_EACH == 0 ? Cut.How.STALL : i % 2 == 0 ? Cut.How.RST : Cut.How.FIN;
    }

    /** Both desks have news; the counter's run breaks; then all is well again. */
    private void exchange(@Nullable Cut cut) throws Exception {
        if (++cuts % PATIENCE == 0) {
            shop.goOffline();
            shop.comeBack();
        }
        long mutations = platform.mutations();
        long head = platform.head();
        say(office, "leader_remark");
        var _ = officeRuns.run();
        say(counter, "remark");
        boolean through = broken(cut);
        int needed = 0;
        while (counter.pending() > 0 || needed == 0 || !counter.digest().equals(office.digest())) {
            assertTrue(++needed <= ROUNDS, () -> "no agreement after " + cut);
            if (!through || needed > 1) {
                try (HttpsRemote remote = Impatient.remote(line.url(), shop.authority(), LATE)) {
                    var _ = counter.sync(remote);
                }
            }
            var _ = officeRuns.run();
        }
        rounds = Math.max(rounds, needed);
        assertEquals(mutations + 2 * MEMBERS, platform.mutations(), () -> "mutations, " + cut);
        assertEquals(head + 2, platform.head(), () -> "commits, " + cut);
        assertEquals(0, office.conflicts() + counter.conflicts(), () -> "conflicts, " + cut);
    }

    private boolean broken(@Nullable Cut cut) {
        line.arm(cut);
        Duration patience = cut != null && cut.how() == Cut.How.STALL ? SOON : LATE;
        try (HttpsRemote remote = Impatient.remote(line.url(), shop.authority(), patience)) {
            var _ = counter.sync(remote);
            return true;
        } catch (SyncTrouble e) {
            assertEquals(SyncTrouble.Kind.UNREACHABLE, e.kind(), () -> cut + ": " + e.getMessage());
            return false;
        } finally {
            if (cut != null) {
                reached += line.isBroken() ? 1 : 0;
                line.heal();
            }
        }
    }

    /** Something that does not pack well, so that the exchange is long enough. */
    private void say(FaultDesk desk, String field) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String each : members) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                text.append((char) ('!' + random.nextInt(90)));
            }
            values.put(each, text.toString());
        }
        desk.edit(values, field);
    }
}
