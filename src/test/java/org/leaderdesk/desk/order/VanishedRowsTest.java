package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders and lines that a file lacks. */
class VanishedRowsTest {

    private static final List<ToolOrder> TEN = ToolOrder.several(1, 10, 0);

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

    private static List<ToolOrder> without(List<ToolOrder> orders, String... joins) {
        return orders.stream().filter(o -> !List.of(joins).contains(o.join())).toList();
    }

    private List<String> missing() {
        return desk.orders().stream()
                .filter(filed -> filed.presence() == Presence.MISSING)
                .map(filed -> filed.order().joinNumber())
                .toList();
    }

    @Test
    void whatANewerFileLacksIsListedAndStays() {
        desk.bring(ToolLayout.KTT_15, TEN);
        int pieces = desk.picked();
        Path newer = desk.file(ToolLayout.KTT_15, without(TEN, "3", "4"));
        assertEquals(2, desk.bring(newer).ordersMissing());
        assertEquals(List.of("3", "4"), missing());
        assertEquals(pieces, desk.picked());
        ImportReport again = desk.bring(newer);
        assertEquals(2, again.ordersMissing());
        assertEquals(0, again.ordersChanged() + again.ordersNew());
        assertEquals(2, desk.bring(ToolLayout.KTT_15, TEN).ordersChanged());
        assertEquals(List.of(), missing());
    }

    @Test
    void aFileWithoutTheHighestJoinNumberLacksNothing() {
        desk.bring(ToolLayout.KTT_15, TEN);
        ImportReport filtered = desk.bring(ToolLayout.KTT_15, without(TEN, "3", "10"));
        assertEquals(0, filtered.ordersMissing());
        assertEquals(List.of(), missing());
    }

    @Test
    void neitherAFilesDateNorItsNameSaysWhichIsNewer() throws IOException {
        List<ToolOrder> more = ToolOrder.several(1, 12, 0);
        desk.bring(ToolLayout.KTT_15, without(more, "3"));
        Path old = desk.file(ToolLayout.KTT_15, TEN);
        Path renamed = Files.move(old, old.resolveSibling("zz-2099-12-31-最新.csv"));
        Files.setLastModifiedTime(renamed, FileTime.from(Instant.parse("2099-12-31T00:00:00Z")));
        ImportReport report = desk.bring(renamed);
        assertEquals(1, report.ordersNew());
        assertEquals(0, report.ordersChanged());
        assertEquals(List.of("3"), missing());
    }

    @Test
    void aCommandCancelsThemWhenTold() {
        desk.bring(ToolLayout.KTT_15, TEN);
        Path newer = desk.file(ToolLayout.KTT_15, without(TEN, "3"));
        assertEquals(1, desk.bring(newer, ImportDesk.cancelling()).ordersMissing());
        assertEquals(OrderState.CANCELLED, desk.order("3").order().status().state());
        assertEquals(List.of(), missing());
        assertEquals(27, desk.picked());
        assertEquals(0, desk.bring(newer).ordersMissing());
    }

    @Test
    void whatAnOlderFileKnewAndTheNewerOneLackedIsListedOrCancelledAllTheSame() {
        List<ToolOrder> all = ToolOrder.several(1, 20, 0);
        desk.bring(ToolLayout.KTT_15, without(ToolOrder.several(1, 22, 0), "3", "4", "5"));
        List<ToolOrder> older = new ArrayList<>(without(all, "4", "5"));
        older.add(all.get(3).state("已取消"));
        ImportReport report = desk.bring(ToolLayout.KTT_15, older);
        assertEquals(2, report.ordersNew());
        assertEquals(1, report.ordersMissing());
        assertEquals(List.of("3"), missing());
        desk.bring(desk.file(ToolLayout.KTT_15, all), ImportDesk.cancelling());
        assertEquals(List.of("3"), missing());
        assertEquals(OrderState.CANCELLED, desk.order("5").order().status().state());
    }

    @Test
    void anOrderCancelledForBeingMissingComesBackWithAFileThatHasIt() {
        desk.bring(ToolLayout.KTT_24, TEN);
        desk.bring(desk.file(ToolLayout.KTT_24, without(TEN, "3")), ImportDesk.cancelling());
        assertEquals(27, desk.picked());
        // An older file proves nothing.
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 9, 0));
        assertEquals(27, desk.picked());
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 11, 0));
        assertEquals(33, desk.picked());
        assertEquals(OrderState.PAID, desk.order("3").order().status().state());
    }

    @Test
    void cancelledOrdersAreNotMissed() {
        List<ToolOrder> orders = new ArrayList<>(TEN);
        orders.set(2, TEN.get(2).state("已取消"));
        desk.bring(ToolLayout.KTT_15, orders);
        assertEquals(0, desk.bring(ToolLayout.KTT_24, orders).ordersMissing());
        assertEquals(10, desk.orders().size());
    }

    @Test
    void walkInsAreNeverMissing() {
        desk.bring(ToolLayout.KTT_15, TEN);
        String variant = desk.read(tx -> tx.products().allVariants().getFirst().id()).toString();
        new AddWalkIn(desk.session())
                .run(
                        new AddWalkIn.Sale(
                                desk.groupBuys().getFirst().id(),
                                PersonalText.of("赵阿姨"),
                                "",
                                PersonalText.of(""),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Map.of(variant, 2)));
        Instant closed = desk.groupBuys().getFirst().closedAt().orElseThrow();
        assertEquals(0, desk.bring(ToolLayout.KTT_15, TEN).ordersMissing());
        assertEquals(0, desk.bring(ToolLayout.KTT_24, TEN).ordersNew());
        assertEquals(11, desk.round().bags().size());
        assertEquals(closed, desk.groupBuys().getFirst().closedAt().orElseThrow());
    }

    @Test
    void aLineThatVanishesIsCancelledAndComesBackInItsPlace() {
        ToolOrder whole = TEN.get(0).with("葱", "", "SP3", 3, 100);
        ToolOrder shrunk = whole.items(List.of(whole.items().get(0), whole.items().get(2)));
        desk.bring(ToolLayout.KTT_24, List.of(whole));
        desk.bring(ToolLayout.KTT_24, List.of(shrunk));
        List<OrderLine> lines = desk.order("1").order().lines();
        assertEquals(3, lines.size());
        assertFalse(lines.get(0).cancelled());
        assertTrue(lines.get(1).cancelled());
        assertEquals(4, desk.picked());
        assertEquals(0, desk.bring(ToolLayout.KTT_24, List.of(shrunk)).ordersChanged());
        desk.bring(ToolLayout.KTT_15, List.of(whole));
        assertEquals(6, desk.picked());
        assertEquals(3, desk.order("1").order().lines().size());
    }

    @Test
    void aSuppliersBillShowsItsOwnLinesAndCancelsNothing() {
        desk.bring(ToolLayout.KTT_15, TEN);
        List<String> before = desk.state();
        Path bill =
                desk.desk()
                        .file(
                                "bill.csv",
                                "跟团号,商品,规格,数量,商品成本价,收货人,联系电话,省,市,区,详细地址,快递公司,快递单号",
                                "9,大米,10斤,2,40.00,姓名9,13800000009,,,,阳光花园10-110,,",
                                "10,大米,10斤,2,40.00,姓名10,13800000010,,,,阳光花园11-111,,");
        ImportReport report = desk.bring(bill);
        assertEquals(0, report.ordersNew() + report.ordersMissing());
        assertEquals(before, desk.state());
        assertTrue(
                desk.read(tx -> tx.products().allVariants()).stream()
                        .anyMatch(variant -> variant.cost().isPresent()));
    }

    @Test
    void aPersonsDecisionThatTheFileWasFilteredHolds() {
        desk.bring(ToolLayout.KTT_15, TEN);
        Path filtered = desk.file(ToolLayout.KTT_15, without(TEN, "3"));
        desk.bring(filtered);
        new DecideMissing(desk.session()).run(desk.order("3").order().id(), false);
        assertEquals(0, desk.bring(filtered).ordersMissing());
        assertEquals(Presence.KEPT, desk.order("3").presence());
        desk.bring(ToolLayout.KTT_15, TEN);
        assertEquals(Presence.PRESENT, desk.order("3").presence());
    }
}
