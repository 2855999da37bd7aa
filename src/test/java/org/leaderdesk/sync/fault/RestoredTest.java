package org.leaderdesk.sync.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.sync.SyncTrouble;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A platform and a desk that are put back from a backup, with everybody enrolled anew. */
class RestoredTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @TempDir Path folder;

    /** Every token is younger than the backup: no desk is known by its own any more. */
    @Test
    void whatAPlatformLostComesBackFromTheDesks() throws Exception {
        try (ClockShop shop = new ClockShop(folder, NOW, Duration.ZERO)) {
            String old = shop.office().makeMember("old", "13800001111");
            shop.agree();
            shop.backUp();
            String young = shop.counter().makeMember("young", "13800002222");
            shop.office().edit(old, "remark", "since the backup");
            shop.agree();
            Map<String, Object> before = shop.state(shop.office());
            shop.putBack();
            shop.office().edit(young, "remark", "unsent");
            for (FaultDesk each : List.of(shop.office(), shop.counter())) {
                assertEquals(
                        SyncTrouble.Kind.SIGNED_OFF,
                        assertThrows(SyncTrouble.class, () -> each.sync(shop.remote())).kind());
                shop.enrol(each);
            }
            shop.agree();
            shop.agree();
            assertEquals(before.keySet(), shop.state(shop.office()).keySet());
            assertEquals(shop.state(shop.office()), shop.state(shop.counter()));
            assertTrue(
                    shop.state(shop.counter()).toString().contains("since the backup"),
                    shop.state(shop.counter()).toString());
            assertTrue(
                    shop.state(shop.counter()).toString().contains("unsent"),
                    shop.state(shop.counter()).toString());
            assertEquals(shop.office().digest(), shop.counter().digest());
            assertEquals(0, shop.office().pending() + shop.counter().pending());
        }
    }

    /** A book that is put back is a copy of the device it was; what was deleted since is gone. */
    @Test
    void aDeskThatIsPutBackCatchesUp() {
        try (ClockShop shop = new ClockShop(folder, NOW, Duration.ZERO)) {
            String member = shop.office().makeMember("one", "13800001111");
            String[] estate = new String[1];
            shop.office()
                    .write(
                            tx -> {
                                estate[0] = RawRows.text(tx.newId());
                                RawRows.create(tx, "estate", estate[0], Map.of("name", "x"));
                            });
            shop.agree();
            FaultDesk counter = shop.counter();
            counter.edit(member, "remark", "before the backup");
            Path backup = counter.backUp(folder.resolve("backup"));
            var _ = counter.sync(shop.remote());
            counter.edit(member, "leader_remark", "after it");
            var _ = counter.sync(shop.remote());
            shop.office().write(tx -> RawRows.remove(tx, "estate", estate[0]));
            var _ = shop.office().sync(shop.remote());
            counter.putBack(backup);
            SyncTrouble trouble =
                    assertThrows(SyncTrouble.class, () -> counter.sync(shop.remote()));
            assertTrue(
                    List.of(SyncTrouble.Kind.SIGNED_OFF, SyncTrouble.Kind.FORKED)
                            .contains(trouble.kind()),
                    trouble.toString());
            shop.enrol(counter);
            shop.agree();
            assertEquals(shop.state(shop.office()), shop.state(counter));
            assertTrue(shop.state(counter).toString().contains("after it"));
            assertEquals(shop.office().digest(), counter.digest());
        }
    }
}
