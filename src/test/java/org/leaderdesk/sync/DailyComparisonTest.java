package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.platform.Platform;
import org.leaderdesk.wire.SnapshotPage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A copy that drifted is found within a day, and mended where it can be. */
class DailyComparisonTest {

    @TempDir Path folder;

    private ShopFixture shop;
    private DeskFixture office;
    private DeskFixture counter;

    @BeforeEach
    void twoDesksThatAgree() {
        shop = new ShopFixture(folder);
        office = shop.withOrders("office");
        counter = shop.joined("counter");
        shop.sync(office);
        shop.sync(counter);
        assertEquals(shop.digest(office), shop.digest(counter));
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    /** Behind the program's back, as a fault of the disk or of the program would. */
    private static void change(DeskFixture desk, String sql) throws SQLException {
        try (Connection book = DriverManager.getConnection("jdbc:sqlite:" + desk.book("book.db"));
                Statement statement = book.createStatement()) {
            statement.execute("UPDATE sync_mode SET noting = 0");
            assertTrue(statement.executeUpdate(sql) > 0);
            statement.execute("UPDATE sync_mode SET noting = 1");
        }
    }

    private void aDayLater() {
        counter.clock().forward(Duration.ofHours(25));
        SyncReport _ = shop.sync(counter);
    }

    @Test
    void aListThatIsEmptyIsNoDifference() {
        try (Session session = counter.signIn("")) {
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                RawRows.create(
                                        tx,
                                        "round",
                                        RawRows.text(tx.newId()),
                                        Map.of("name", "空批次", "opened_at", 1L));
                                return true;
                            });
        }
        SyncReport _ = shop.sync(counter);
        SyncReport _ = shop.sync(office);
        Counting asked = new Counting(shop.platform());
        counter.clock().forward(Duration.ofHours(25));
        try (Session session = counter.signIn("")) {
            SyncReport _ = new SyncRun(session.book(), session.who(), asked, session.clock()).run();
        }
        assertEquals(0, asked.snapshots, "nothing is fetched anew");
    }

    @Test
    void aRowThatWentMissingIsBackWithinADay() throws SQLException {
        change(counter, "DELETE FROM order_line");
        SyncReport _ = shop.sync(counter);
        assertFalse(shop.digest(office).equals(shop.digest(counter)), "not looked at every time");
        aDayLater();
        assertEquals(shop.digest(office), shop.digest(counter));
    }

    @Test
    void aRowThatIsThereButWrongIsThePlatformsAgainAndWhatIsPendingStays() throws SQLException {
        change(counter, "UPDATE product SET category = 'x'");
        String product =
                counter.done("products", "list", "--json").objects().getFirst().text("product_id");
        counter.done("products", "set", product, "--zone", "FROZEN");
        aDayLater();
        SyncReport _ = shop.sync(office);
        assertEquals(shop.digest(office), shop.digest(counter));
        assertTrue(
                office.done("products", "list", "--json").objects().stream()
                        .anyMatch(each -> each.text("zone").equals("FROZEN")));
    }

    @Test
    void whatCannotBeMendedIsSaidUntilTheNextComparison() throws SQLException {
        change(counter, "UPDATE product SET category = 'x', v = v + 1000");
        counter.clock().forward(Duration.ofHours(25));
        assertEquals(SyncTrouble.DRIFT, code(() -> shop.sync(counter)));
        counter.done("sync", "status");
        try (Session session = counter.signIn("")) {
            Counting asked = new Counting(shop.platform());
            SyncRun run = new SyncRun(session.book(), session.who(), asked, session.clock());
            assertEquals(SyncTrouble.DRIFT, code(run::run));
            assertEquals(1, asked.snapshots);
            assertEquals(SyncTrouble.DRIFT, code(run::run), "said again");
            assertEquals(1, asked.snapshots, "and not fetched again");
        }
    }

    /** Counts how often everything is fetched. */
    private static final class Counting extends InProcessRemote {
        private int snapshots;

        Counting(Platform platform) {
            super(() -> platform);
        }

        @Override
        public SnapshotPage snapshot(String access, @Nullable String page, int limit) {
            snapshots++;
            return super.snapshot(access, page, limit);
        }
    }

    private static String code(Executable run) {
        return assertThrows(SyncTrouble.class, run).code();
    }
}
