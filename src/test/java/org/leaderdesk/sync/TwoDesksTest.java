package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Path;
import java.util.List;

/** Two desks of a leader agree by way of the platform. */
class TwoDesksTest {

    @TempDir Path folder;

    private ShopFixture shop;
    private DeskFixture counter;
    private DeskFixture office;

    @BeforeEach
    void twoDesks() {
        shop = new ShopFixture(folder);
        office = shop.desk("office");
        counter = shop.desk("counter");
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    @Test
    void aNewDeskGetsEverythingThatTheFirstOneHad() {
        Path file = office.file("周末团.csv", OrderLines.ofThreePeople().lines());
        office.done("import", "orders", file);
        shop.enrol(office, DeviceRole.LEADER);
        SyncReport sent = shop.sync(office);
        assertEquals(0, sent.rejected());
        assertEquals(0, sent.pending());
        assertTrue(sent.pushed() > 10, sent.toString());
        shop.enrol(counter, DeviceRole.LEADER);
        SyncReport taken = shop.sync(counter);
        assertTrue(taken.pulled() > 10, taken.toString());
        assertEquals(lines(office, "orders", "list"), lines(counter, "orders", "list"));
        assertEquals(lines(office, "members", "list"), lines(counter, "members", "list"));
        shop.sync(office);
        assertEquals(shop.digest(office), shop.digest(counter));
        counter.done("book", "check");
    }

    @Test
    void theSameFileImportedOnBothIsThereOnce() {
        Path file = office.file("周末团.csv", OrderLines.ofThreePeople().lines());
        office.done("import", "orders", file);
        counter.done("import", "orders", file);
        shop.enrol(office, DeviceRole.LEADER);
        shop.enrol(counter, DeviceRole.LEADER);
        shop.sync(office);
        SyncReport merged = shop.sync(counter);
        assertTrue(merged.merged() > 5, merged.toString());
        assertEquals(0, merged.rejected());
        assertEquals(0, merged.conflicts(), "nothing for a person to settle");
        shop.sync(office);
        shop.sync(counter);
        assertEquals(lines(office, "orders", "list"), lines(counter, "orders", "list"));
        assertEquals(lines(office, "members", "list"), lines(counter, "members", "list"));
        assertEquals(shop.digest(office), shop.digest(counter));
        counter.done("book", "check");
        office.done("book", "check");
    }

    private static List<String> lines(DeskFixture desk, String... words) {
        Object[] all = new Object[words.length + 1];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--json";
        return desk.done(all).out().lines().toList();
    }
}
