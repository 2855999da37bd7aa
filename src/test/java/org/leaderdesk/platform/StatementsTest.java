package org.leaderdesk.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.wire.DeviceRole;
import org.leaderdesk.wire.Mutation;
import org.leaderdesk.wire.Protocol;
import org.leaderdesk.wire.PullRequest;
import org.leaderdesk.wire.RowKind;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a request costs the database does not grow with what is in it, but by hundreds (scale.md).
 */
class StatementsTest {

    @TempDir Path folder;
    private PlatformFixture fixture;
    private TestDesk desk;
    private String groupBuy;
    private String round;
    private String variant;

    @BeforeEach
    void open() {
        fixture = new PlatformFixture(folder);
        desk = fixture.desk();
        groupBuy = desk.made(RowKind.GROUP_BUY, "title", "周六团");
        round = desk.made(RowKind.ROUND, "name", "周六", "default_of", groupBuy);
        variant =
                desk.made(
                        RowKind.VARIANT,
                        "product_id",
                        desk.made(RowKind.PRODUCT, "name", "橙子"),
                        "text",
                        "5斤");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private long cost(Runnable request) {
        long before = fixture.platform.statements();
        request.run();
        return fixture.platform.statements() - before;
    }

    private List<Mutation> many(int count, IntFunction<Mutation> each) {
        List<Mutation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(each.apply(i));
        }
        return all;
    }

    private void costsNoMoreThan(int statements, List<Mutation> push) {
        long cost = cost(() -> desk.pushAll(push));
        assertTrue(cost <= statements, push.getFirst() + ": " + cost);
    }

    private Mutation order(int i) {
        return desk.put(
                RowKind.ORDER,
                TestDesk.id(),
                0,
                "group_buy_id",
                groupBuy,
                "order_number",
                "D" + i,
                "lines.0",
                TestDesk.map("variant_id", variant, "quantity", 2));
    }

    @Test
    void aPushOfFiveHundred() {
        int all = Protocol.PUSH_LIMIT;
        costsNoMoreThan(
                25,
                many(
                        all,
                        i ->
                                desk.put(
                                        RowKind.MEMBER,
                                        TestDesk.id(),
                                        0,
                                        "identity_key",
                                        Base64Url.of(("key " + i).getBytes(StandardCharsets.UTF_8)),
                                        "name",
                                        "王" + i)));
        List<Mutation> orders = many(all, this::order);
        costsNoMoreThan(25, orders);
        costsNoMoreThan(25, many(all, this::order));
        costsNoMoreThan(
                25,
                many(all, i -> desk.put(RowKind.ORDER, orders.get(i).id(), 2, "remark", "轻" + i)));
        costsNoMoreThan(
                25,
                many(
                        all,
                        i ->
                                desk.put(
                                        RowKind.HANDOVER,
                                        TestDesk.id(),
                                        0,
                                        "round_id",
                                        round,
                                        "lines.0",
                                        TestDesk.map(
                                                "order_id",
                                                orders.get(i).id(),
                                                "place",
                                                0,
                                                "owner_id",
                                                orders.get(i).id(),
                                                "quantity",
                                                1))));
        List<Mutation> bags =
                many(
                        all,
                        i ->
                                desk.put(
                                        RowKind.COLLECTION,
                                        round + "." + orders.get(i).id(),
                                        0,
                                        "round_id",
                                        round,
                                        "owner_id",
                                        orders.get(i).id(),
                                        "number",
                                        1));
        costsNoMoreThan(25, bags);
        costsNoMoreThan(
                25,
                many(
                        all,
                        i ->
                                desk.put(
                                        RowKind.SHORTAGE,
                                        orders.get(i).id() + ".0",
                                        0,
                                        "order_id",
                                        orders.get(i).id(),
                                        "place",
                                        0,
                                        "round_id",
                                        round,
                                        "policy",
                                        "MANUAL",
                                        "pieces",
                                        1)));
        costsNoMoreThan(25, many(all, i -> desk.del(RowKind.COLLECTION, bags.get(i).id(), 99)));
        costsNoMoreThan(12, bags);
    }

    @Test
    void aPushOfTwenty() {
        List<Mutation> orders = many(20, this::order);
        desk.pushAll(orders);
        List<Mutation> push =
                many(20, i -> desk.put(RowKind.ORDER, orders.get(i).id(), 2, "remark", "轻" + i));
        assertEquals(14, cost(() -> desk.pushAll(push)));
    }

    @Test
    void aPullIsTwoAndForADeviceOfSomePointsAFewMore() {
        String east = desk.made(RowKind.PICKUP_POINT, "name", "东门");
        String west = desk.made(RowKind.PICKUP_POINT, "name", "西门");
        List<Mutation> push = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Mutation member = desk.put(RowKind.MEMBER, TestDesk.id(), 0, "name", "王" + i);
            push.add(member);
            push.add(
                    desk.put(
                            RowKind.ORDER,
                            TestDesk.id(),
                            0,
                            "group_buy_id",
                            groupBuy,
                            "member_id",
                            member.id(),
                            "pickup_point_id",
                            i % 2 == 0 ? east : west));
        }
        TestDesk staff = fixture.desk(DeviceRole.PICKUP_STAFF, List.of(east));
        desk.pushAll(push);
        assertEquals(3, cost(desk::pull), "and the digest");
        assertEquals(406, desk.rows.size());
        long cost = cost(() -> fixture.platform.snapshot(staff.device, null, 0));
        assertTrue(cost <= RowKind.values().length + 8, "" + cost);
        List<Mutation> away = new ArrayList<>();
        for (int i = 1; i < 400; i += 4) {
            away.add(desk.put(RowKind.ORDER, push.get(i).id(), 99, "pickup_point_id", west));
        }
        costsNoMoreThan(25, away);
        long pulled =
                cost(
                        () ->
                                fixture.platform.pull(
                                        staff.device, new PullRequest(null, 1, 0, 0, false)));
        assertTrue(pulled <= 12, "" + pulled);
    }
}
