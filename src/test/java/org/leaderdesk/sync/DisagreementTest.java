package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.sync.SettleConflict;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What two desks do without knowing of each other, and what becomes of it. */
class DisagreementTest {

    @TempDir Path folder;

    private ShopFixture shop;
    private DeskFixture office;
    private DeskFixture counter;
    private String member;

    @BeforeEach
    void twoDesksThatAgree() {
        shop = new ShopFixture(folder);
        office = shop.withOrders("office");
        counter = shop.joined("counter");
        try (Session session = office.signIn("")) {
            member = session.book().read(session.who(), tx -> RawRows.ids(tx, "member")).getFirst();
        }
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    @Test
    void differentFieldsOfOneMemberBothStand() {
        write(office, "remark", "爱吃辣");
        write(counter, "room", "1203");
        agree();
        for (DeskFixture each : List.of(office, counter)) {
            assertEquals("爱吃辣", read(each, "remark"));
            assertEquals("1203", read(each, "room"));
            assertTrue(conflicts(each).isEmpty());
        }
    }

    @Test
    void theLaterArrivingValueStandsAndTheOtherIsShownAndCanBePutBack() {
        write(office, "remark", "爱吃辣");
        write(counter, "remark", "不吃辣");
        shop.sync(office);
        shop.sync(counter);
        shop.sync(office);
        assertEquals("不吃辣", read(office, "remark"));
        Conflict conflict = conflicts(counter).getFirst();
        assertEquals("remark", conflict.field());
        assertEquals("overwritten", conflict.code());
        assertEquals("爱吃辣", conflict.theirs().orElseThrow());
        try (Session session = counter.signIn("")) {
            new SettleConflict(session).run(conflict.seq(), SettleConflict.Choice.THE_OTHER);
        }
        agree();
        assertEquals("爱吃辣", read(office, "remark"));
        assertEquals("爱吃辣", read(counter, "remark"));
        assertTrue(conflicts(counter).isEmpty());
        assertEquals(shop.digest(office), shop.digest(counter));
    }

    @Test
    void somebodyErasedStaysErasedThoughAnotherDeskWroteAboutThem() {
        write(counter, "remark", "从不迟到");
        try (Session session = office.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.members().erase(RawRows.id(member));
                                        return true;
                                    });
        }
        agree();
        agree();
        for (DeskFixture each : List.of(office, counter)) {
            try (Session session = each.signIn("")) {
                assertTrue(
                        session.book()
                                .read(session.who(), tx -> tx.members().find(RawRows.id(member)))
                                .orElseThrow()
                                .erased());
                List<Object> held = session.book().read(session.who(), tx -> RawRows.held(tx));
                assertFalse(held.toString().contains("从不迟到"), held.toString());
            }
            each.done("book", "check");
        }
        assertEquals(shop.digest(office), shop.digest(counter));
    }

    /** The answer to an edit comes only once the person was erased here. */
    @Test
    void whatAnotherDeskWroteAboutSomebodyErasedIsNotToldAfterwards() {
        write(office, "remark", "从不迟到");
        shop.sync(office);
        write(counter, "remark", "总是早到");
        assertThrows(SyncTrouble.class, () -> sync(counter, new AnswerLost()));
        try (Session session = counter.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.members().erase(RawRows.id(member));
                                        return true;
                                    });
        }
        agree();
        for (DeskFixture each : List.of(office, counter)) {
            try (Session session = each.signIn("")) {
                List<Object> held = session.book().read(session.who(), tx -> RawRows.held(tx));
                assertFalse(held.toString().contains("从不迟到"), held.toString());
                assertFalse(held.toString().contains("总是早到"), held.toString());
            }
        }
        assertEquals(shop.digest(office), shop.digest(counter));
    }

    private static void sync(DeskFixture desk, Remote remote) {
        try (Session session = desk.signIn("")) {
            var _ = new SyncRun(session.book(), session.who(), remote, session.clock()).run();
        }
    }

    /** The platform takes a push, and the line breaks before its answer. */
    private final class AnswerLost extends InProcessRemote {

        AnswerLost() {
            super(shop::platform);
        }

        @Override
        public Pushed push(String access, PushRequest request) {
            Pushed answer = super.push(access, request);
            if (answer.results().isEmpty()) {
                return answer;
            }
            throw new SyncTrouble(SyncTrouble.UNREACHABLE, "the answer was lost", null);
        }
    }

    @Test
    void nothingIsWrittenAboutSomebodyErasedWhateverIsSettled() {
        try (Session session = office.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.members().erase(RawRows.id(member));
                                        return true;
                                    });
        }
        write(office, "leader_remark", "还来吗");
        assertNull(read(office, "leader_remark"));
        agree();
        assertEquals(shop.digest(office), shop.digest(counter));
    }

    @Test
    void pickupStaffAreSentNoPhone() {
        DeskFixture point = shop.enrol(shop.desk("point"), DeviceRole.PICKUP_STAFF);
        shop.sync(point);
        try (Session session = point.signIn("")) {
            Map<String, Object> seen =
                    session.book()
                            .read(session.who(), tx -> RawRows.find(tx, "member", member))
                            .orElseThrow();
            assertTrue(seen.containsKey("name"), seen.keySet().toString());
            assertFalse(seen.containsKey("phone"), seen.keySet().toString());
            assertFalse(seen.containsKey("identity_key"), seen.keySet().toString());
        }
    }

    @Test
    void aDeskThatIsTakenOffKeepsWhatWaits() {
        write(counter, "remark", "等一下");
        String device;
        try (Session session = counter.signIn("")) {
            device =
                    session.book()
                            .read(session.who(), tx -> tx.syncState().find())
                            .orElseThrow()
                            .deviceId();
        }
        shop.platform().devices().revoke(device);
        SyncTrouble trouble = assertThrows(SyncTrouble.class, () -> shop.sync(counter));
        assertEquals(SyncTrouble.Kind.SIGNED_OFF, trouble.kind());
        shop.enrol(counter, DeviceRole.LEADER);
        shop.sync(counter);
        shop.sync(office);
        assertEquals("等一下", read(office, "remark"));
    }

    private void agree() {
        for (int i = 0; i < 2; i++) {
            shop.sync(office);
            shop.sync(counter);
        }
    }

    private void write(DeskFixture desk, String field, String value) {
        try (Session session = desk.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        Settling.edit(tx, "member", member, Map.of(field, value));
                                        return true;
                                    });
        }
    }

    private Object read(DeskFixture desk, String field) {
        try (Session session = desk.signIn("")) {
            return session.book()
                    .read(session.who(), tx -> RawRows.find(tx, "member", member))
                    .orElseThrow()
                    .get(field);
        }
    }

    private static List<Conflict> conflicts(DeskFixture desk) {
        try (Session session = desk.signIn("")) {
            return session.book().read(session.who(), tx -> tx.conflicts().open(100));
        }
    }
}
