package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SmallBook;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A leader at a computer that was enrolled for pickup staff: what it was not sent it says so of.
 */
class StaffComputerTest {

    @TempDir Path folder;

    @Test
    void whatItWasNotSentIsNotShownAsNothing() {
        DeskFixture office = DeskFixture.in(folder, "office");
        try (SyncedShop shop = new SyncedShop(folder, office.clock())) {
            office.done(
                    "import", "orders", office.file("团.csv", OrderLines.ofThreePeople().lines()));
            shop.enrol(office);
            shop.sync(office);
            DeskFixture point = shop.desk("point");
            point.done(
                    "sync",
                    "enrol",
                    shop.code(DeviceRole.PICKUP_STAFF),
                    "--platform",
                    shop.url(),
                    "--ca",
                    shop.authority());
            shop.sync(point);
            String member =
                    point.done("members", "list", "--json").objects().getFirst().text("member_id");
            Object[] reveal = {"members", "show", member, "--reveal", "--purpose", "送货"};
            DeskFixture.Outcome refused = point.run(reveal).expect(4);
            assertTrue(refused.err().contains("pickup staff"), refused.err());
            Path out = folder.resolve("all.csv");
            Object[] export = {
                "export", "orders", "--out", out, "--unmasked", "--purpose", "对账", "--json"
            };
            assertEquals("CONTACTS_NOT_HERE", point.run(export).expect(4).refusal());
            assertFalse(Files.exists(out));
            assertEquals(
                    "CONTACTS_NOT_HERE",
                    point.run("members", "tag", member, "--add", "MOTHER", "--json")
                            .expect(4)
                            .refusal());
            point.done("export", "orders", "--out", out);
            office.done(reveal);
        }
    }

    /** What is warned of stays on the leader's computers; another raises no warnings of its own. */
    @Test
    void itRaisesNoWarnings() {
        DeskFixture office = DeskFixture.in(folder, "office");
        try (SmallBook book = SmallBook.of(office)) {
            UUID member = book.member(SmallBook.TODAY.minusDays(60));
            book.order(member, SmallBook.TODAY.minusDays(16), 5000);
        }
        try (SyncedShop shop = new SyncedShop(folder, office.clock())) {
            shop.enrol(office);
            assertFalse(office.done("warnings", "list", "--json").objects().isEmpty());
            shop.sync(office);
            DeskFixture point = shop.desk("point");
            point.done(
                    "sync",
                    "enrol",
                    shop.code(DeviceRole.PICKUP_STAFF),
                    "--platform",
                    shop.url(),
                    "--ca",
                    shop.authority());
            shop.sync(point);
            assertTrue(point.done("warnings", "list", "--json").objects().isEmpty());
            Json again = shop.sync(point);
            assertEquals(0, again.number("pushed"));
            assertEquals(0, again.number("rejected"));
        }
    }
}
