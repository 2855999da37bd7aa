package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.pickup.AllocateShortage;
import org.leaderdesk.desk.pickup.HandOver;
import org.leaderdesk.desk.pickup.RecordArrival;
import org.leaderdesk.desk.pickup.Shortage;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be done in the selling tool, until its file shows it; and what a file cannot undo. */
class GiveBackTest {

    @TempDir Path folder;
    private ImportDesk desk;
    private UUID round;
    private ListGiveBack list;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, orders());
        round = desk.rounds().getFirst().id();
        list = new ListGiveBack(desk.session());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<ToolOrder> orders() {
        return new ArrayList<>(ToolOrder.several(1, 10, 0));
    }

    /** The tenth goes without blueberries, or whatever the first goods of the list are. */
    private void goShort() {
        RecordArrival arrival = new RecordArrival(desk.session());
        var count = arrival.show(round).counts().getFirst();
        RecordArrival.Receiving _ =
                arrival.run(
                        round,
                        List.of(new Arrival(count.variantId(), 1, count.ordered() - 1, 0, "")));
        Shortage _ =
                new AllocateShortage(desk.session())
                        .run(round, AllocateShortage.Options.of(ShortagePolicy.FIRST_COME));
    }

    private Handover hand(String join) {
        HandOver handOver = new HandOver(desk.session());
        HandOver.Left left =
                handOver.left(Optional.of(round), List.of(desk.order(join).order().id()));
        return handOver.run(HandOver.Request.of(round, left.pieces()));
    }

    private List<ListGiveBack.Entry> refunds() {
        return list.run(GiveBack.Kind.REFUND);
    }

    @Test
    void aRefundIsToDoThenDoneThenSeen() {
        goShort();
        ListGiveBack.Entry todo = refunds().getFirst();
        assertEquals("10", todo.joinNumber());
        assertFalse(todo.overdue());
        list.done(GiveBack.Kind.REFUND, List.of(todo.todo().id()), true);
        assertEquals(GiveBack.State.DONE, refunds().getFirst().todo().state());
        desk.desk().clock().forward(Duration.ofHours(25));
        assertTrue(refunds().getFirst().overdue());
        List<ToolOrder> paidBack = orders();
        paidBack.set(9, paidBack.get(9).refund(todo.todo().amount().orElseThrow().fen()));
        desk.bring(ToolLayout.KTT_24, paidBack);
        assertEquals(List.of(), refunds());
        Order tenth = desk.order("10").order();
        assertFalse(tenth.charges().isRefundInDoubt());
        GiveBack seen = desk.read(tx -> tx.giveBack().ofOrder(tenth.id())).getFirst();
        assertEquals(GiveBack.State.SEEN, seen.state());
        Refused gone =
                assertThrows(
                        Refused.class,
                        () -> list.done(GiveBack.Kind.REFUND, List.of(seen.id()), false));
        assertEquals(RefusalCode.TO_DO_UNKNOWN, gone.code());
    }

    @Test
    void anotherAmountConfirmsNothing() {
        goShort();
        List<ToolOrder> other = orders();
        other.set(9, other.get(9).refund(100));
        desk.bring(ToolLayout.KTT_24, other);
        assertEquals(1, refunds().size());
        assertTrue(desk.order("10").order().charges().isRefundInDoubt());
    }

    @Test
    void aTickIsSeenOnceTheFileSaysDelivered() {
        desk.bring(ToolLayout.KTT_15, orders());
        Handover _ = hand("3");
        ListGiveBack.Entry tick = list.run(GiveBack.Kind.COLLECTED).getFirst();
        assertEquals("3", tick.joinNumber());
        desk.bring(ToolLayout.KTT_15, orders());
        assertEquals(1, list.run(GiveBack.Kind.COLLECTED).size());
        List<ToolOrder> delivered = orders();
        delivered.set(2, delivered.get(2).state("已送达"));
        desk.bring(ToolLayout.KTT_15, delivered);
        assertEquals(List.of(), list.run(GiveBack.Kind.COLLECTED));
    }

    @Test
    void aFileDoesNotTakeBackWhatWasHandedOver() {
        desk.bring(ToolLayout.KTT_15, orders());
        Handover _ = hand("3");
        Handover _ = hand("4");
        int pieces = desk.round().pieces();
        List<ToolOrder> less = orders();
        less.set(2, less.get(2).state("已取消"));
        ToolOrder fourth = less.get(3);
        less.set(3, fourth.items(fourth.items().subList(0, 1)));
        ImportReport report = desk.bring(ToolLayout.KTT_15, less);
        assertEquals(List.of("3", "4"), report.handedKept());
        assertEquals(OrderState.PAID, desk.order("3").order().status().state());
        assertEquals(pieces, desk.round().pieces());
    }

    @Test
    void neitherDoesAPerson() {
        Handover _ = hand("2");
        List<ToolOrder> without = orders();
        without.remove(1);
        ImportReport report =
                desk.bring(desk.file(ToolLayout.KTT_24, without), ImportDesk.cancelling());
        assertEquals(1, report.ordersMissing());
        Order second = desk.order("2").order();
        assertTrue(second.isPicked());
        assertEquals(
                RefusalCode.HANDED_OVER_STAYS,
                refused(() -> new DecideMissing(desk.session()).run(second.id(), true)));
        assertEquals(OrderState.PAID, new DecideMissing(desk.session()).run(second.id(), false));

        Handover _ = hand("5");
        List<ToolOrder> refunded = orders();
        refunded.set(4, refunded.get(4).refund(5900));
        desk.bring(ToolLayout.KTT_24, refunded);
        UUID fifth = desk.order("5").order().id();
        int place =
                desk.order("5").order().lines().stream()
                        .filter(line -> line.quantity() == 1)
                        .findFirst()
                        .orElseThrow()
                        .place();
        assertEquals(
                RefusalCode.HANDED_OVER_STAYS,
                refused(
                        () ->
                                new SettleRefund(desk.session())
                                        .run(
                                                fifth,
                                                new SettleRefund.Answer(
                                                        Map.of(place, 1), false, false))));
        Order _ =
                new SettleRefund(desk.session())
                        .run(fifth, new SettleRefund.Answer(Map.of(), false, false));
    }

    @Test
    void neitherDoesWhoeverTypedItIn() {
        UUID groupBuy = desk.groupBuys().getFirst().id();
        String variant = desk.order("1").order().lines().getFirst().variantId().toString();
        AddWalkIn.Added walkIn =
                new AddWalkIn(desk.session())
                        .run(
                                new AddWalkIn.Sale(
                                        groupBuy,
                                        PersonalText.of("路人"),
                                        "",
                                        PersonalText.of(""),
                                        Optional.empty(),
                                        Optional.empty(),
                                        true,
                                        Map.of(variant, 1)));
        Handover _ = hand(walkIn.order().joinNumber());
        assertEquals(
                RefusalCode.HANDED_OVER_STAYS,
                refused(() -> new CancelWalkIn(desk.session()).run(walkIn.order().id())));
    }

    private static RefusalCode refused(Executable what) {
        return assertThrows(Refused.class, what).code();
    }
}
