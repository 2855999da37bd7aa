package org.leaderdesk.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.time.OrderTime;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What each layout says and does not say. */
class LayoutsTest {

    @TempDir Path folder;

    private OrderFile read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("orders.csv"), csv);
        return OrderFiles.read(file, ReadOptions.in(SampleExportsTest.SHANGHAI));
    }

    private OrderFile layout(String layout) throws IOException {
        return read(LayoutFixture.csv(LayoutFixture.rows(layout)));
    }

    @ParameterizedTest
    @CsvSource({
        "ktt-24",
        "ktt-15",
        "ktt-13",
        "ktt-10",
        "ktt-building",
        "supplier-bill",
        "jielong-15",
        "jielong-4",
        "suite"
    })
    void everyLayoutIsRecognised(String layout) throws IOException {
        OrderFile file = layout(layout);

        assertEquals(List.of(), file.rejected());
        assertEquals(layout, file.format());
        assertEquals(LayoutFixture.ORDERS, file.orders().size());
        assertEquals(layout.equals("ktt-10"), file.crossGroup());
        assertEquals(pieces(layout("ktt-15")), pieces(file));
    }

    private static int pieces(OrderFile file) {
        return file.orders().stream()
                .flatMap(o -> o.lines().stream())
                .mapToInt(OrderFile.FileLine::quantity)
                .sum();
    }

    @Test
    void theFullExportSaysWhatComesWhere() throws IOException {
        List<FileOrder> orders = layout("ktt-24").orders();
        FileOrder express = orders.get(6);
        assertEquals(Optional.of(Logistics.EXPRESS), express.logistics());
        assertEquals(Optional.empty(), express.pickupPoint());
        FileOrder pickup = orders.getFirst();
        assertEquals(Optional.of("锦绣江南·西区物业中心"), pickup.pickupPoint());
        assertEquals(Optional.empty(), pickup.state());
        assertEquals(Optional.empty(), pickup.time());
        assertEquals(Optional.of("李团长"), pickup.subLeader());
        assertEquals("老客户", orders.get(4).leaderRemark().orElseThrow().reveal());
        assertEquals("手工水饺(猪肉白菜)", pickup.lines().getFirst().product().name());
        assertEquals("1kg", pickup.lines().getFirst().product().variant());
    }

    @Test
    void aBuildingGroupCountsPiecesOfSomethingUnnamed() throws IOException {
        FileOrder order = layout("ktt-building").orders().getFirst();

        assertTrue(order.lines().getFirst().product().isUnnamed());
        assertEquals("5", order.address().orElseThrow().building().reveal());
        assertTrue(order.address().orElseThrow().isUnsettled());
    }

    @Test
    void aSupplierBillBringsCostsAndNoAmounts() throws IOException {
        OrderFile file = layout("supplier-bill");

        assertTrue(file.products().stream().allMatch(p -> p.cost().isPresent()));
        assertTrue(file.products().stream().allMatch(p -> p.price().isEmpty()));
        assertTrue(file.orders().stream().allMatch(o -> o.amount().isEmpty()));
        assertEquals(Optional.of(Logistics.EXPRESS), file.orders().get(3).logistics());
    }

    @Test
    void aListOfFourColumnsHasNoPhone() throws IOException {
        OrderFile file = layout("jielong-4");

        assertTrue(file.orders().stream().allMatch(o -> o.phone().isEmpty()));
        assertEquals(
                List.of("手工水饺(猪肉白菜)", "青团"),
                file.orders().getFirst().lines().stream().map(l -> l.product().name()).toList());
    }

    @Test
    void aLineCancelledInsideAnOrderIsLeftOut() throws IOException {
        FileOrder order =
                read("跟团号,商品,数量,订单金额,订单状态,联系电话\n1,橙,1,30,已支付,19900000001\n1,梨,2,0,已取消,\n")
                        .orders()
                        .getFirst();

        assertEquals(Optional.of(OrderState.PAID), order.state());
        assertEquals(1, order.lines().size());
    }

    @Test
    void mergedOrdersKeepAllTheirJoinNumbersAndAmounts() throws IOException {
        FileOrder order =
                read("跟团号,商品,规格,数量,商品金额,订单金额,联系电话\n"
                                + "\"3,7\",橙,5斤,1,30,30,19900000001\n"
                                + "\"3,7\",梨,2斤,1,30,30,19900000001\n")
                        .orders()
                        .getFirst();

        assertEquals(List.of("3", "7"), order.joinNumbers());
        assertEquals(Optional.of(new Money(6000)), order.amount());
    }

    @Test
    void rowsOfOneOrderMayStandApartAndMergedCellsBeBlank() throws IOException {
        OrderFile file =
                read(
                        "跟团号,商品,数量,订单金额,收货人,联系电话\n"
                                + "1,橙,1,30,张三,19900000001\n"
                                + ",梨,2,,,\n"
                                + "2,橙,1,30,李四,19900000002\n"
                                + "1,瓜,1,0,张三,19900000001\n"
                                + "合计,,5,60,,\n,,,,,\n");

        assertEquals(List.of(), file.rejected());
        assertEquals(4, file.rows());
        assertEquals(List.of(3, 1), file.orders().stream().map(o -> o.lines().size()).toList());
    }

    @Test
    void aSumIsNobodysOrderWhereverItsWordStands() throws IOException {
        OrderFile file =
                read(
                        "跟团号,商品,数量,订单金额,收货人,联系电话\n"
                                + "1,橙,1,30,张三,19900000001\n"
                                + ",小计,1,30,,\n"
                                + "2,橙,2,30,李四,19900000002\n"
                                + ",合计：,3,60,,\n"
                                + "Total,,3,60,,\n");

        assertEquals(List.of(), file.rejected());
        assertEquals(2, file.rows());
        assertEquals(List.of(1, 1), file.orders().stream().map(o -> o.lines().size()).toList());
        assertEquals(1, file.products().size());
    }

    @Test
    void aColumnThatIsNotThereIsNamedOnce() {
        Refused counts =
                assertThrows(
                        Refused.class,
                        () ->
                                read(
                                        "跟团号,下单人,支付时间,商品,订单金额,订单状态,收货人,联系电话,详细地址\n"
                                                + "1,a,2026-11-18"
                                                + " 01:24,橙,30,已支付,张三,19900000001,东苑3-1203\n"
                                                + "2,b,2026-11-18"
                                                + " 01:25,梨,30,已支付,李四,19900000002,东苑3-1204\n"));
        assertEquals(RefusalCode.COLUMN_ABSENT, counts.code());
        assertEquals("数量", counts.arguments().get(1));

        Refused numbers =
                assertThrows(
                        Refused.class,
                        () ->
                                read(
                                        "下单人,支付时间,商品,数量,订单金额,退款金额,订单状态,自提点,收货人,联系电话,详细地址\n"
                                            + "a,2026-11-18"
                                            + " 01:24,橙,1,30,0,已支付,东门,张三,19900000001,东苑3-1203\n"));
        assertEquals(RefusalCode.COLUMN_ABSENT, numbers.code());
        assertEquals("跟团号", numbers.arguments().get(1));
    }

    @Test
    void aRowWithoutItsNumberIsNotGivenToThePersonAbove() throws IOException {
        OrderFile file =
                read("微信昵称,订单总金额,接龙号,商品合计\n" + "张三,10,1,橙*1\n" + "张三,10,,梨*1\n" + "李四,10,,苹果*1\n");

        assertEquals(
                List.of("4 接龙号  VALUE_MISSING"),
                file.rejected().stream()
                        .map(r -> r.row() + " " + r.column() + " " + r.value() + " " + r.code())
                        .toList());
    }

    @Test
    void crossGroupOrdersOfOneJoinNumberAreTwo() throws IOException {
        OrderFile file =
                read(
                        "跟团号,下单人,支付时间,商品,订单金额,订单退款,订单状态,收货人,联系电话,详细地址\n"
                                + "1,a,2026-11-18 01:24,橙(5斤)*1,30,0,已支付,张三,19900000001,东苑3-1203\n"
                                + "1,b,2026-11-19"
                                + " 01:24,橙(5斤)*1、梨*2,60,0,已支付,李四,19900000002,东苑3-1204\n");

        assertEquals(2, file.orders().size());
        assertEquals(2, file.orders().getLast().lines().size());
    }

    @Test
    void everyCellThatCannotBeReadIsNamed() throws IOException {
        OrderFile file =
                read(
                        "跟团号,商品,数量,订单金额,订单状态,支付时间,收货人,联系电话\n"
                                + "1,橙,两份,30,已支付,2026-11-18 01:24,张三,19900000001\n"
                                + "2,橙,1.5,很多,已支付,1900-01-03 00:00,李四,无\n"
                                + "3,橙,0,30,在路上,18:30,王五,1.99E+10\n"
                                + "4,,1,30,已支付,2026-11-18 01:24,赵六,19900000004\n"
                                + ",橙,1,30,已支付,2026-11-18 01:24,钱七,19900000005\n"
                                + "1,梨,1,0,已支付,2026-11-18 01:24,孙八,19900000008\n");

        assertEquals(List.of(), file.orders());
        assertEquals(
                List.of(
                        "2 数量 两份 BAD_QUANTITY",
                        "3 联系电话 无** BAD_PHONE",
                        "3 支付时间 1900-01-03 00:00 BAD_TIME",
                        "3 订单金额 很多 BAD_AMOUNT",
                        "3 数量 1.5 BAD_QUANTITY",
                        "4 联系电话 1** NUMBER_CUT",
                        "4 支付时间 18:30 BAD_TIME",
                        "4 订单状态 在路上 BAD_STATE",
                        "4 数量 0 BAD_QUANTITY",
                        "5 商品  VALUE_MISSING",
                        "6 跟团号  VALUE_MISSING",
                        "7 联系电话 1** ORDER_CONTRADICTS_ITSELF"),
                file.rejected().stream()
                        .map(r -> r.row() + " " + r.column() + " " + r.value() + " " + r.code())
                        .toList());
        assertEquals("orders.csv", file.rejected().getFirst().sheet());
    }

    @Test
    void aHeaderInTheMiddleIsOneSentence() throws IOException {
        OrderFile file =
                read(
                        "跟团号,商品,数量,订单金额,订单状态,支付时间,收货人,联系电话\n"
                                + "1,橙,2,30,已支付,2026-11-18 01:24,张三,19900000001\n"
                                + "跟团号,商品,数量,订单金额,订单状态,支付时间,收货人,联系电话\n"
                                + "2,商品,1,30,已支付,2026-11-18 01:24,收货人,19900000002\n");

        assertEquals(
                List.of("3 HEADER_AGAIN"),
                file.rejected().stream().map(r -> r.row() + " " + r.code()).toList());
    }

    @Test
    void aQuantityBeyondAllLinesIsToldTheRange() throws IOException {
        OrderFile file = read("跟团号,商品,数量\n1,橙,99999999\n2,橙,10000000\n3,橙,1E+30\n");

        assertEquals(
                List.of("2 99999999 BAD_QUANTITY_RANGE", "4 1E+30 BAD_QUANTITY_RANGE"),
                file.rejected().stream()
                        .map(r -> r.row() + " " + r.value() + " " + r.code())
                        .toList());
    }

    @Test
    void nobodyIsPaidBackMoreThanWasPaid() throws IOException {
        OrderFile file =
                read("跟团号,商品,数量,订单金额,退款金额\n" + "1,橙,1,59,590\n2,橙,1,59,59\n3,橙,1,0,0\n4,橙,1,0,1\n");

        assertEquals(
                List.of("2 退款金额 590.00 REFUND_TOO_LARGE", "5 退款金额 1.00 REFUND_TOO_LARGE"),
                file.rejected().stream()
                        .map(r -> r.row() + " " + r.column() + " " + r.value() + " " + r.code())
                        .toList());
    }

    @Test
    void rejectionsBeyondTheFirstAreCounted() throws IOException {
        OrderFile file = read("跟团号,商品,数量\n" + "1,橙,x\n".repeat(500));

        assertEquals(OrderFile.REJECTIONS_SHOWN, file.rejected().size());
        assertEquals(300, file.rejectedBeyond());
        assertEquals(RefusalCode.BAD_QUANTITY, file.rejected().getLast().code());
    }

    @Test
    void cellsAreReadAsPeopleAndSpreadsheetsWriteThem() throws IOException {
        OrderFile file =
                read(
                        "跟团号,商品,数量,订单金额,退款金额,支付时间,收货人,联系电话\n"
                                + "１,橙,２,\"¥1,234.50\",--,2026/11/18 1:24,张三\u00a0,１９９００００００１２\n"
                                + "2.0,橙,1.00,30元,,46344.05833333333,李四,1.9900000013E+10\n"
                                + "=\"003\",橙,1,30.000000000000004,,2026年11月18日 下午1:24,王五,'+86"
                                + " 199-0000-0014\n"
                                + "4,橙,1,30,,2026-11-18,赵六,138****1234\n");

        assertEquals(List.of(), file.rejected());
        List<FileOrder> orders = file.orders();
        assertEquals(
                List.of("1", "2", "003", "4"),
                orders.stream().map(o -> o.joinNumbers().getFirst()).toList());
        assertEquals(new Money(123_450), orders.get(0).amount().orElseThrow());
        assertEquals(
                List.of("19900000012", "19900000013", "19900000014", "138****1234"),
                orders.stream().map(o -> o.phone().orElseThrow().reveal()).toList());
        assertEquals(
                List.of(
                        "2026-11-17T17:24:00Z",
                        "2026-11-17T17:24:00Z",
                        "2026-11-18T05:24:00Z",
                        "2026-11-17T16:00:00Z"),
                orders.stream().map(o -> o.time().orElseThrow().at().toString()).toList());
        assertEquals(OrderTime.Precision.DAY, orders.get(3).time().orElseThrow().precision());
    }
}
