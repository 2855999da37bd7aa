package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Files of one group buy that come in the wrong order, and layouts that know different things. */
class OlderExportTest {

    private static final String[] STATES = {"已支付", "已支付", "已支付", "待支付", "已取消", "已发货"};

    @TempDir Path folder;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anOlderExportChangesNothing() {
        List<ToolOrder> older = ToolOrder.several(1, 10, 0);
        List<ToolOrder> newer = new ArrayList<>(ToolOrder.several(1, 12, 0));
        newer.set(0, newer.get(0).state("已取消"));
        newer.set(1, newer.get(1).refund(5900));
        newer.set(2, newer.get(2).items(newer.get(2).items().subList(0, 1)));
        newer.set(3, newer.get(3).name("新收货人").home("7-707").point("南门"));
        assertEquals(0, desk.bring(ToolLayout.KTT_15, newer).ordersFilled());
        List<String> before = desk.state();
        ImportReport report = desk.bring(ToolLayout.KTT_15, older);
        assertEquals(10, report.ordersSame());
        assertTrue(report.older());
        assertEquals(before, desk.state());
        // Line amounts were unknown: they are all that this layout adds.
        desk.bring(ToolLayout.KTT_24, older);
        assertEquals(
                before.stream().map(line -> line.replaceAll("=[^,]*", "")).toList(),
                desk.state().stream().map(line -> line.replaceAll("=[^,]*", "")).toList());
        assertEquals(5900, desk.order("4").order().lines().getFirst().amount().fen());
    }

    @Test
    void whatGoesBackwardsIsListed() {
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 4, 0));
        List<ToolOrder> newer = new ArrayList<>(orders);
        newer.set(0, newer.get(0).state("已取消"));
        newer.set(1, newer.get(1).refund(5900));
        newer.set(2, newer.get(2).refund(newer.get(2).amount()));
        desk.bring(ToolLayout.KTT_15, orders);
        assertEquals(List.of(), desk.bring(ToolLayout.KTT_15, newer).reversals());
        List<Reversal> back = desk.bring(ToolLayout.KTT_15, orders).reversals();
        assertEquals(
                List.of("1 STANDS_AGAIN", "2 REFUND_SHRINKS", "3 STANDS_AGAIN"),
                back.stream().map(each -> each.joinNumber() + " " + each.kind()).toList());
        assertEquals(5900, back.get(1).refundBefore().fen());
    }

    @Test
    void aNewerExportChangesWhatItSays() {
        List<ToolOrder> newer = new ArrayList<>(ToolOrder.several(1, 5, 0));
        desk.bring(ToolLayout.KTT_15, newer);
        newer.set(0, newer.get(0).state("已取消"));
        newer.set(1, newer.get(1).refund(5900));
        newer.set(3, newer.get(3).name("新收货人").home("7-707").point("南门"));
        assertEquals(3, desk.bring(ToolLayout.KTT_15, newer).ordersChanged());
        assertTrue(desk.order("2").order().charges().isRefundInDoubt());
        assertEquals("新收货人", desk.order("4").counter().name().reveal());
        assertEquals(desk.point("南门"), desk.order("4").order().pickupPointId());
    }

    @Test
    void aLayoutWithoutTimesGetsItsClosingDayAndAnotherFillsInTheTimes() {
        Path file = desk.file(ToolLayout.KTT_24, ToolOrder.several(1, 5, 0));
        Instant closing = Instant.parse("2026-11-19T12:00:00Z");
        ImportOrders.Options asked =
                new ImportOrders.Options(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(closing),
                        Optional.empty());
        desk.bring(file, asked);
        OrderTime day = desk.order("1").order().time().orElseThrow();
        assertEquals(OrderTime.Precision.DAY, day.precision());
        assertEquals(Instant.parse("2026-11-18T16:00:00Z"), day.at());
        // Asked once: the same file on another day changes nothing.
        assertEquals(0, desk.bring(file).ordersChanged());
        desk.bring(ToolLayout.KTT_10, ToolOrder.several(1, 5, 0));
        OrderTime second = desk.order("1").order().time().orElseThrow();
        assertEquals(OrderTime.Precision.SECOND, second.precision());
        assertEquals(Instant.parse("2026-11-17T23:01:00Z"), second.at());
        assertEquals(Optional.of(second.at()), desk.groupBuys().getFirst().openedAt());
        assertEquals(
                Optional.of(Instant.parse("2026-11-17T23:05:00Z")),
                desk.groupBuys().getFirst().closedAt());
        assertEquals(0, desk.bring(file).ordersChanged());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void randomGroupBuysSayTheSameInAnyOrderOfLayouts(int seed) {
        Random random = new Random(seed);
        List<ToolOrder> orders = random(random);
        // The 24 columns leave cancelled orders out: they come with a layout that has them.
        List<ToolLayout> layouts = List.of(ToolLayout.KTT_15, ToolLayout.KTT_10, ToolLayout.KTT_24);
        List<String> expected = List.of();
        for (int[] order : new int[][] {{0, 1, 2}, {1, 0, 2}, {2, 0, 1}, {1, 2, 0}, {0, 2, 1}}) {
            try (ImportDesk other = ImportDesk.in(folder, "b" + order[0] + order[1] + order[2])) {
                for (int i : order) {
                    other.bring(layouts.get(i), orders);
                    ImportReport again = other.bring(layouts.get(i), orders);
                    assertEquals(0, again.ordersNew() + again.ordersChanged(), again::toString);
                }
                expected = expected.isEmpty() ? other.state() : expected;
                assertEquals(expected, other.state());
                assertEquals(picked(orders), other.picked());
                assertEquals(picked(orders), other.round().pieces());
            }
        }
    }

    private static int picked(List<ToolOrder> orders) {
        return orders.stream()
                .filter(o -> List.of("已支付", "已发货").contains(o.state()))
                .filter(o -> o.amount() == 0 || o.refund() < o.amount())
                .flatMap(o -> o.items().stream())
                .mapToInt(ToolOrder.Item::pieces)
                .sum();
    }

    private static List<ToolOrder> random(Random random) {
        List<ToolOrder> orders = new ArrayList<>();
        for (int join = 1; join <= 40; join++) {
            ToolOrder order = ToolOrder.of(join, 1 + random.nextInt(25));
            int kinds = 1 + random.nextInt(4);
            for (int i = 0; i < kinds; i++) {
                int goods = random.nextInt(6);
                order =
                        order.with(
                                "商品" + goods,
                                goods % 2 == 0 ? "大" : "",
                                "C" + goods,
                                1 + random.nextInt(3),
                                goods * 500L);
            }
            long refund = random.nextInt(6) == 0 ? order.amount() / (1 + random.nextInt(2)) : 0;
            String state = join == 40 ? "已支付" : STATES[random.nextInt(STATES.length)];
            orders.add(
                    order.state(state)
                            .refund(refund)
                            .point(random.nextBoolean() ? "物业中心" : "南门")
                            .remark(random.nextInt(4) == 0 ? "放门口" : "")
                            .name(random.nextInt(8) == 0 ? "家人" + join : order.name()));
        }
        return orders;
    }

    @Test
    void aFreeOrderIsNotRefundedAndAFullRefundIsNotPicked() {
        desk.bring(
                ToolLayout.KTT_15,
                List.of(
                        ToolOrder.of(1, 1).with("赠品", "", "", 2, 0),
                        ToolOrder.of(2, 2).with("米", "", "", 1, 500).refund(500),
                        ToolOrder.of(3, 3).with("米", "", "", 2, 500).refund(500),
                        ToolOrder.of(4, 4).with("米", "", "", 4, 500).state("待支付"),
                        ToolOrder.of(5, 5).with("米", "", "", 8, 500).state("已取消")));
        assertEquals(5, desk.orders().size());
        assertEquals(4, desk.round().pieces());
        assertEquals(3, desk.round().leftOut().notPickedOrders());
        assertTrue(
                desk.orders().stream()
                        .map(filed -> filed.order())
                        .filter(Order::isPicked)
                        .map(Order::joinNumber)
                        .toList()
                        .equals(List.of("1", "3")));
    }

    @Test
    void expressIsLeftOutAndCounted() {
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 4, 0));
        orders.set(1, orders.get(1).way("快递"));
        orders.set(2, orders.get(2).way("快递").refund(orders.get(2).amount()));
        desk.bring(ToolLayout.KTT_24, orders);
        assertEquals(6, desk.round().pieces());
        assertEquals(2, desk.round().leftOut().expressLines());
        assertEquals(3, desk.round().leftOut().expressPieces());
        assertEquals(1, desk.round().leftOut().notPickedOrders());
    }

    @Test
    void negativeLinesAreReadByAProfileOnlyAndNeverPicked() {
        Path file =
                desk.desk()
                        .file(
                                "uk.csv",
                                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                                "536365,85123A,HOLDER,6,2010-12-01 08:26:00,2.55,17850,UK",
                                "C536366,85123A,HOLDER,-4,2010-12-01 08:28:00,2.55,17850,UK",
                                "536367,85123a,holder,1,2010-12-01 08:30:00,1.00,,UK");
        ImportOrders.Options profile =
                new ImportOrders.Options(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of("uci-online-retail"));
        assertEquals(3, desk.bring(file, profile).ordersNew());
        assertEquals(-1020, desk.order("2").order().charges().amount().orElseThrow().fen());
        assertEquals(0, desk.order("2").order().lines().getFirst().picked());
        assertEquals(2, desk.read(tx -> tx.products().allVariants()).size());
        assertEquals(3, desk.bring(file, profile).ordersSame());
        assertTrue(desk.order("3").order().memberId().isEmpty());
    }
}
