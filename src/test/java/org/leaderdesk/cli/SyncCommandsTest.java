package org.leaderdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.fixture.Json;
import org.leaderdesk.fixture.OrderLines;
import org.leaderdesk.fixture.SyncedShop;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two desks of a shop agree by commands, over HTTPS with the platform's own authority. */
class SyncCommandsTest {

    @TempDir Path folder;
    private DeskFixture office;
    private DeskFixture counter;
    private SyncedShop shop;

    @BeforeEach
    void aShop() {
        office = DeskFixture.in(folder, "office");
        shop = new SyncedShop(folder, office.clock());
        counter = shop.desk("counter");
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    private void imported() {
        office.done("import", "orders", office.file("周末团.csv", OrderLines.ofThreePeople().lines()));
    }

    private void bothEnrolled() {
        imported();
        shop.enrol(office);
        shop.sync(office);
        shop.enrol(counter);
        shop.sync(counter);
    }

    private static String variant(DeskFixture desk) {
        return desk.done("products", "list", "--json").objects().getFirst().text("product_id");
    }

    @Test
    void aDeskThatIsWithNoPlatformSaysSo() {
        Json status = office.done("sync", "status", "--json").json();
        assertTrue(status.isNull("platform"));
        assertEquals(0, status.number("pending"));
        assertTrue(office.done("sync", "status").out().contains("no platform"));
        assertEquals("SYNC_NOT_ENROLLED", office.run("sync", "run", "--once", "--json").refusal());
        office.run("sync", "run").expect(1);
        assertEquals("", office.done("sync", "conflicts", "--json").out());
    }

    @Test
    void enrolledDesksHaveTheSameBook() {
        imported();
        shop.enrol(office);
        Json before = office.done("sync", "status", "--json").json();
        assertEquals(shop.url(), before.text("platform"));
        assertEquals("LEADER", before.text("role"));
        assertTrue(before.isNull("last_ok"));
        assertTrue(before.number("pending") > 0);
        Json sent = shop.sync(office);
        assertEquals(before.number("pending") + office.leaderDays(), sent.number("pushed"));
        assertEquals(0, sent.number("pending"));
        assertTrue(sent.number("bytes_out") > 0);
        shop.enrol(counter);
        assertTrue(shop.sync(counter).number("pulled") > 0);
        assertEquals(
                office.done("orders", "list", "--json").out(),
                counter.done("orders", "list", "--json").out());
        Json after = counter.done("sync", "status", "--json").json();
        assertFalse(after.isNull("last_ok"));
        assertTrue(after.isNull("trouble"));
        assertFalse(after.text("letter").equals(before.text("letter")));
    }

    @Test
    void aCodeCountsOnceAndForTheLeaderAlone() {
        String code = shop.code(DeviceRole.LEADER);
        Object[] enrol = {
            "sync", "enrol", code, "--platform", shop.url(), "--ca", shop.authority(), "--json"
        };
        office.with("小王", Role.PICKUP_STAFF);
        assertEquals("NOT_PERMITTED", office.runAs("小王", enrol).expect(4).refusal());
        office.done(enrol);
        assertEquals("SYNC_ENROL_CODE", counter.run(enrol).expect(1).refusal());
        assertTrue(counter.done("sync", "status", "--json").json().isNull("platform"));
    }

    @Test
    void whoCannotProveToBeThePlatformIsNotToldTheCode() {
        String code = shop.code(DeviceRole.LEADER);
        assertEquals(
                "SYNC_CERTIFICATE",
                office.run("sync", "enrol", code, "--platform", shop.url(), "--json")
                        .expect(5)
                        .refusal());
        assertEquals(
                "SYNC_NO_PLATFORM",
                office.run("sync", "enrol", code, "--platform", "http://localhost", "--json")
                        .expect(5)
                        .refusal());
        assertEquals(
                "CA_UNREADABLE",
                office.run(
                                "sync",
                                "enrol",
                                code,
                                "--platform",
                                shop.url(),
                                "--ca",
                                folder.resolve("no.pem"),
                                "--json")
                        .expect(1)
                        .refusal());
        office.done("sync", "enrol", code, "--platform", shop.url(), "--ca", shop.authority());
    }

    @Test
    void withoutANetworkNothingIsLost() {
        bothEnrolled();
        office.done("products", "set", variant(office), "--zone", "FROZEN");
        shop.goOffline();
        DeskFixture.Outcome refused = office.run("sync", "run", "--once").expect(5);
        assertTrue(refused.err().contains("cannot be reached"), refused.err());
        Json status = office.done("sync", "status", "--json").json();
        assertEquals("SYNC_UNREACHABLE", status.text("trouble"));
        assertTrue(status.number("pending") > 0);
        assertTrue(office.done("sync", "status").err().contains("cannot be reached"));
    }

    /** Both desks say something else of a product's zone; the counter comes later. */
    private Json disagreement() {
        bothEnrolled();
        office.done("products", "set", variant(office), "--zone", "FROZEN");
        counter.clock().forward(Duration.ofMinutes(5));
        counter.done("products", "set", variant(counter), "--zone", "CHILLED");
        shop.sync(office);
        Json run = shop.sync(counter);
        assertTrue(run.number("conflicts") > 0, run.toString());
        shop.sync(office);
        return conflicts(counter).stream()
                .filter(each -> each.text("field").equals("zone"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Json> conflicts(DeskFixture desk) {
        return desk.done("sync", "conflicts", "--json").objects();
    }

    private static String zone(DeskFixture desk) {
        return desk.done("products", "list", "--json").objects().getFirst().text("zone");
    }

    @Test
    void theLaterOneStandsAndTheOtherIsShown() {
        Json seen = disagreement();
        assertEquals("product", seen.text("kind"));
        assertEquals(variant(counter), seen.text("id"));
        assertEquals("overwritten", seen.text("code"));
        assertEquals("CHILLED", seen.text("mine"));
        assertEquals("FROZEN", seen.text("theirs"));
        assertFalse(seen.text("what").isBlank());
        assertEquals("CHILLED", zone(office));
        String table = counter.done("sync", "conflicts").out();
        assertTrue(table.contains("Temperature zone"), table);
        assertTrue(table.contains(seen.text("what")), table);
    }

    @Test
    void keptAsItIsItIsGone() {
        long number = disagreement().number("conflict");
        counter.done("sync", "conflicts", "--settle", number, "--keep");
        assertTrue(
                conflicts(counter).stream().noneMatch(each -> each.number("conflict") == number));
        assertEquals("CHILLED", zone(counter));
        assertEquals(
                "CONFLICT_UNKNOWN",
                counter.run("sync", "conflicts", "--settle", number, "--keep", "--json")
                        .expect(1)
                        .refusal());
    }

    @Test
    void theOtherOneGoesToEveryDesk() {
        long number = disagreement().number("conflict");
        counter.done("sync", "conflicts", "--settle", number, "--other");
        assertEquals("FROZEN", zone(counter));
        shop.sync(counter);
        shop.sync(office);
        assertEquals("FROZEN", zone(office));
    }

    /** Three products said otherwise on both desks. */
    private List<String> layersDisagree() {
        bothEnrolled();
        List<String> products =
                office.done("products", "list", "--json").objects().stream()
                        .map(each -> each.text("product_id"))
                        .toList();
        products.forEach(each -> office.done("products", "set", each, "--layer", "HIT"));
        counter.clock().forward(Duration.ofMinutes(5));
        products.forEach(each -> counter.done("products", "set", each, "--layer", "TRAFFIC"));
        shop.sync(office);
        shop.sync(counter);
        return products;
    }

    private static List<String> layers(DeskFixture desk) {
        return desk.done("products", "list", "--json").objects().stream()
                .map(each -> each.text("layer"))
                .distinct()
                .toList();
    }

    @Test
    void allOfAKindAreSettledAtOnceForOneSide() {
        List<String> products = layersDisagree();
        assertEquals(
                products.size(),
                conflicts(counter).stream()
                        .filter(each -> each.text("field").equals("layer"))
                        .count());
        counter.done("sync", "conflicts", "--settle-all", "order", "--theirs");
        assertEquals(List.of("TRAFFIC"), layers(counter));
        String said =
                counter.done("sync", "conflicts", "--settle-all", "product", "--theirs").out();
        assertTrue(said.contains("0 left"), said);
        assertEquals(List.of("HIT"), layers(counter));
        shop.sync(counter);
        shop.sync(office);
        assertEquals(List.of("HIT"), layers(office));
    }

    @Test
    void whatStandsAlreadyIsOnlyTickedOff() {
        layersDisagree();
        assertEquals(
                List.of(),
                counter.done("sync", "conflicts", "--settle-all", "product", "--mine", "--json")
                        .objects());
        assertEquals(List.of("TRAFFIC"), layers(counter));
        assertEquals(0, counter.done("sync", "status", "--json").json().number("pending"));
        counter.run("sync", "conflicts", "--settle-all", "product").expect(2);
        counter.run("sync", "conflicts", "--settle-all", "product", "--mine", "--theirs").expect(2);
    }

    @Test
    void aSettlingSaysWhichAndHow() {
        counter.run("sync", "conflicts", "--settle", 1).expect(2);
        counter.run("sync", "conflicts", "--keep").expect(2);
        counter.run("sync", "conflicts", "--settle", 1, "--keep", "--other").expect(2);
    }
}
