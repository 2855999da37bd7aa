package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Code;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.time.Duration;

/** Where a desk stands, and when it has to begin anew. */
class CursorsTest {

    @TempDir Path folder;
    PlatformFixture fixture;
    TestDesk a;
    TestDesk b;

    @BeforeEach
    void open() {
        fixture = open(folder);
        a = fixture.desk();
        b = fixture.desk();
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Denied refused(Platform platform, TestDesk desk, String cursor) {
        return assertThrows(
                Denied.class,
                () -> platform.pull(desk.device, new PullRequest(cursor, 1, 0, 0, false)));
    }

    @Test
    void aForgedCursorAndAnotherDevicesAreNotTaken() {
        a.pull();
        String forged = a.cursor.replaceFirst("^..", "AB");
        assertEquals(Code.BAD_REQUEST, refused(fixture.platform, a, forged).code());
        assertEquals(Code.BAD_REQUEST, refused(fixture.platform, b, a.cursor).code());
        assertEquals(Code.BAD_REQUEST, refused(fixture.platform, a, "").code());
    }

    @Test
    void afterARestoreEveryCursorStartsAgainAndNumbersMayGoOnAnywhere() {
        String estate = a.made(RowKind.ESTATE, "name", "竹园");
        a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "taken, and lost by the restore");
        a.pull();
        fixture.platform.restored();
        Platform anew =
                new Platform(fixture.store, PlatformFixture.KEY, fixture.clock, fixture.random);
        Denied reset = refused(anew, a, a.cursor);
        assertEquals(Code.RESET, reset.code());
        assertNotEquals("", reset.problem().generation());
        assertEquals(
                3,
                anew.push(
                                a.device,
                                new org.leaderdesk.wire.PushRequest(
                                        a.device.id(),
                                        java.util.List.of(
                                                a.put(RowKind.ESTATE, estate, 1, "name", "x"))))
                        .ackedThrough());
    }

    @Test
    void whoWasAwayForLongerThanDeletionsAreRememberedBeginsAnew() {
        String estate = a.made(RowKind.ESTATE, "name", "竹园");
        b.pull();
        String old = b.cursor;
        a.push(a.del(RowKind.ESTATE, estate, 1));
        fixture.clock.forward(Duration.ofDays(179));
        fixture.platform.forget();
        b.pull();
        assertTrue(b.rows.isEmpty());
        fixture.clock.forward(Duration.ofDays(2));
        fixture.platform.forget();
        assertEquals(Code.CURSOR_EXPIRED, refused(fixture.platform, b, old).code());
        b.pull();
        TestDesk fresh = fixture.desk();
        fresh.snapshot(0);
        fresh.pull();
        assertEquals(b.rows, fresh.rows);
    }
}
