package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which group buy a file is an export of. */
class GroupBuyChoiceTest {

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

    /** Join numbers 1 to last; the first so many are of people 1…, the others of strangers. */
    private static List<ToolOrder> alike(int same, int last) {
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, same, 0));
        orders.addAll(ToolOrder.several(same + 1, last, 5000));
        return orders;
    }

    @ParameterizedTest
    @CsvSource({"199, OTHER", "200, AMBIGUOUS", "799, AMBIGUOUS", "800, SAME"})
    void theEdgesOfAThousandOrders(int same, String verdict) {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 1000, 0));
        Path file = desk.file(ToolLayout.KTT_15, alike(same, 1000));
        if (verdict.equals("AMBIGUOUS")) {
            List<String> before = desk.state();
            Refused refused = assertThrows(Refused.class, () -> desk.bring(file));
            assertEquals(RefusalCode.AMBIGUOUS_GROUP_BUY, refused.code());
            assertEquals(before, desk.state());
        } else {
            desk.bring(file);
            assertEquals(verdict.equals("SAME") ? 1 : 2, desk.groupBuys().size());
        }
    }

    @Test
    void theSmallerSideCounts() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 5, 0));
        ImportReport grown = desk.bring(ToolLayout.KTT_15, alike(4, 200));
        assertEquals(1, desk.groupBuys().size());
        assertEquals(195, grown.ordersNew());
    }

    @Test
    void aCommandRefusesWhatIsAmbiguousAndKeepsNothingUntilAPersonSays() {
        String id =
                desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 10, 0)).groupBuyId().get() + "";
        Path half = desk.file(ToolLayout.KTT_15, alike(5, 10));
        List<String> before = desk.state();
        desk.session().close();
        assertEquals(
                "AMBIGUOUS_GROUP_BUY",
                desk.desk().run("import", "orders", half, "--json").expect(1).refusal());
        assertEquals(
                "GROUP_BUY_UNKNOWN",
                desk.desk()
                        .run("import", "orders", half, "--group-buy", UUID.randomUUID(), "--json")
                        .expect(1)
                        .refusal());
        desk = again();
        assertEquals(before, desk.state());
        ImportReport into = desk.bring(half, ImportDesk.into(UUID.fromString(id)));
        assertEquals(0, into.ordersNew());
        assertEquals(1, desk.groupBuys().size());
    }

    @Test
    void oneNewGroupBuyIsMadeOnceWhateverTheFilesAre() {
        Path first = desk.file(ToolLayout.KTT_15, ToolOrder.several(1, 10, 0));
        Path second = desk.file(ToolLayout.KTT_15, ToolOrder.several(1, 10, 5000));
        desk.session().close();
        assertEquals(
                "GROUP_BUYS_SEVERAL",
                desk.desk()
                        .run("import", "orders", first, second, "--group-buy", "new:周末团", "--json")
                        .expect(1)
                        .refusal());
        desk = again();
        assertEquals(List.of(), desk.groupBuys());
    }

    @Test
    void aNewGroupBuyTakesNoFileOfOneTheBookHas() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 10, 0));
        Path known = desk.file(ToolLayout.KTT_10, ToolOrder.several(1, 10, 0));
        Path other = desk.file(ToolLayout.KTT_15, ToolOrder.several(1, 10, 5000));
        List<String> before = desk.state();
        desk.session().close();
        assertEquals(
                "GROUP_BUYS_SEVERAL",
                desk.desk()
                        .run("import", "orders", known, other, "--group-buy", "new:周末团", "--json")
                        .expect(1)
                        .refusal());
        desk = again();
        assertEquals(before, desk.state());
    }

    @Test
    void theSameOrdersUnderAnotherToolsNumbersAreToldOf() {
        List<ToolOrder> orders = ToolOrder.several(1, 10, 0);
        assertEquals(Optional.empty(), desk.bring(ToolLayout.KTT_15, orders).doubles());
        List<ToolOrder> elsewhere =
                orders.stream().map(order -> order.join("9" + order.join())).toList();
        ImportReport other = desk.bring(ToolLayout.JIELONG_15, elsewhere);
        assertEquals(10, other.ordersNew());
        assertEquals(10, other.doubles().orElseThrow().orders());

        List<ToolOrder> nextWeek =
                orders.stream()
                        .map(order -> order.join("7" + order.join()).at("2026-11-25 08:00:00"))
                        .toList();
        assertEquals(Optional.empty(), desk.bring(ToolLayout.JIELONG_15, nextWeek).doubles());
    }

    @Test
    void aWrongImportIsTakenBackWholeUntilItsFileComesAgain() {
        Path file = desk.file(ToolLayout.KTT_15, ToolOrder.several(1, 10, 0));
        ImportReport made = desk.bring(file);
        assertTrue(made.groupBuyNew());
        List<String> before = desk.state();
        UUID groupBuy = made.groupBuyId().orElseThrow();
        assertEquals(10, new CancelGroupBuy(desk.session()).run(List.of(groupBuy)));
        assertEquals(0, new CancelGroupBuy(desk.session()).run(List.of(groupBuy)));
        assertEquals(OrderState.CANCELLED, desk.order("1").order().status().state());
        assertEquals(List.of(), desk.rounds());
        ImportReport again = desk.bring(file);
        assertFalse(again.groupBuyNew());
        assertEquals(10, again.ordersChanged());
        assertEquals(List.of(), again.reversals());
        assertEquals(1, desk.rounds().size());
        assertEquals(before, desk.state());
        assertEquals(
                RefusalCode.GROUP_BUY_UNKNOWN,
                assertThrows(
                                Refused.class,
                                () ->
                                        new CancelGroupBuy(desk.session())
                                                .run(List.of(groupBuy, UUID.randomUUID())))
                        .code());
        assertEquals(before, desk.state());
    }

    private ImportDesk again() {
        return desk.reopened();
    }

    @Test
    void aPersonMaySayThatItIsNew() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 10, 0));
        Path half = desk.file(ToolLayout.KTT_15, alike(5, 10));
        ImportReport made = desk.bring(half, ImportDesk.asNew("周三团"));
        assertEquals(10, made.ordersNew());
        assertEquals("周三团", made.groupBuyTitle());
        ImportReport again = desk.bring(half, ImportDesk.asNew("周三团"));
        assertEquals(0, again.ordersNew() + again.ordersChanged());
        assertEquals(2, desk.groupBuys().size());
    }

    @Test
    void theSameTitleAndJoinNumbersWithOtherPeopleAreANewGroupBuy() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 30, 0));
        ImportReport next = desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 30, 100));
        assertEquals(30, next.ordersNew());
        assertEquals(2, desk.groupBuys().size());
        assertEquals(2, desk.rounds().size());
        ImportReport first = desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 30, 0));
        assertEquals(0, first.ordersNew());
        assertNotEquals(next.groupBuyId(), first.groupBuyId());
    }

    @Test
    void theSamePeopleUnderOtherJoinNumbersAreANewGroupBuy() {
        List<ToolOrder> mixed = new ArrayList<>();
        for (int join = 1; join <= 30; join++) {
            mixed.add(ToolOrder.of(join, 1 + (join + 10) % 30).with("米", "", "", 1, 100));
        }
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 30, 0));
        assertEquals(30, desk.bring(ToolLayout.KTT_15, mixed).ordersNew());
        assertEquals(30, (long) desk.read(tx -> tx.members().count()));
    }

    @Test
    void aFileOfTwoGroupBuysIsSharedOutByPaymentTimeAndPhone() {
        List<ToolOrder> one = ToolOrder.several(1, 10, 0);
        List<ToolOrder> two =
                ToolOrder.several(1, 10, 5).stream()
                        .map(order -> order.at(order.at().replace("11-18", "11-19")))
                        .toList();
        UUID first = desk.bring(ToolLayout.KTT_15, one).groupBuyId().orElseThrow();
        UUID second = desk.bring(ToolLayout.KTT_15, two).groupBuyId().orElseThrow();
        List<String> before = desk.state();
        List<ToolOrder> both = new ArrayList<>(two);
        both.addAll(one);
        ImportReport report = desk.bring(ToolLayout.KTT_10, both);
        assertEquals(20, report.ordersSame());
        assertEquals(0, report.ordersMissing());
        assertEquals(before, desk.state());

        both.add(ToolOrder.of(11, 300).at("2026-11-19 20:00:00").with("米", "", "", 1, 100));
        Path more = desk.file(ToolLayout.KTT_10, both);
        assertThrows(Refused.class, () -> desk.bring(more));
        ImportReport told = desk.bring(more, ImportDesk.into(second));
        assertEquals(1, told.ordersNew());
        assertEquals(10, desk.orders(first).size());
        assertEquals(11, desk.orders(second).size());
    }

    @Test
    void ordersOfAGroupBuyTheBookLacksAreNotMixedIntoTheOneItHas() {
        List<ToolOrder> known = ToolOrder.several(1, 10, 0);
        desk.bring(ToolLayout.KTT_15, known);
        List<ToolOrder> both = new ArrayList<>(known);
        both.addAll(ToolOrder.several(1, 10, 500));
        Path file = desk.file(ToolLayout.KTT_10, both);
        Refused refused = assertThrows(Refused.class, () -> desk.bring(file));
        assertEquals(RefusalCode.AMBIGUOUS_GROUP_BUY, refused.code());
        ImportReport told = desk.bring(file, ImportDesk.asNew("另一个团"));
        assertEquals(10, told.ordersNew());
        assertEquals(10, told.ordersSame());
        assertEquals(10, desk.orders().size());
        assertEquals(0, desk.bring(file).ordersNew());
    }

    @Test
    void aFileOfTwoUnknownGroupBuysIsReadTwiceWithoutDoubling() {
        List<ToolOrder> both = new ArrayList<>(ToolOrder.several(1, 10, 0));
        both.addAll(ToolOrder.several(1, 10, 500));
        assertEquals(20, desk.bring(ToolLayout.KTT_10, both).ordersNew());
        ImportReport again = desk.bring(ToolLayout.KTT_10, both);
        assertEquals(20, again.ordersSame());
        assertEquals(0, again.ordersNew() + again.ordersChanged());
    }

    @Test
    void ordersThatNameNobodyAreKnownAgain() {
        Path file =
                desk.desk()
                        .file(
                                "nobody.csv",
                                "跟团号,商品,数量,订单金额",
                                "1,米,2,10.00",
                                "2,米,1,5.00",
                                "3,油,1,30.00");
        assertEquals(3, desk.bring(file).ordersNew());
        ImportReport again = desk.bring(file);
        assertEquals(3, again.ordersSame());
        assertEquals(0, again.ordersNew());
        assertEquals(0, (long) desk.read(tx -> tx.members().count()));
        assertEquals(3, desk.round().bags().size());
        assertEquals(4, desk.round().pieces());
    }

    @Test
    void ourOwnExportOfSeveralGroupBuysGoesBackWhereItCameFrom() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 10, 0));
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 8, 4));
        desk.bring(ToolLayout.JIELONG_4, ToolOrder.several(1, 6, 900));
        List<String> before = desk.state();
        Path out = desk.desk().path("all.xlsx");
        new ExportOrders(desk.session())
                .run(new ExportOrders.Request(out, false, Optional.empty(), true, "搬家"));
        ImportReport back = desk.bring(out);
        assertEquals(24, back.ordersSame(), back::toString);
        assertEquals(0, back.ordersNew() + back.ordersChanged() + back.ordersMissing());
        assertEquals(before, desk.state());
        try (ImportDesk other = ImportDesk.in(folder, "other")) {
            assertEquals(24, other.bring(out).ordersNew());
            assertEquals(3, other.groupBuys().size());
            assertEquals(24, other.bring(out).ordersSame());
        }
    }

    @Test
    void theLabelIsTheTitleElseTheFilesName() {
        Path file = desk.file(ToolLayout.KTT_15, ToolOrder.several(1, 3, 0));
        assertEquals("orders-1", desk.bring(file).groupBuyTitle());
    }

    /** The same neighbours every week, under the same title: no comparing tells the weeks apart. */
    @Test
    void ourOwnExportOfGroupBuysThatAreAlikeGoesBackToo() {
        List<ToolOrder> orders = ToolOrder.several(1, 10, 0);
        UUID one =
                desk.bring(desk.file(ToolLayout.KTT_24, orders), ImportDesk.asNew("周末团"))
                        .groupBuyId()
                        .orElseThrow();
        desk.bring(desk.file(ToolLayout.KTT_24, alike(6, 12)), ImportDesk.asNew("周末团2"));
        List<ToolOrder> third = new ArrayList<>(orders.subList(0, 5));
        third.addAll(ToolOrder.several(6, 10, 9000));
        Path doubtful = desk.file(ToolLayout.KTT_24, third);
        Refused refused = assertThrows(Refused.class, () -> desk.bring(doubtful));
        String sentence = refused.arguments().toString();
        for (GroupBuy each : desk.groupBuys()) {
            assertTrue(
                    sentence.contains("--group-buy " + each.id() + "  " + each.title()), sentence);
        }
        List<String> before = desk.state();
        Path out = desk.desk().path("all.csv");
        new ExportOrders(desk.session())
                .run(new ExportOrders.Request(out, false, Optional.empty(), true, "搬家"));
        ImportReport back = desk.bring(out);
        assertEquals(22, back.ordersSame(), back::toString);
        assertEquals(0, back.ordersNew() + back.ordersChanged() + back.ordersMissing());
        assertEquals(before, desk.state());
        try (ImportDesk other = ImportDesk.in(folder, "other")) {
            assertEquals(22, other.bring(out).ordersNew());
            assertEquals(2, other.groupBuys().size());
            assertTrue(other.groupBuys().stream().anyMatch(each -> each.id().equals(one)));
            assertEquals(22, other.bring(out).ordersSame());
        }
    }
}
