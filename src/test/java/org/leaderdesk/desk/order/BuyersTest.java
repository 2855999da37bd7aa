package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.Member;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Who an order is from. */
class BuyersTest {

    private static final List<ToolOrder> FIVE = ToolOrder.several(1, 5, 0);

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

    private static List<ToolOrder> each(UnaryOperator<ToolOrder> change) {
        return FIVE.stream().map(change).toList();
    }

    private static ToolOrder masked(ToolOrder order) {
        return order.phone(order.phone().substring(0, 3) + "****" + order.phone().substring(7));
    }

    private long members() {
        return desk.read(tx -> tx.members().count());
    }

    private Member member(String join) {
        UUID id = desk.order(join).order().memberId().orElseThrow();
        return desk.read(tx -> tx.members().find(id).orElseThrow());
    }

    private void importsChangeNothing(ToolLayout layout, List<ToolOrder> orders) {
        ImportReport again = desk.bring(layout, orders);
        assertEquals(0, again.ordersNew(), again::toString);
        assertEquals(0, again.ordersChanged(), again::toString);
        assertEquals(0, again.membersNew(), again::toString);
    }

    @Test
    void twoPeopleOnOnePhoneAreOneMemberAndKeepTheirOwnRecipients() {
        List<ToolOrder> orders = new ArrayList<>(FIVE);
        orders.set(1, FIVE.get(1).phone(FIVE.get(0).phone()).name("奶奶").home("9-909").remark("少冰"));
        desk.bring(ToolLayout.KTT_15, orders);
        assertEquals(4, members());
        assertEquals(member("1").id(), member("2").id());
        assertEquals("姓名1", member("1").counter().name().reveal());
        assertTrue(desk.order("1").counter().name().isBlank());
        assertEquals("奶奶", desk.order("2").counter().name().reveal());
        assertEquals("909", desk.order("2").counter().room().reveal());
        assertEquals("少冰", desk.order("2").counter().remark().reveal());
        assertEquals(4, desk.round().bags().size());
        importsChangeNothing(ToolLayout.KTT_15, orders);
        importsChangeNothing(ToolLayout.KTT_10, orders);
    }

    @Test
    void aMaskedPhoneIsNoIdentityButNicknameAndRoomAre() {
        List<ToolOrder> orders = new ArrayList<>(each(BuyersTest::masked));
        orders.set(1, orders.get(0).join("2"));
        orders.set(2, orders.get(2).phone(orders.get(0).phone()).home(""));
        orders.set(3, orders.get(2).join("4"));
        desk.bring(ToolLayout.KTT_15, orders);
        assertEquals(member("1").id(), member("2").id());
        assertNotEquals(member("3").id(), member("4").id());
        assertEquals(4, members());
        assertTrue(member("1").unsure());
        importsChangeNothing(ToolLayout.KTT_15, orders);
        desk.bring(ToolLayout.KTT_24, orders);
        importsChangeNothing(ToolLayout.KTT_24, orders);
        assertEquals(4, members());
    }

    @Test
    void aNumberWithAnExtensionIsNoIdentity() {
        List<ToolOrder> orders = each(order -> order.phone("021-12345678转9").home(""));
        desk.bring(ToolLayout.KTT_15, orders);
        assertEquals(5, members());
        importsChangeNothing(ToolLayout.KTT_15, orders);
    }

    @ParameterizedTest
    @EnumSource(ToolLayout.class)
    void unsurePeopleAreMadeOnce(ToolLayout layout) {
        List<ToolOrder> orders = each(order -> masked(order).home(""));
        desk.bring(layout, orders);
        assertEquals(5, members());
        for (int i = 0; i < 3; i++) {
            importsChangeNothing(layout, orders);
        }
        assertEquals(5, members());
        assertEquals(1, desk.groupBuys().size());
        ImportReport more =
                desk.bring(
                        layout,
                        ToolOrder.several(1, 6, 0).stream().map(o -> masked(o).home("")).toList());
        assertEquals(1, more.ordersNew());
        assertEquals(1, more.membersNew());
    }

    @ParameterizedTest
    @EnumSource(
            value = ToolLayout.class,
            names = {"KTT_24", "KTT_15", "KTT_10"})
    void aPhoneLearnedLaterSaysWhoAnUnsurePersonIs(ToolLayout layout) {
        desk.bring(layout, ToolOrder.several(1, 3, 2));
        desk.bring(
                ToolLayout.JIELONG_4, FIVE.stream().map(o -> o.at("2026-11-25 08:00:00")).toList());
        assertEquals(8, members());
        assertEquals(2, desk.groupBuys().size());
        ImportReport told = desk.bring(layout, FIVE);
        assertEquals(0, told.ordersNew());
        assertEquals(5, members());
        assertEquals(2, desk.groupBuys().size());
        UUID second = desk.groupBuys().getLast().id();
        desk.orders(second)
                .forEach(
                        filed -> {
                            UUID id = filed.order().memberId().orElseThrow();
                            Member member = desk.read(tx -> tx.members().find(id).orElseThrow());
                            assertFalse(member.unsure());
                            assertTrue(
                                    member.contact()
                                            .map(ContactCard::phone)
                                            .orElseThrow()
                                            .reveal()
                                            .startsWith("138"));
                        });
        assertEquals(5, desk.round(desk.rounds().getLast()).bags().size());
        importsChangeNothing(layout, FIVE);
        importsChangeNothing(ToolLayout.JIELONG_4, FIVE);
    }

    @Test
    void aNicknameGivesWayToTheFirstRealNameForGood() {
        desk.bring(ToolLayout.KTT_15, each(order -> order.name("").home("")));
        assertEquals("昵称1", member("1").counter().name().reveal());
        desk.bring(ToolLayout.KTT_15, FIVE);
        assertEquals("姓名1", member("1").counter().name().reveal());
        assertTrue(desk.order("1").counter().name().isBlank());
        assertTrue(desk.order("1").counter().room().isBlank());
        importsChangeNothing(ToolLayout.KTT_15, FIVE);
    }

    @Test
    void aPhoneCorrectedInTheToolMovesTheOrder() {
        desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 9, 0));
        List<ToolOrder> corrected = new ArrayList<>(ToolOrder.several(1, 9, 0));
        corrected.set(0, corrected.get(0).phone(corrected.get(1).phone()));
        ImportReport report = desk.bring(ToolLayout.KTT_15, corrected);
        assertEquals(0, report.ordersNew() + report.membersNew());
        assertEquals(member("2").id(), member("1").id());
        // The file before it does not move the order back, nor leave a person without orders.
        ImportReport older = desk.bring(ToolLayout.KTT_15, ToolOrder.several(1, 8, 0));
        assertEquals(0, older.ordersChanged() + older.membersNew());
    }

    @Test
    void registeredIsTheFirstOrderWhateverCameFirst() {
        List<ToolOrder> second =
                ToolOrder.several(1, 5, 0).stream()
                        .map(o -> o.at("2026-11-25 10:00:00").join(o.join() + "5"))
                        .toList();
        desk.bring(ToolLayout.KTT_15, second);
        assertEquals(Instant.parse("2026-11-25T02:00:00Z"), member("15").registeredAt());
        desk.bring(ToolLayout.KTT_24, FIVE);
        desk.bring(ToolLayout.KTT_15, FIVE);
        assertEquals(Instant.parse("2026-11-17T23:01:00Z"), member("15").registeredAt());
    }

    @Test
    void anErasedPersonIsNotRestoredAndANewOrderMakesANewMember() {
        List<ToolOrder> orders = new ArrayList<>(ToolOrder.several(1, 8, 0));
        desk.bring(ToolLayout.KTT_15, orders);
        UUID gone = member("3").id();
        desk.write(
                tx -> {
                    tx.members().erase(gone);
                    return true;
                });
        for (ToolLayout layout : ToolLayout.values()) {
            ImportReport again = desk.bring(layout, orders);
            assertEquals(0, again.ordersNew(), layout::name);
            assertEquals(0, again.membersNew(), layout::name);
            assertEquals(gone, desk.order("3").order().memberId().orElseThrow());
            assertTrue(desk.order("3").counter().isBlank(), layout::name);
            assertTrue(desk.order("3").contact().orElseThrow().isBlank(), layout::name);
            assertTrue(desk.order("3").nickKey().isEmpty(), layout::name);
            assertTrue(member("3").counter().isBlank());
        }
        assertEquals(3, desk.order("3").order().lines().stream().mapToInt(l -> l.picked()).sum());
        orders.add(orders.get(2).join("9"));
        assertEquals(1, desk.bring(ToolLayout.KTT_15, orders).membersNew());
        assertNotEquals(gone, member("9").id());
        assertEquals("姓名3", member("9").counter().name().reveal());
        assertEquals(9, desk.round().bags().size());
    }

    @Test
    void anOrderWithoutAMemberIsHandedOutAndFoundItsBuyerLater() {
        desk.bring(ToolLayout.KTT_15, each(o -> o.nick("").name("").phone("").home("")));
        assertEquals(0, members());
        assertEquals(5, desk.round().bags().size());
        ImportReport named = desk.bring(ToolLayout.KTT_15, FIVE);
        assertEquals(0, named.ordersNew());
        assertEquals(5, named.membersNew());
        assertEquals(5, desk.round().bags().size());
    }
}
