package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.Lost;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.MutationResult;
import org.leaderdesk.wire.RowKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What becomes of what two desks did without knowing of each other. */
class RulesTest {

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

    private static Lost only(MutationResult result) {
        assertEquals(1, result.lost().size(), result.toString());
        return result.lost().getFirst();
    }

    /** Both desks know the row as it is. */
    private void bothKnow() {
        a.pull();
        b.pull();
    }

    @Test
    void ofTwoRemarksTheLaterStandsAndTheOtherIsTold() {
        String member = a.made(RowKind.MEMBER, "name", "王芳", "remark", "三楼", "room", "301");
        bothKnow();
        a.push(a.put(RowKind.MEMBER, member, a.v(RowKind.MEMBER, member), "remark", "四楼"));
        MutationResult later =
                b.push(b.put(RowKind.MEMBER, member, b.v(RowKind.MEMBER, member), "remark", "五楼"));

        assertEquals(MutationResult.MERGED, later.st());
        assertEquals(new Lost("remark", "五楼", "四楼", 2, "overwritten"), only(later));
        assertEquals("五楼", later.row().o().get("remark"));
        bothKnow();
        assertEquals(a.rows, b.rows);
    }

    @Test
    void differentFieldsOfOneRowLoseNothing() {
        String member = a.made(RowKind.MEMBER, "name", "王芳", "room", "301");
        bothKnow();
        a.push(a.put(RowKind.MEMBER, member, 1, "room", "302"));
        MutationResult other = b.push(b.put(RowKind.MEMBER, member, 1, "remark", "慢一点"));

        assertNull(other.lost());
        assertEquals(
                Map.of("name", "王芳", "room", "302", "remark", "慢一点"),
                other.row().o(),
                "the row as it is: the desk cannot know of the room");
    }

    @Test
    void whatTheSameDeviceWroteBeforeIsNoConflict() {
        String member = a.made(RowKind.MEMBER, "name", "王芳");
        List<MutationResult> results =
                a.pushAll(
                        List.of(
                                a.put(RowKind.MEMBER, member, 1, "room", "1"),
                                a.put(RowKind.MEMBER, member, 1, "room", "2")));
        assertEquals("ok", results.get(1).st());
        assertEquals("ok", a.push(a.put(RowKind.MEMBER, member, 1, "room", "3")).st());
    }

    @Test
    void aValueThatSomebodyTookAwayIsAConflictTooAndTheSameValueIsNone() {
        String member = a.made(RowKind.MEMBER, "name", "王芳", "room", "301");
        bothKnow();
        a.push(a.put(RowKind.MEMBER, member, 1, "room", null));
        assertNull(only(b.push(b.put(RowKind.MEMBER, member, 1, "room", "302"))).theirs());
        a.push(a.put(RowKind.MEMBER, member, 3, "room", "400"));
        assertNull(b.push(b.put(RowKind.MEMBER, member, 3, "room", "400")).lost());
    }

    @Test
    void statesGoForwardOnly() {
        Goods goods = new Goods();
        a.push(a.put(RowKind.ORDER, goods.order, 9, "state", "DELIVERED", "refund_fen", 500));
        MutationResult back =
                b.push(b.put(RowKind.ORDER, goods.order, 9, "state", "PAID", "refund_fen", 300));
        assertEquals(MutationResult.MERGED, back.st());
        assertNull(back.lost());
        assertEquals("DELIVERED", back.row().o().get("state"));
        assertEquals(500L, back.row().o().get("refund_fen"));
        assertEquals(
                "bad_value", b.push(b.put(RowKind.ORDER, goods.order, 9, "state", "?")).code());
    }

    @Test
    void whatBelongsToARowsMakingDoesNotChange() {
        Goods goods = new Goods();
        String other = a.made(RowKind.GROUP_BUY, "title", "x");
        MutationResult result = a.push(a.put(RowKind.ORDER, goods.order, 1, "group_buy_id", other));
        assertEquals("fixed_field", result.code());
        assertEquals(goods.groupBuy, result.row().o().get("group_buy_id"));
        assertEquals(0, result.v());
    }

    @Test
    void linesMergeOneByOne() {
        Goods goods = new Goods();
        bothKnow();
        a.push(a.put(RowKind.ORDER, goods.order, 99, "lines.1", goods.line(5)));
        MutationResult other =
                b.push(b.put(RowKind.ORDER, goods.order, 3, "lines.2", goods.line(7)));
        assertNull(other.lost());
        Map<?, ?> lines = (Map<?, ?>) other.row().o().get("lines");
        assertEquals(List.of("1", "2"), List.copyOf(lines.keySet()));
        MutationResult same =
                b.push(b.put(RowKind.ORDER, goods.order, 3, "lines.1", goods.line(6)));
        assertEquals("lines.1", only(same).field());
    }

    @Test
    void theSameThingMadeTwiceIsOneAndItsOtherIdStandsForIt() {
        String first = a.made(RowKind.ESTATE, "name", "竹园");
        String second = TestDesk.id();
        String member = TestDesk.id();
        List<MutationResult> results =
                b.pushAll(
                        List.of(
                                b.put(RowKind.ESTATE, second, 0, "name", "竹园"),
                                b.put(
                                        RowKind.MEMBER,
                                        member,
                                        0,
                                        "name",
                                        "李",
                                        "estate_id",
                                        second)));
        assertEquals(MutationResult.MERGED, results.getFirst().st());
        assertNull(results.getFirst().lost());
        assertEquals(first, results.getFirst().row().id());
        assertEquals(first, results.get(1).row().o().get("estate_id"));
        assertEquals("ok", b.push(b.put(RowKind.ESTATE, first, 2, "name", "竹苑")).st());
        assertEquals("merged", b.push(b.put(RowKind.ESTATE, second, 3, "name", "竹圆")).st());
        a.pull();
        assertEquals(2, a.rows.size());
        assertEquals("竹圆", a.row(RowKind.ESTATE, first).get("name"));
        String anew = a.made(RowKind.ESTATE, "name", "竹园");
        assertFalse(anew.equals(first), "renamed, it is not known by its old name");
    }

    @Test
    void aNameThatOnePushTookAwayIsFreeForWhatTheSamePushMakesNext() {
        String first = a.made(RowKind.ESTATE, "name", "竹园");
        String second = TestDesk.id();
        List<MutationResult> results =
                a.pushAll(
                        List.of(
                                a.put(RowKind.ESTATE, first, 1, "name", "竹苑"),
                                a.put(RowKind.ESTATE, second, 0, "name", "竹园"),
                                a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园"),
                                a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹苑")));
        assertEquals(
                List.of("ok", "ok", "merged", "merged"),
                results.stream().map(MutationResult::st).toList());
        assertEquals(second, results.get(2).row().id());
        assertEquals(first, results.get(3).row().id());
        a.pull();
        assertEquals("竹苑", a.row(RowKind.ESTATE, first).get("name"));
        assertEquals("竹园", a.row(RowKind.ESTATE, second).get("name"));
        assertEquals(2, a.rows.size());
        assertEquals(
                second,
                b.push(b.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园")).row().id(),
                "and the next push finds it by that name");
    }

    @Test
    void twoMaySwapTheirNamesInOnePushAndSoMayThreeInARing() {
        String first = a.made(RowKind.ESTATE, "name", "竹园");
        String second = a.made(RowKind.ESTATE, "name", "梅园");
        String third = a.made(RowKind.ESTATE, "name", "松园");
        bothKnow();
        assertEquals(
                List.of("ok", "ok", "ok"),
                b
                        .pushAll(
                                List.of(
                                        b.put(RowKind.ESTATE, first, 3, "name", "梅园"),
                                        b.put(RowKind.ESTATE, second, 3, "name", "松园"),
                                        b.put(RowKind.ESTATE, third, 3, "name", "竹园")))
                        .stream()
                        .map(MutationResult::st)
                        .toList());
        a.pull();
        assertEquals("梅园", a.row(RowKind.ESTATE, first).get("name"));
        assertEquals("松园", a.row(RowKind.ESTATE, second).get("name"));
        assertEquals("竹园", a.row(RowKind.ESTATE, third).get("name"));
        assertEquals(
                first,
                b.push(b.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "梅园")).row().id(),
                "each is known by what it is called now");
    }

    @Test
    void whoRenamesARowLikeAnotherKeepsItsNameAndIsToldAndTheOtherFieldsStand() {
        String first = a.made(RowKind.PICKUP_POINT, "name", "物业");
        String second = a.made(RowKind.PICKUP_POINT, "name", "便利店", "kind", "UNKNOWN");
        bothKnow();
        MutationResult result =
                b.push(
                        b.put(
                                RowKind.PICKUP_POINT,
                                second,
                                2,
                                "name",
                                "物业",
                                "kind",
                                "CONVENIENCE_STORE"));
        assertEquals("merged", result.st());
        assertEquals("name_taken", only(result).code());
        assertEquals("物业", only(result).mine());
        assertEquals("便利店", only(result).theirs());
        assertEquals(Map.of("name", "便利店", "kind", "CONVENIENCE_STORE"), result.row().o());
        // Nobody gives up a name for one that they do not get.
        String third = a.made(RowKind.PICKUP_POINT, "name", "南门");
        bothKnow();
        List<MutationResult> chain =
                b.pushAll(
                        List.of(
                                b.put(RowKind.PICKUP_POINT, third, 4, "name", "便利店"),
                                b.put(RowKind.PICKUP_POINT, second, 4, "name", "物业")));
        assertEquals("name_taken", only(chain.get(0)).code());
        assertEquals("name_taken", only(chain.get(1)).code());
        a.pull();
        assertEquals("物业", a.row(RowKind.PICKUP_POINT, first).get("name"));
        assertEquals("便利店", a.row(RowKind.PICKUP_POINT, second).get("name"));
        assertEquals("南门", a.row(RowKind.PICKUP_POINT, third).get("name"));
    }

    @Test
    void partOfARowSentByWhoSawNothingOfItIsLaidOverItAndWhatDiffersIsTold() {
        String point = a.made(RowKind.PICKUP_POINT, "name", "物业", "kind", "UNKNOWN");
        MutationResult other =
                b.push(b.put(RowKind.PICKUP_POINT, point, 0, "kind", "CONVENIENCE_STORE"));
        assertEquals("merged", other.st());
        assertEquals("UNKNOWN", only(other).theirs());
        assertEquals(Map.of("name", "物业", "kind", "CONVENIENCE_STORE"), other.row().o());
        MutationResult same = b.push(b.put(RowKind.PICKUP_POINT, point, 0, "name", "物业"));
        assertNull(same.lost(), "what is there already is no change");
        String group = a.made(RowKind.CHAT_GROUP, "name", "1群", "created_at", 1);
        MutationResult fixed =
                b.push(b.put(RowKind.CHAT_GROUP, group, 0, "created_at", 2, "people", 9));
        assertEquals("fixed_field", fixed.code());
        bothKnow();
        assertNull(a.row(RowKind.CHAT_GROUP, group).get("people"), "all of it or nothing");
    }

    @Test
    void whatTookTheNameOfADeletedOneInTheSamePushIsKnownByItFromThere() {
        String first = a.made(RowKind.ESTATE, "name", "竹园");
        String second = TestDesk.id();
        List<MutationResult> results =
                a.pushAll(
                        List.of(
                                a.del(RowKind.ESTATE, first, 1),
                                a.put(RowKind.ESTATE, second, 0, "name", "竹园"),
                                a.put(RowKind.ESTATE, TestDesk.id(), 0, "name", "竹园")));
        assertEquals(
                List.of("ok", "ok", "merged"), results.stream().map(MutationResult::st).toList());
        assertEquals(second, results.getLast().row().id());
    }

    @Test
    void whereTheSameThingWasMadeWithOtherWordsTheyComeBackAsLost() {
        String key = Base64Url.of(new byte[32]);
        a.made(RowKind.MEMBER, "identity_key", key, "name", "王芳", "room", "301");
        MutationResult result =
                b.push(
                        b.put(
                                RowKind.MEMBER,
                                TestDesk.id(),
                                0,
                                "identity_key",
                                key,
                                "name",
                                "王小芳",
                                "remark",
                                "新"));
        assertEquals("王芳", only(result).theirs());
        assertEquals(
                Map.of("identity_key", key, "name", "王小芳", "room", "301", "remark", "新"),
                result.row().o());
    }

    @Test
    void aKeyedRowTypedTwiceIsOneRowAlsoUnderAnAlias() {
        Goods goods = new Goods();
        bothKnow();
        String key = goods.round + ".1." + goods.variant;
        a.push(
                a.put(
                        RowKind.ARRIVAL,
                        key,
                        0,
                        "round_id",
                        goods.round,
                        "delivery",
                        1,
                        "variant_id",
                        goods.variant,
                        "quantity",
                        10));
        String alias = TestDesk.id();
        List<MutationResult> results =
                b.pushAll(
                        List.of(
                                b.put(
                                        RowKind.ROUND,
                                        alias,
                                        0,
                                        "name",
                                        "周六",
                                        "default_of",
                                        goods.groupBuy),
                                b.put(
                                        RowKind.ARRIVAL,
                                        alias + ".1." + goods.variant,
                                        0,
                                        "round_id",
                                        alias,
                                        "delivery",
                                        1,
                                        "variant_id",
                                        goods.variant,
                                        "quantity",
                                        12)));
        assertEquals(goods.round, results.getFirst().row().id());
        assertEquals("quantity", only(results.get(1)).field());
        assertEquals(key, results.get(1).row().id());
        assertEquals(
                "bad_value",
                b.push(b.put(RowKind.SETTING, "other", 0, "key", "k", "value", "v")).code());
    }

    @Test
    void ofTwoEqualNumbersTheLaterGetsTheNextFreeOne() {
        Goods goods = new Goods();
        String[] owners = {TestDesk.id(), TestDesk.id(), TestDesk.id(), TestDesk.id()};
        a.push(
                a.put(
                        RowKind.COLLECTION,
                        goods.round + "." + owners[0],
                        0,
                        goods.bag(owners[0], 1)));
        a.push(
                a.put(
                        RowKind.COLLECTION,
                        goods.round + "." + owners[1],
                        0,
                        goods.bag(owners[1], 2)));
        MutationResult third =
                b.push(
                        b.put(
                                RowKind.COLLECTION,
                                goods.round + "." + owners[2],
                                0,
                                goods.bag(owners[2], 1)));
        assertEquals(new Lost("number", 1L, 3L, third.v(), "renumbered"), only(third));
        assertEquals(3L, third.row().o().get("number"));
        a.push(a.del(RowKind.COLLECTION, goods.round + "." + owners[1], 99));
        MutationResult fourth =
                b.push(
                        b.put(
                                RowKind.COLLECTION,
                                goods.round + "." + owners[3],
                                0,
                                goods.bag(owners[3], 1)));
        assertEquals(2L, only(fourth).theirs(), "a number that is given up is free");
    }

    @Test
    void aListPrintedAgainWithTheSameContentSharesItsVersion() {
        Goods goods = new Goods();
        List<Long> versions = new ArrayList<>();
        for (String content : List.of("AAAA", "BBBB", "BBBB", "AAAA")) {
            String id = TestDesk.id();
            MutationResult result =
                    (versions.isEmpty() ? a : b)
                            .push(
                                    (versions.isEmpty() ? a : b)
                                            .put(
                                                    RowKind.PRINTED_LIST,
                                                    id,
                                                    0,
                                                    "round_id",
                                                    goods.round,
                                                    "sheet",
                                                    "picking",
                                                    "version",
                                                    1,
                                                    "content",
                                                    content));
            versions.add(result.row() == null ? 1L : (Long) result.row().o().get("version"));
        }
        assertEquals(List.of(1L, 2L, 2L, 1L), versions);
    }

    @Test
    void moreHandedOverThanOrderedIsToldAndKept() {
        Goods goods = new Goods();
        bothKnow();
        String first = TestDesk.id();
        assertEquals("ok", a.push(a.put(RowKind.HANDOVER, first, 0, goods.handover(2))).st());
        String second = TestDesk.id();
        MutationResult over = b.push(b.put(RowKind.HANDOVER, second, 0, goods.handover(2)));
        assertEquals("over_handed", only(over).code());
        assertEquals(2L, only(over).theirs());
        a.pull();
        assertEquals(2, a.rows.keySet().stream().filter(row -> row.startsWith("handover")).count());

        Object[] undo = goods.handover(-2, "undoes", first);
        assertEquals("ok", a.push(a.put(RowKind.HANDOVER, TestDesk.id(), 0, undo)).st());
        assertEquals(
                "already_undone", b.push(b.put(RowKind.HANDOVER, TestDesk.id(), 0, undo)).code());
        assertEquals("not_permitted", b.push(b.del(RowKind.HANDOVER, second, 99)).code());
    }

    @Test
    void twoDesksInOnePushOfTheSameLineAreAddedUp() {
        Goods goods = new Goods();
        List<MutationResult> results =
                a.pushAll(
                        IntStream.range(0, 3)
                                .mapToObj(
                                        i ->
                                                a.put(
                                                        RowKind.HANDOVER,
                                                        TestDesk.id(),
                                                        0,
                                                        goods.handover(1)))
                                .toList());
        assertEquals(
                List.of("ok", "ok", "merged"), results.stream().map(MutationResult::st).toList());
    }

    @Test
    void aShortageIsClosedOnceAShortLineWasHandedOverElsewhere() {
        Goods goods = new Goods();
        String other = goods.secondOrder();
        bothKnow();
        a.push(a.put(RowKind.HANDOVER, TestDesk.id(), 0, goods.handover(1)));
        List<MutationResult> closed =
                b.pushAll(
                        List.of(
                                b.put(RowKind.SHORTAGE, other + ".1", 0, goods.shortage(other)),
                                b.put(
                                        RowKind.SHORTAGE,
                                        goods.order + ".1",
                                        0,
                                        goods.shortage(goods.order))));
        assertEquals(
                List.of("shortage_closed", "shortage_closed"),
                closed.stream().map(MutationResult::code).toList(),
                "all lines of the goods or none");
        assertEquals(
                "ok",
                a.push(a.put(RowKind.SHORTAGE, goods.order + ".1", 0, goods.shortage(goods.order)))
                        .st(),
                "its own handover a desk knew of");
    }

    @Test
    void groupBuysAlikeAreOneOrALookAtThem() {
        List<String> ten = IntStream.range(0, 10).mapToObj(i -> "pair" + i).toList();
        Mutation first = a.next("put", "group_buy", TestDesk.id(), 0, Map.of("title", "x"), ten);
        a.push(first);
        MutationResult same =
                b.push(
                        b.next(
                                "put",
                                "group_buy",
                                TestDesk.id(),
                                0,
                                Map.of("title", "y"),
                                List.of("pair0", "pair1", "pair2", "pair3", "other")));
        assertEquals(first.id(), same.row().id(), "four of five are 80 %");
        String third = TestDesk.id();
        MutationResult alike =
                b.push(
                        b.next(
                                "put",
                                "group_buy",
                                third,
                                0,
                                Map.of("title", "z"),
                                List.of("pair0", "q", "r", "s")));
        assertEquals("group_buys_alike", only(alike).code());
        assertEquals(first.id(), only(alike).theirs());
        assertEquals(third, alike.row().id());
        MutationResult other =
                b.push(
                        b.next(
                                "put",
                                "group_buy",
                                TestDesk.id(),
                                0,
                                Map.of("title", "w"),
                                List.of("pair5", "a", "b", "c", "d", "e")));
        assertEquals("ok", other.st(), "one of six is less than 20 %");
    }

    @Test
    void aRowThatNamesAMissingOneIsRejectedAndSoIsAChangeOfNothing() {
        MutationResult result =
                a.push(
                        a.put(
                                RowKind.MEMBER,
                                TestDesk.id(),
                                0,
                                "name",
                                "x",
                                "estate_id",
                                TestDesk.id()));
        assertEquals("dep_rejected", result.code());
        assertEquals(
                "no_such_row", a.push(a.put(RowKind.ESTATE, TestDesk.id(), 4, "name", "x")).code());
        assertEquals("no_such_row", a.push(a.del(RowKind.ESTATE, TestDesk.id(), 4)).code());
    }

    @Test
    void whatIsDeletedStaysDeletedUnlessItsKeyComesBack() {
        String estate = a.made(RowKind.ESTATE, "name", "竹园");
        bothKnow();
        a.push(a.del(RowKind.ESTATE, estate, 1));
        assertEquals("no_such_row", b.push(b.put(RowKind.ESTATE, estate, 1, "name", "梅园")).code());
        b.pull();
        assertTrue(b.rows.isEmpty());
        assertEquals("deleted", b.heard.getFirst().why());

        a.push(a.put(RowKind.SETTING, "k", 0, "key", "k", "value", "1"));
        bothKnow();
        a.push(a.del(RowKind.SETTING, "k", a.v(RowKind.SETTING, "k")));
        MutationResult back =
                b.push(b.put(RowKind.SETTING, "k", b.v(RowKind.SETTING, "k"), "value", "2"));
        assertEquals(Map.of("key", "k", "value", "2"), back.row().o());
        bothKnow();
        assertEquals("2", a.row(RowKind.SETTING, "k").get("value"));
        assertEquals(a.digest(), a.pull().digest());
    }

    @Test
    void aDeletionTellsWhatItDidNotKnow() {
        String estate = a.made(RowKind.ESTATE, "name", "竹园");
        bothKnow();
        a.push(a.put(RowKind.ESTATE, estate, 1, "name", "梅园"));
        assertEquals("梅园", only(b.push(b.del(RowKind.ESTATE, estate, 1))).theirs());
    }

    /** A group buy with a round, goods and an order of two pieces. */
    private final class Goods {
        final String groupBuy = a.made(RowKind.GROUP_BUY, "title", "周六团");
        final String variant =
                a.made(
                        RowKind.VARIANT,
                        "product_id",
                        a.made(RowKind.PRODUCT, "name", "橙子"),
                        "text",
                        "5斤");
        final String round = a.made(RowKind.ROUND, "name", "周六", "default_of", groupBuy);
        final String order = order("D1");

        Map<String, Object> line(long quantity) {
            return TestDesk.map("variant_id", variant, "quantity", quantity);
        }

        private String order(String number) {
            return a.made(
                    RowKind.ORDER,
                    "group_buy_id",
                    groupBuy,
                    "order_number",
                    number,
                    "state",
                    "PAID",
                    "lines.1",
                    line(2));
        }

        String secondOrder() {
            return order("D2");
        }

        Object[] bag(String owner, long number) {
            return new Object[] {"round_id", round, "owner_id", owner, "number", number};
        }

        Object[] handover(long quantity, Object... more) {
            List<Object> fields =
                    new ArrayList<>(
                            List.of(
                                    "round_id",
                                    round,
                                    "collected_by",
                                    "SELF",
                                    "lines.1",
                                    TestDesk.map(
                                            "order_id",
                                            order,
                                            "place",
                                            1,
                                            "owner_id",
                                            order,
                                            "quantity",
                                            quantity)));
            fields.addAll(List.of(more));
            return fields.toArray();
        }

        Object[] shortage(String of) {
            return new Object[] {
                "order_id", of, "place", 1, "round_id", round, "policy", "MANUAL", "pieces", 1
            };
        }
    }
}
