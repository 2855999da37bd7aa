package org.leaderdesk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.book.RawRows;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Digest;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.Pulled;
import org.leaderdesk.wire.PushRequest;
import org.leaderdesk.wire.Pushed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a person changes while something of the same row is on its way, or just before news of it
 * comes: that they had not seen the news when they typed is not forgotten.
 */
class EditedMeanwhileTest {

    @TempDir Path folder;

    private ShopFixture shop;
    private Session office;
    private Session counter;
    private String member;
    private String shelf;

    @BeforeEach
    void twoDesksThatAgree() {
        shop = new ShopFixture(folder);
        office = shop.enrol(shop.desk("office"), DeviceRole.LEADER).signIn("");
        counter = shop.enrol(shop.desk("counter"), DeviceRole.LEADER).signIn("");
        member = make(office);
        String round = RawRows.text(office.book().newId());
        shelf = round + ".AMBIENT.1";
        write(
                office,
                tx -> {
                    RawRows.create(tx, "round", round, Map.of("name", "周五", "opened_at", 1L));
                    putUp(tx, "A架");
                });
        agree();
    }

    @AfterEach
    void closed() {
        office.close();
        counter.close();
        shop.close();
    }

    @Test
    void whatSomebodyElseWroteIntoTheRowOnItsWayIsTold() {
        edit(office, "remark", "爱吃辣");
        assertThrows(SyncTrouble.class, () -> sync(office, new Unheard()));
        edit(counter, "leader_remark", "常来");
        sync(counter, shop.remote());
        edit(office, "leader_remark", "少来");
        agree();
        assertEquals("少来", field(counter, "leader_remark"));
        assertTold(office, "leader_remark", "少来", "常来");
    }

    @Test
    void whatCameJustAfterItWasTypedOverIsTold() {
        edit(counter, "remark", "常来");
        sync(counter, shop.remote());
        sync(office, new Meanwhile(() -> edit(office, "remark", "少来")));
        agree();
        assertEquals("少来", field(counter, "remark"));
        assertTold(office, "remark", "少来", "常来");
    }

    @Test
    void whatIsTypedOverOnceItWasSeenIsTheNewWord() {
        edit(counter, "remark", "常来");
        sync(counter, shop.remote());
        sync(office, new Meanwhile(() -> edit(office, "leader_remark", "爱吃辣")));
        edit(office, "remark", "少来");
        agree();
        assertEquals("少来", field(counter, "remark"));
        assertEquals("爱吃辣", field(counter, "leader_remark"));
        assertEquals(List.of(), conflicts(office));
        assertEquals(List.of(), conflicts(counter));
    }

    /** What came is the platform's, and goes out again as nobody's word. */
    @Test
    void whoTakesTheirOwnEditBackSendsNothing() {
        edit(counter, "remark", "常来");
        sync(counter, shop.remote());
        sync(
                office,
                new Meanwhile(
                        () -> {
                            edit(office, "leader_remark", "爱吃辣");
                            write(office, tx -> Settling.edit(tx, "member", member, nothing()));
                        }));
        edit(counter, "remark", "常来，要发票");
        sync(counter, shop.remote());
        agree();
        assertEquals("常来，要发票", field(office, "remark"));
        assertEquals("常来，要发票", field(counter, "remark"));
        assertEquals(List.of(), conflicts(office));
        assertEquals(List.of(), conflicts(counter));
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("leader_remark", null);
        return nothing;
    }

    @Test
    void theSameTypedOnBothIsNoDisagreement() {
        edit(counter, "remark", "常来");
        sync(counter, shop.remote());
        sync(office, new Meanwhile(() -> edit(office, "remark", "常来")));
        agree();
        assertEquals(List.of(), conflicts(office));
        assertEquals(List.of(), conflicts(counter));
    }

    @Test
    void aRowTakenAwayWhileAnEditOfItWasOnItsWayStaysAway() {
        write(office, tx -> Settling.edit(tx, "shelf", shelf, Map.of("last", 30L)));
        assertThrows(SyncTrouble.class, () -> sync(office, new Unheard()));
        write(counter, tx -> Settling.edit(tx, "shelf", shelf, Map.of("name", "B架")));
        sync(counter, shop.remote());
        write(office, tx -> RawRows.remove(tx, "shelf", shelf));
        agree();
        assertFalse(isThere(office));
        assertFalse(isThere(counter));
        assertTold(office, "name", null, "B架");
    }

    @Test
    void aRowTakenAwayJustBeforeNewsOfItStaysAway() {
        write(counter, tx -> Settling.edit(tx, "shelf", shelf, Map.of("name", "B架")));
        sync(counter, shop.remote());
        sync(office, new Meanwhile(() -> write(office, tx -> RawRows.remove(tx, "shelf", shelf))));
        agree();
        assertFalse(isThere(office));
        assertFalse(isThere(counter));
        assertTold(office, "name", null, "B架");
    }

    @Test
    void somebodyErasedBeforeAnybodyHeardOfThemIsErasedEverywhere() {
        String other = make(office);
        write(office, tx -> tx.members().erase(RawRows.id(other)));
        agree();
        for (Session each : List.of(office, counter)) {
            boolean erased =
                    work(each, tx -> tx.members().find(RawRows.id(other)).orElseThrow().erased());
            assertTrue(erased, each.book().folder().toString());
        }
        write(counter, tx -> Settling.edit(tx, "member", other, Map.of("remark", "还来吗")));
        agree();
        assertFalse(
                work(office, tx -> RawRows.find(tx, "member", other))
                        .orElseThrow()
                        .containsKey("remark"));
        assertEquals(digest(office), digest(counter));
    }

    @Test
    void anAnswerThatNamesWhatIsNewElsewhereWaitsUntilItIsHeardOf() {
        String estate =
                work(
                        office,
                        tx -> {
                            String id = RawRows.text(tx.newId());
                            RawRows.create(tx, "estate", id, Map.of("name", "竹园"));
                            return id;
                        });
        edit(office, "estate_id", estate);
        sync(office, shop.remote());
        edit(counter, "remark", "门口");
        agree();
        assertEquals(estate, field(counter, "estate_id"));
        assertEquals("门口", field(office, "remark"));
        assertEquals(digest(office), digest(counter));
    }

    @Test
    void whatWasMadeOnBothStaysWhereItsOtherOneNamesWhatIsNewElsewhere() {
        write(counter, tx -> RawRows.create(tx, "product", newId(tx), goods(null)));
        write(
                office,
                tx -> {
                    String supplier = newId(tx);
                    RawRows.create(tx, "supplier", supplier, Map.of("name", "果园"));
                    RawRows.create(tx, "product", newId(tx), goods(supplier));
                });
        sync(office, shop.remote());
        write(
                counter,
                tx ->
                        RawRows.create(
                                tx,
                                "variant",
                                newId(tx),
                                Map.of(
                                        "product_id",
                                        RawRows.ids(tx, "product").getFirst(),
                                        "text",
                                        "125g")));
        agree();
        String product = work(counter, tx -> RawRows.ids(tx, "product")).getFirst();
        assertEquals(List.of(product), work(office, tx -> RawRows.ids(tx, "product")));
        Map<String, Object> row =
                work(counter, tx -> RawRows.find(tx, "product", product)).orElseThrow();
        assertTrue(row.containsKey("supplier_id"), row.toString());
        assertEquals(digest(office), digest(counter));
    }

    private static String newId(Transaction tx) {
        return RawRows.text(tx.newId());
    }

    private static Map<String, Object> goods(@Nullable String supplier) {
        Map<String, Object> goods = new LinkedHashMap<>();
        goods.put("name", "蓝莓");
        goods.put("category", "");
        goods.put("zone", "AMBIENT");
        goods.put("zone_from", "GUESSED");
        if (supplier != null) {
            goods.put("supplier_id", supplier);
        }
        return goods;
    }

    private void agree() {
        for (int i = 0; i < 2; i++) {
            sync(office, shop.remote());
            sync(counter, shop.remote());
        }
    }

    private String make(Session desk) {
        return work(
                desk,
                tx -> {
                    String id = RawRows.text(tx.newId());
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("unsure", 0L);
                    fields.put("address_open", 0L);
                    fields.put("registered_at", 1_000L);
                    fields.put("name", "name of " + id);
                    RawRows.create(tx, "member", id, fields);
                    return id;
                });
    }

    private void putUp(Transaction tx, String name) {
        String[] key = shelf.split("\\.");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("round_id", key[0]);
        fields.put("zone", key[1]);
        fields.put("first", Long.valueOf(key[2]));
        fields.put("last", 20L);
        fields.put("name", name);
        RawRows.create(tx, "shelf", shelf, fields);
    }

    private void edit(Session desk, String field, String value) {
        write(desk, tx -> Settling.edit(tx, "member", member, Map.of(field, value)));
    }

    private Object field(Session desk, String field) {
        return work(desk, tx -> RawRows.find(tx, "member", member)).orElseThrow().get(field);
    }

    private boolean isThere(Session desk) {
        return work(desk, tx -> RawRows.find(tx, "shelf", shelf)).isPresent();
    }

    private static void assertTold(Session desk, String field, Object mine, Object theirs) {
        List<Conflict> told = conflicts(desk);
        assertEquals(1, told.size(), told.toString());
        Conflict conflict = told.getFirst();
        assertEquals(field, conflict.field());
        assertEquals("overwritten", conflict.code());
        assertEquals(mine, conflict.mine().orElse(null));
        assertEquals(theirs, conflict.theirs().orElse(null));
    }

    private static List<Conflict> conflicts(Session desk) {
        return work(desk, tx -> tx.conflicts().open(100));
    }

    private static void write(Session desk, Consumer<Transaction> work) {
        boolean _ =
                work(
                        desk,
                        tx -> {
                            work.accept(tx);
                            return true;
                        });
    }

    private static <T> T work(Session desk, Function<Transaction, T> work) {
        return desk.book().write(desk.who(), work);
    }

    private static void sync(Session desk, Remote over) {
        SyncReport _ = new SyncRun(desk.book(), desk.who(), over, desk.clock()).run();
    }

    private static Map<String, Digest> digest(Session desk) {
        return RowDigest.of(desk.book(), desk.who());
    }

    /** Something is done while the first answer of a pull is under way. */
    private final class Meanwhile extends InProcessRemote {

        private final Runnable work;
        private boolean done;

        Meanwhile(Runnable work) {
            super(shop::platform);
            this.work = work;
        }

        @Override
        public Pulled pull(String access, PullRequest request) {
            Pulled answer = super.pull(access, request);
            if (!done) {
                done = true;
                work.run();
            }
            return answer;
        }
    }

    /** A push that does not arrive. */
    private final class Unheard extends InProcessRemote {

        Unheard() {
            super(shop::platform);
        }

        @Override
        public Pushed push(String access, PushRequest request) {
            if (request.muts().isEmpty()) {
                return super.push(access, request);
            }
            throw new SyncTrouble(SyncTrouble.UNREACHABLE, "lost", null);
        }
    }
}
