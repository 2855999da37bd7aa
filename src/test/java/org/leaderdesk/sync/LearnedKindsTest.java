package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.fixture.DeskFixture;
import org.leaderdesk.wire.DeviceRole;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A desk whose program learned a kind or a field gets what an older one had passed over. */
class LearnedKindsTest {

    private static final String DAY = "2026-11-20";

    @TempDir Path folder;

    private ShopFixture shop;
    private DeskFixture office;
    private DeskFixture counter;

    @BeforeEach
    void twoDesks() {
        shop = new ShopFixture(folder);
        office = shop.enrol(shop.desk("office"), DeviceRole.LEADER);
        counter = shop.enrol(shop.desk("counter"), DeviceRole.LEADER);
    }

    @AfterEach
    void closed() {
        shop.close();
    }

    @Test
    void whatAnOlderProgramPassedOverIsFetchedOnceANewerOneOpensTheBook() {
        String slot = planned();
        agree();
        asAnOlderProgramLeftIt();
        sync(counter); // by a book that was opened by the newer program
        assertEquals(shop.digest(office), shop.digest(counter));
        try (Session session = counter.signIn("")) {
            Map<String, Object> there =
                    session.book()
                            .read(session.who(), tx -> RawRows.find(tx, "plan_slot", slot))
                            .orElseThrow();
            assertEquals("早", there.get("text"));
            assertEquals(
                    List.of(DAY),
                    session.book().read(session.who(), tx -> RawRows.ids(tx, "chat_group")).stream()
                            .map(id -> row(session, id).get("since"))
                            .toList());
        }
        SyncReport again = shop.sync(counter);
        assertEquals(0, again.pulled(), "once is enough");
        assertEquals(0, again.pending());
    }

    private static Map<String, Object> row(Session session, String id) {
        return session.book()
                .read(session.who(), tx -> RawRows.find(tx, "chat_group", id))
                .orElseThrow();
    }

    private String planned() {
        try (Session session = office.signIn("")) {
            return session.book()
                    .write(
                            session.who(),
                            tx -> {
                                String group = RawRows.text(tx.newId());
                                Map<String, Object> chat = new HashMap<>();
                                chat.put("name", "1群");
                                chat.put("main", 0L);
                                chat.put("created_at", 1L);
                                chat.put("since", DAY);
                                RawRows.create(tx, "chat_group", group, chat);
                                Map<String, Object> slot = new HashMap<>();
                                slot.put("day", DAY);
                                slot.put("chat_group_id", group);
                                slot.put("slot", "T1");
                                slot.put("wave", 1L);
                                slot.put("at", 480L);
                                slot.put("wording", "");
                                slot.put("text", "早");
                                slot.put("why", "");
                                slot.put("pinned", 0L);
                                String id = DAY + "." + group + ".T1";
                                RawRows.create(tx, "plan_slot", id, slot);
                                return id;
                            });
        }
    }

    /** Its rows lack what that program had no place for, and so do its triggers. */
    private void asAnOlderProgramLeftIt() {
        try (Session session = counter.signIn("")) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        for (String each :
                                                List.of(
                                                        "UPDATE sync_mode SET noting = 0",
                                                        "DELETE FROM plan_slot",
                                                        "UPDATE chat_group SET since = NULL",
                                                        "DROP TRIGGER note_plan_slot_insert",
                                                        "DELETE FROM setting WHERE key ="
                                                                + " 'sync.shapes'",
                                                        "UPDATE sync_mode SET noting = 1")) {
                                            RawRows.sabotage(tx, each);
                                        }
                                        return true;
                                    });
            assertTrue(
                    session.book()
                            .read(session.who(), tx -> RawRows.ids(tx, "plan_slot"))
                            .isEmpty());
        }
    }

    private void agree() {
        for (int i = 0; i < 2; i++) {
            sync(office);
            sync(counter);
        }
    }

    private void sync(DeskFixture desk) {
        SyncReport _ = shop.sync(desk);
    }
}
