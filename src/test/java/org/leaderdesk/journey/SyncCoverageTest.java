package org.leaderdesk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Path;
import java.time.Duration;

/** The rows of coverage.md about terminals and the platform, against a real one over HTTPS. */
class SyncCoverageTest {

    @TempDir Path folder;
    private DeskFixture office;
    private SyncedShop shop;

    @BeforeEach
    void aShopWithOrders() {
        office = DeskFixture.in(folder, "office");
        shop = new SyncedShop(folder, office.clock());
        office.done("import", "orders", office.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    @Test
    void s165ATerminalIsTrustedByItsOwnKeyAloneAndNoLongerThanItMay() {
        String code = shop.code(DeviceRole.LEADER);
        Object[] enrol = {
            "sync", "enrol", code, "--platform", shop.url(), "--ca", shop.authority(), "--json"
        };
        office.done(enrol);
        // A code counts once.
        DeskFixture other = shop.desk("other");
        assertEquals("SYNC_ENROL_CODE", other.run(enrol).expect(1).refusal());
        assertEquals("SYNC_NOT_ENROLLED", other.run("sync", "run", "--once", "--json").refusal());
        // An hour later the access token counts no more: a new one is had by the device's key.
        assertEquals(0, shop.sync(office).number("pending"));
        office.clock().forward(Duration.ofHours(1));
        assertEquals(0, shop.sync(office).number("rejected"));
        // Taken off, it is told so, and keeps what it has.
        String device = office.done("sync", "status", "--json").json().text("device_id");
        shop.revoke(device);
        assertEquals(
                "SYNC_SIGNED_OFF",
                office.run("sync", "run", "--once", "--json").expect(4).refusal());
        assertEquals(4, office.done("orders", "list", "--json").objects().size());
    }

    private Json unreachable() {
        assertEquals(
                "SYNC_UNREACHABLE",
                office.run("sync", "run", "--once", "--json").expect(5).refusal());
        return office.done("sync", "status", "--json").json();
    }

    @Test
    void s175WhatFailsOnTheWayToThePlatformIsSentLaterAndOnce() {
        shop.enrol(office);
        int waiting = (int) office.done("sync", "status", "--json").json().number("pending");
        assertTrue(waiting > 0);
        shop.goOffline();
        Json offline = unreachable();
        // A run reckons what the region is told before it looks for the platform; once.
        int kept = waiting + office.leaderDays();
        assertEquals(kept, offline.number("pending"));
        assertEquals(kept, unreachable().number("pending"));
        assertFalse(offline.isNull("trouble"));
        // Work goes on, and nothing is sent twice afterwards.
        String variant =
                office.done("products", "list", "--json").objects().getFirst().text("product_id");
        office.done("products", "set", variant, "--shelf-life", 3);
        shop.comeBack();
        Json sent = shop.sync(office);
        assertEquals(0, sent.number("pending"));
        assertEquals(0, sent.number("rejected"));
        assertEquals(0, shop.sync(office).number("pushed"));
        DeskFixture counter = shop.desk("counter");
        shop.enrol(counter);
        shop.sync(counter);
        assertEquals(
                office.done("orders", "list", "--json").out(),
                counter.done("orders", "list", "--json").out());
    }
}
