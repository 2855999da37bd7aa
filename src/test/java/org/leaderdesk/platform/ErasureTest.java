package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Change;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is erased is gone for ever, under every id, and does not come back with anybody's outbox. */
class ErasureTest {

    private static final String KEY =
            Base64Url.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;
    PlatformFixture fixture;
    TestDesk a;
    TestDesk b;
    String member;
    String order;
    String handover;
    String photo;

    @BeforeEach
    void open() {
        fixture = open(folder);
        a = fixture.desk();
        b = fixture.desk();
        member = a.made(RowKind.MEMBER, "identity_key", KEY, "name", "赵秘密", "registered_at", 5);
        String groupBuy = a.made(RowKind.GROUP_BUY, "title", "周六团");
        order =
                a.made(
                        RowKind.ORDER,
                        "group_buy_id",
                        groupBuy,
                        "order_number",
                        "D1",
                        "member_id",
                        member,
                        "name",
                        "赵秘密",
                        "amount_fen",
                        990);
        String round = a.made(RowKind.ROUND, "name", "周六", "default_of", groupBuy);
        handover = TestDesk.id();
        a.push(
                a.put(
                        RowKind.HANDOVER,
                        handover,
                        0,
                        "round_id",
                        round,
                        "note",
                        "赵秘密的弟弟",
                        "lines.1",
                        TestDesk.map("order_id", order, "place", 1, "quantity", 1)));
        String of = a.made(RowKind.CASE, "order_id", order, "place", 1, "note", "赵秘密说");
        photo = a.made(RowKind.PHOTO, "case_id", of, "image", "AAAA");
    }

    PlatformFixture open(Path in) {
        return new PlatformFixture(in);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everythingPersonalIsEmptiedAndSentSo() {
        b.pull();
        a.push(a.erase(member));
        b.pull();

        Map<String, String> why =
                b.heard.stream().collect(Collectors.toMap(Change::t, Change::why));
        assertEquals(Set.of("member", "order", "handover", "case", "photo"), why.keySet());
        assertEquals(Set.of(Change.ERASED), Set.copyOf(why.values()));
        assertEquals(Map.of("registered_at", 5L), b.row(RowKind.MEMBER, member));
        assertEquals(990L, b.row(RowKind.ORDER, order).get("amount_fen"));
        assertFalse(b.row(RowKind.ORDER, order).containsKey("name"));
        assertTrue(b.row(RowKind.HANDOVER, handover).containsKey("lines"));
        assertNull(b.row(RowKind.PHOTO, photo).get("image"));
        assertFalse(b.rows.values().stream().map(Change::o).toList().toString().contains("赵秘密"));
        assertEquals(b.digest(), b.pull().digest());
        TestDesk c = fixture.desk();
        c.snapshot(3);
        c.pull();
        assertEquals(b.rows, c.rows);
    }

    @Test
    void whatPeopleSaidOfSomebodyErasedIsDeletedAndNotSaidAgain() {
        String tag = member + ".MOTHER";
        a.push(
                a.put(
                        RowKind.MEMBER_TAG,
                        tag,
                        0,
                        "member_id",
                        member,
                        "tag",
                        "MOTHER",
                        "applies",
                        1));
        String message = a.made(RowKind.OUTREACH, "member_id", member, "at", 7, "held_out", 0);
        b.pull();
        assertTrue(b.rows.values().stream().anyMatch(each -> each.id().equals(tag)));
        assertEquals("not_permitted", b.push(b.del(RowKind.OUTREACH, message, 9)).code());
        a.push(a.erase(member));
        b.pull();
        assertEquals(
                List.of(Change.DELETED),
                b.heard.stream()
                        .filter(each -> each.t().equals("member_tag"))
                        .map(Change::why)
                        .toList());
        assertEquals(
                "erased",
                b.push(
                                b.put(
                                        RowKind.MEMBER_TAG,
                                        member + ".TASTER",
                                        0,
                                        "member_id",
                                        member,
                                        "tag",
                                        "TASTER",
                                        "applies",
                                        1))
                        .code());
        assertEquals(7L, b.row(RowKind.OUTREACH, message).get("at"));
        assertEquals(b.digest(), b.pull().digest());
    }

    @Test
    void whatIsWrittenLaterIntoAnOrderOfSomebodyErasedIsNotTakenInSilence() {
        a.push(a.erase(member));
        String late =
                b.made(RowKind.ORDER, "order_number", "D2", "member_id", member, "amount_fen", 1);
        String of = b.made(RowKind.CASE, "order_id", late, "place", 1, "pieces", 1);
        assertEquals("erased", b.push(b.put(RowKind.ORDER, late, 9, "remark", "赵秘密")).code());
        assertEquals("erased", b.push(b.put(RowKind.CASE, of, 9, "note", "赵秘密说")).code());
    }

    @Test
    void anOrderThatGoesToSomebodyErasedIsAnsweredWithoutWhatWasPersonal() {
        String other =
                a.made(RowKind.ORDER, "order_number", "D3", "remark", "赵秘密", "amount_fen", 1);
        a.push(a.erase(member));
        MutationResult answer = a.push(a.put(RowKind.ORDER, other, 9, "member_id", member));
        assertEquals("merged", answer.st());
        assertFalse(answer.row().o().containsKey("remark"));
    }

    @Test
    void aDeskThatWasAwayForFourHundredDaysBringsNothingBack() {
        b.pull();
        List<Mutation> outbox =
                List.of(
                        b.put(RowKind.MEMBER, member, 1, "room", "301"),
                        b.put(RowKind.ORDER, order, 3, "remark", "赵秘密的", "refund_fen", 90),
                        b.put(RowKind.ORDER, order, 3, "remark", "赵秘密"),
                        b.put(RowKind.CONSENT, TestDesk.id(), 0, "member_id", member),
                        b.put(
                                RowKind.CASE,
                                TestDesk.id(),
                                0,
                                "order_id",
                                order,
                                "note",
                                "赵秘密说",
                                "pieces",
                                1));
        a.push(a.erase(member));
        fixture.clock.forward(Duration.ofDays(400));
        List<MutationResult> results = b.pushAll(outbox);

        assertEquals("erased", results.getFirst().code());
        assertEquals(Map.of("registered_at", 5L), results.getFirst().row().o());
        assertEquals("merged", results.get(1).st());
        assertEquals(90L, results.get(1).row().o().get("refund_fen"));
        assertNull(results.get(1).lost().getFirst().mine());
        assertEquals("erased", results.get(2).code());
        assertEquals("erased", results.get(3).code());
        assertEquals("merged", results.get(4).st());
        assertEquals(1L, results.get(4).row().o().get("pieces"));
        a.pull();
        assertFalse(a.rows.values().stream().map(Change::o).toList().toString().contains("赵秘密"));
    }

    @Test
    void anAliasAndAPersonNobodyKnowsYetAreErasedToo() {
        String alias = TestDesk.id();
        b.push(b.put(RowKind.MEMBER, alias, 0, "identity_key", KEY, "name", "赵"));
        a.push(a.erase(member));
        assertEquals("erased", b.push(b.put(RowKind.MEMBER, alias, 5, "room", "1")).code());
        String unknown = TestDesk.id();
        assertEquals("ok", a.push(a.erase(unknown)).st());
        assertEquals("erased", b.push(b.put(RowKind.MEMBER, unknown, 0, "name", "赵秘密")).code());
        String again = TestDesk.id();
        MutationResult anew =
                b.push(b.put(RowKind.MEMBER, again, 0, "identity_key", KEY, "name", "赵"));
        assertEquals("ok", anew.st(), "who comes back is somebody new");
    }

    @Test
    void answersThatWereKeptSayNothingOfThePerson() {
        b.pull();
        Mutation remark = b.put(RowKind.MEMBER, member, 0, "name", "赵秘密二");
        MutationResult answer = b.push(remark);
        assertEquals("赵秘密", answer.lost().getFirst().theirs());
        a.push(a.erase(member));
        MutationResult replayed = b.push(remark);
        assertEquals(answer.st(), replayed.st());
        assertEquals(answer.v(), replayed.v());
        assertNull(replayed.row());
        assertNull(replayed.lost());
    }
}
