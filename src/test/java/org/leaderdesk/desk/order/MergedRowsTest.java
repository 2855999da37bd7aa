package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One layout merges a buyer's rows into "3,7", another lists 3 and 7; either may come first. */
class MergedRowsTest {

    private static final ToolOrder THREE =
            ToolOrder.of(3, 3).with("米", "10斤", "A", 1, 1000).with("油", "", "B", 2, 500);
    private static final ToolOrder SEVEN =
            ToolOrder.of(7, 3).with("米", "10斤", "A", 2, 1000).with("葱", "", "C", 1, 100);

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

    private static List<ToolOrder> beside(ToolOrder... orders) {
        List<ToolOrder> all = new ArrayList<>(ToolOrder.several(11, 16, 0));
        all.addAll(List.of(orders));
        return all;
    }

    /** As the 24 columns have it. */
    private static ToolOrder merged(ToolOrder a, ToolOrder b) {
        List<ToolOrder.Item> items = new ArrayList<>(a.items());
        items.addAll(b.items());
        return a.items(items).join(a.join() + "," + b.join()).refund(a.refund() + b.refund());
    }

    private void importsChangeNothing(ToolLayout layout, List<ToolOrder> orders) {
        ImportReport again = desk.bring(layout, orders);
        assertEquals(0, again.ordersNew() + again.ordersChanged() + again.ordersMissing());
    }

    @Test
    void mergedFirstTheRowsApartAreTheSameOrder() {
        desk.bring(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
        int pieces = desk.picked();
        ImportReport apart = desk.bring(ToolLayout.KTT_15, beside(THREE, SEVEN));
        assertEquals(0, apart.ordersNew());
        assertEquals(0, apart.ordersMissing());
        assertEquals(7, desk.orders().size());
        assertEquals(pieces, desk.picked());
        assertEquals(Optional.of(new Money(4100)), desk.order("3,7").order().charges().amount());
        importsChangeNothing(ToolLayout.KTT_15, beside(THREE, SEVEN));
        importsChangeNothing(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
        importsChangeNothing(ToolLayout.KTT_15, beside(SEVEN, THREE));
    }

    @Test
    void apartFirstTheMergedRowIsBothOrders() {
        desk.bring(ToolLayout.KTT_15, beside(THREE, SEVEN));
        int pieces = desk.picked();
        ImportReport merged = desk.bring(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
        assertEquals(0, merged.ordersNew() + merged.ordersMissing());
        assertEquals(8, desk.orders().size());
        assertEquals(pieces, desk.picked());
        assertEquals(Optional.of(new Money(2000)), desk.order("3").order().charges().amount());
        assertEquals(Optional.of(new Money(2100)), desk.order("7").order().charges().amount());
        importsChangeNothing(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
        importsChangeNothing(ToolLayout.KTT_15, beside(THREE, SEVEN));
        // Whichever of them the tool lists first.
        importsChangeNothing(ToolLayout.KTT_24, beside(merged(SEVEN, THREE)));
    }

    @Test
    void aRowThatGrowsByAnotherJoinNumberKeepsAllOfThem() {
        desk.bring(ToolLayout.KTT_24, beside(THREE));
        ImportReport grown = desk.bring(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
        assertEquals(0, grown.ordersNew());
        assertEquals(1, grown.ordersChanged());
        assertEquals(Optional.of(new Money(4100)), desk.order("3,7").order().charges().amount());
        assertEquals(0, desk.bring(ToolLayout.KTT_15, beside(THREE, SEVEN)).ordersNew());
        importsChangeNothing(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
    }

    @Test
    void aCancelledRowIsNoPartOfTheMergedOne() {
        desk.bring(ToolLayout.KTT_24, beside(merged(THREE, SEVEN)));
        desk.bring(ToolLayout.KTT_15, beside(THREE.state("已取消"), SEVEN));
        Order order = desk.order("3,7").order();
        assertTrue(order.isPicked());
        assertEquals(3, order.lines().stream().mapToInt(line -> line.picked()).sum());
        assertEquals(Optional.of(new Money(2100)), order.charges().amount());
        importsChangeNothing(ToolLayout.KTT_15, beside(THREE.state("已取消"), SEVEN));
        importsChangeNothing(ToolLayout.KTT_24, beside(SEVEN));
    }

    @Test
    void aMergedRefundIsTheOrdersThatCostAsMuch() {
        desk.bring(ToolLayout.KTT_15, beside(THREE, SEVEN));
        desk.bring(ToolLayout.KTT_24, beside(merged(THREE.refund(2000), SEVEN)));
        assertFalse(desk.order("3").order().isPicked());
        assertTrue(desk.order("7").order().isPicked());
        importsChangeNothing(ToolLayout.KTT_24, beside(merged(THREE.refund(2000), SEVEN)));
    }
}
