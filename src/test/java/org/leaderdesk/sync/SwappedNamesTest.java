package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** What only one row of a desk may have, such as a name, goes from one to the other. */
class SwappedNamesTest {

    @TempDir Path folder;

    private ShopFixture shop;
    private Session office;
    private Session counter;
    private String bamboo;
    private String plum;

    @BeforeEach
    void twoDesksThatKnowTwoEstates() {
        shop = new ShopFixture(folder);
        office = shop.enrol(shop.desk("office"), DeviceRole.LEADER).signIn("");
        counter = shop.enrol(shop.desk("counter"), DeviceRole.LEADER).signIn("");
        bamboo = estate(office, "竹园");
        plum = estate(office, "梅园");
        agree();
    }

    @AfterEach
    void closed() {
        office.close();
        counter.close();
        shop.close();
    }

    @Test
    void twoThatSwapTheirNamesInOneCommitAreSwappedOnTheOtherDesk() {
        rename(office, bamboo, "那时");
        rename(office, plum, "竹园");
        rename(office, bamboo, "梅园");
        agree();
        assertNames(Map.of(bamboo, "梅园", plum, "竹园"));
        assertEquals(List.of(), told(office));
        assertEquals(List.of(), told(counter));
    }

    @Test
    void threeThatPassTheirNamesOnInARingAreThereToo() {
        String pine = estate(office, "松园");
        agree();
        rename(office, bamboo, "那时");
        rename(office, plum, "竹园");
        rename(office, pine, "梅园");
        rename(office, bamboo, "松园");
        agree();
        assertNames(Map.of(bamboo, "松园", plum, "竹园", pine, "梅园"));
    }

    @Test
    void swappedOnBothDesksApartTheyAreSwappedOnce() {
        for (Session each : List.of(office, counter)) {
            rename(each, bamboo, "那时");
            rename(each, plum, "竹园");
            rename(each, bamboo, "梅园");
        }
        agree();
        assertNames(Map.of(bamboo, "梅园", plum, "竹园"));
        assertEquals(List.of(), told(counter));
    }

    @Test
    void oneNameGivenToTwoRowsOnTwoDesksIsKeptByTheFirstToArriveAndTheOtherIsTold() {
        rename(office, bamboo, "新苑");
        rename(counter, plum, "新苑");
        agree();
        agree();
        assertNames(Map.of(bamboo, "新苑", plum, "梅园"));
        assertEquals(List.of(), told(office));
        assertEquals(List.of("name_taken 新苑 梅园"), told(counter));
    }

    private void assertNames(Map<String, String> expected) {
        for (Session each : List.of(office, counter)) {
            Map<String, String> names = new HashMap<>();
            for (String id : new TreeSet<>(expected.keySet())) {
                names.put(
                        id,
                        (String)
                                work(each, tx -> RawRows.find(tx, "estate", id))
                                        .orElseThrow()
                                        .get("name"));
            }
            assertEquals(expected, names);
            int waiting = work(each, tx -> tx.replica(ProtocolKinds.ALL).waiting());
            int pending = work(each, tx -> tx.replica(ProtocolKinds.ALL).pending());
            assertEquals(0, waiting + pending);
        }
        assertEquals(
                RowDigest.of(office.book(), office.who()),
                RowDigest.of(counter.book(), counter.who()));
    }

    private static List<String> told(Session desk) {
        return work(desk, tx -> tx.conflicts().open(100)).stream()
                .map(SwappedNamesTest::words)
                .toList();
    }

    private static String words(Conflict each) {
        return each.code() + " " + each.mine().orElse("") + " " + each.theirs().orElse("");
    }

    private static String estate(Session desk, String name) {
        return work(
                desk,
                tx -> {
                    String id = RawRows.text(tx.newId());
                    RawRows.create(tx, "estate", id, Map.of("name", name));
                    return id;
                });
    }

    private static void rename(Session desk, String id, String name) {
        boolean _ =
                work(
                        desk,
                        tx -> {
                            Settling.edit(tx, "estate", id, new HashMap<>(Map.of("name", name)));
                            return true;
                        });
    }

    private void agree() {
        for (int i = 0; i < 2; i++) {
            sync(office);
            sync(counter);
        }
    }

    private void sync(Session desk) {
        SyncReport _ = new SyncRun(desk.book(), desk.who(), shop.remote(), desk.clock()).run();
    }

    private static <T> T work(Session desk, Function<Transaction, T> work) {
        return desk.book().write(desk.who(), work);
    }
}
