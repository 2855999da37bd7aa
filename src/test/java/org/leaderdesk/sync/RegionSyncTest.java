package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.desk.health.KeepLeaderDays;
import org.leaderdesk.desk.leader.CheckBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.EnrolDevice;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.region.Area;
import org.leaderdesk.domain.region.DayFigure;
import org.leaderdesk.domain.region.Intervention;
import org.leaderdesk.domain.region.LeaderDayFigures;
import org.leaderdesk.domain.region.RegionLeader;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.platform.EnrolCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A leader's desk, the platform and a region's desk, each with a real book. */
class RegionSyncTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    @TempDir Path folder;
    private ShopFixture shop;
    private DeskFixture leader;
    private DeskFixture manager;

    @BeforeEach
    void open() {
        shop = new ShopFixture(folder);
        String region = shop.platform().regions().addRegion("东区", Optional.empty());
        String lin = shop.platform().regions().addLeader("林", Optional.of(region));
        leader = DeskFixture.crowded(folder);
        manager = DeskFixture.ofRegion(folder, "region");
        enrol(leader, shop.platform().devices().leaderCode(lin));
        enrol(manager, shop.platform().devices().regionCode(region));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void enrol(DeskFixture desk, EnrolCode code) {
        try (Session session = desk.signIn("")) {
            var _ =
                    new EnrolDevice(session)
                            .run(shop.remote(), "https://localhost", Optional.empty(), code.code());
        }
    }

    private int told() {
        int told;
        try (Session session = leader.signIn("")) {
            told = new KeepLeaderDays(session).run();
        }
        SyncReport _ = shop.sync(leader);
        SyncReport _ = shop.sync(manager);
        return told;
    }

    private static List<LeaderDayFigures> days(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            return session.book()
                    .read(session.who(), tx -> tx.leaderDays().between(TODAY.minusYears(1), TODAY));
        }
    }

    @Test
    void theRegionGetsTheDaysAsTheLeadersDeskHasThem() {
        assertTrue(told() > 30);
        List<LeaderDayFigures> theirs = days(leader);
        List<LeaderDayFigures> here = days(manager);
        assertEquals(theirs.size(), here.size());
        for (int i = 0; i < here.size(); i++) {
            assertEquals(theirs.get(i).values(), here.get(i).values());
            assertTrue(here.get(i).area().isPresent());
        }
        LeaderDayFigures today = here.getLast();
        assertEquals(TODAY, today.day());
        assertTrue(today.count(DayFigure.ORDERS).isPresent());
        assertTrue(today.ratio(DayFigure.SCORE).isPresent());
        assertEquals(0, told(), "nothing changed, nothing is told");
    }

    @Test
    void aRowThatComesLateIsToldFromItsDayOn() {
        int _ = told();
        try (Session session = leader.signIn("")) {
            long at =
                    TODAY.minusDays(9)
                            .atTime(12, 0)
                            .atZone(session.zone())
                            .toInstant()
                            .toEpochMilli();
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        RawRows.sabotage(
                                                tx,
                                                "UPDATE orders SET ordered_at = "
                                                        + at
                                                        + " WHERE id = (SELECT id FROM orders WHERE"
                                                        + " state = 'PAID' ORDER BY ordered_at DESC"
                                                        + " LIMIT 1)");
                                        return true;
                                    });
        }
        List<LeaderDayFigures> before = days(manager);
        int again = told();
        assertTrue(again >= 1 && again <= 10, again + " days");
        List<LeaderDayFigures> after = days(manager);
        assertEquals(before.size(), after.size());
        long orders = after.get(after.size() - 10).count(DayFigure.ORDERS).orElseThrow();
        assertEquals(
                before.get(before.size() - 10).count(DayFigure.ORDERS).orElseThrow() + 1, orders);
    }

    @Test
    void theRegionsBookHasNoPlaceForAMemberAndNoneInIt() throws IOException {
        int _ = told();
        List<String> names;
        try (Session session = leader.signIn("")) {
            names =
                    session.book()
                            .read(
                                    session.who(),
                                    tx ->
                                            tx.members().page(null, 50).stream()
                                                    .map(each -> each.counter().name().reveal())
                                                    .filter(name -> name.length() > 1)
                                                    .toList());
        }
        assertFalse(names.isEmpty());
        try (Session session = manager.signIn("")) {
            Set<String> tables = session.book().read(session.who(), RawRows::tables);
            assertEquals(
                    Set.of(
                            "book",
                            "last_write",
                            "user_account",
                            "operation",
                            "audit",
                            "setting",
                            "alias",
                            "sync_mode",
                            "seen_row",
                            "changed_row",
                            "outbox",
                            "shadow",
                            "list_version",
                            "conflict",
                            "sync_state",
                            "area",
                            "region_leader",
                            "leader_day",
                            "intervention",
                            "reported_sum",
                            "schema_version"),
                    tables);
            assertEquals(
                    List.of(),
                    new CheckBook(session)
                            .run().stream().flatMap(each -> each.found().stream()).toList());
        }
        try (Stream<Path> files = Files.walk(manager.book())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (String name : names) {
                    assertFalse(bytes.contains(name), file.toString());
                }
            }
        }
    }

    @Test
    void whatIsAskedIsALeadersToAnswer() {
        int _ = told();
        UUID asked;
        try (Session session = manager.signIn("")) {
            RegionLeader lin =
                    session.book().read(session.who(), tx -> tx.areas().leaders()).getFirst();
            Area area = session.book().read(session.who(), tx -> tx.areas().all()).getFirst();
            assertEquals("林", lin.name());
            asked = session.book().newId();
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.interventions()
                                                .add(
                                                        new Intervention(
                                                                asked,
                                                                lin.id(),
                                                                area.id(),
                                                                area.name(),
                                                                Optional.of(Watched.LEADER_ORDERS),
                                                                Intervention.Action.TALK,
                                                                "周三聊一聊",
                                                                TODAY.plusDays(3),
                                                                tx.now(),
                                                                Optional.empty(),
                                                                Optional.empty()));
                                        return true;
                                    });
        }
        assertEquals(0, shop.sync(manager).rejected());
        SyncReport _ = shop.sync(leader);
        try (Session session = leader.signIn("")) {
            Intervention here =
                    session.book().read(session.who(), tx -> tx.interventions().open()).getFirst();
            assertEquals("周三聊一聊", here.note());
            assertEquals("东区", here.askedBy());
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.interventions().answer(asked, Intervention.Answer.DONE);
                                        return true;
                                    });
        }
        assertEquals(0, shop.sync(leader).rejected());
        SyncReport _ = shop.sync(manager);
        try (Session session = manager.signIn("")) {
            Intervention back =
                    session.book()
                            .read(session.who(), tx -> tx.interventions().find(asked))
                            .orElseThrow();
            assertEquals(Intervention.Answer.DONE, back.answer().orElseThrow().answer());
        }
    }

    @Test
    void aCodeOfTheOtherKindIsRefused() {
        DeskFixture other = DeskFixture.ofRegion(folder, "other");
        EnrolCode code =
                shop.platform()
                        .devices()
                        .leaderCode(shop.platform().regions().addLeader("吴", Optional.empty()));
        Refused refused = assertThrows(Refused.class, () -> enrol(other, code));
        assertEquals(RefusalCode.ENROL_OTHER_KIND, refused.code());
    }
}
