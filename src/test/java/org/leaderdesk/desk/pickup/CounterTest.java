package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.member.MaskedMember;
import org.leaderdesk.desk.member.MergeMembers;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.CollectedBy;
import org.leaderdesk.domain.pickup.CounterBag;
import org.leaderdesk.domain.pickup.CounterLine;
import org.leaderdesk.domain.pickup.Customer;
import org.leaderdesk.domain.pickup.Elsewhere;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Shelf;
import org.leaderdesk.domain.product.TemperatureZone;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds who stands in front of the counter and hands over what is theirs, to the piece. */
class CounterTest {

    @TempDir Path folder;
    private ImportDesk desk;
    private UUID round;
    private Counter counter;
    private HandOver handOver;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 10, 0));
        round = desk.rounds().getFirst().id();
        counter = new Counter(desk.session(), round);
        handOver = new HandOver(desk.session());
    }

    @AfterEach
    void close() {
        counter.close();
        desk.close();
    }

    private CounterBag only(String typed) {
        List<CounterBag> here = counter.find(typed).here();
        assertEquals(1, here.size(), typed);
        return here.getFirst();
    }

    private static Map<LineId, Integer> open(CounterBag... bags) {
        Map<LineId, Integer> pieces = new LinkedHashMap<>();
        for (CounterBag bag : bags) {
            for (CounterLine line : bag.lines()) {
                pieces.put(line.id(), line.open());
            }
        }
        return pieces;
    }

    private Handover hand(Map<LineId, Integer> pieces) {
        return handOver.run(HandOver.Request.of(round, pieces));
    }

    private static RefusalCode refused(org.junit.jupiter.api.function.Executable what) {
        return assertThrows(Refused.class, what).code();
    }

    @Test
    void findsByTailNumberNameReadingAndDoor() {
        assertEquals(7, only("0007").bag().collectionNumber());
        assertEquals(7, only("７").bag().collectionNumber());
        assertEquals(7, only("姓名7").bag().collectionNumber());
        assertEquals(10, only("xm10").bag().collectionNumber());
        assertEquals(7, only("8-108").bag().collectionNumber());
        assertEquals(10, counter.find("姓名").here().size());
        assertTrue(counter.find("没有这人").isNobody());
    }

    @Test
    void aProductsCodeIsNoPerson() {
        try (ImportDesk coded = ImportDesk.in(folder, "coded")) {
            coded.bring(ToolLayout.JIELONG_15, ToolOrder.several(1, 3, 0));
            UUID other = coded.rounds().getFirst().id();
            try (Counter beside = new Counter(coded.session(), other)) {
                assertEquals(Optional.of("蓝莓"), beside.find("SP1").product());
            }
        }
    }

    @Test
    void aBagGoesOverTheCounterOnce() {
        CounterBag bag = only("0007");
        Handover _ = hand(open(bag));
        CounterBag after = only("0007");
        assertEquals(CounterBag.State.COLLECTED, after.state());
        assertEquals(
                RefusalCode.HANDED_OVER_ALREADY,
                refused(() -> hand(Map.of(after.lines().getFirst().id(), 1))));
        assertEquals(1, counter.progress().collected());
        assertEquals(1, desk.read(tx -> tx.giveBack().open(GiveBack.Kind.COLLECTED)).size());
        assertEquals(
                after.bag().pieces() * 10,
                desk.read(tx -> tx.arrivals().of(round)).stream()
                        .mapToInt(each -> each.quantity())
                        .sum());
    }

    @Test
    void partOfALineLeavesTheRest() {
        CounterLine rice =
                only("0003").lines().stream()
                        .filter(line -> line.line().quantity() == 2)
                        .findFirst()
                        .orElseThrow();
        Handover _ = hand(Map.of(rice.id(), 1));
        assertEquals(CounterBag.State.PARTLY_COLLECTED, only("0003").state());
        assertEquals(RefusalCode.NOT_SO_MANY_LEFT, refused(() -> hand(Map.of(rice.id(), 2))));
        assertEquals(List.of(), desk.read(tx -> tx.giveBack().open(GiveBack.Kind.COLLECTED)));
    }

    @Test
    void anUndoSaysWhyAndGivesTheBagBack() {
        Handover handover = hand(open(only("0007")));
        assertEquals(
                RefusalCode.REASON_MISSING,
                refused(() -> handOver.undo(handover.id(), PersonalText.of(" "))));
        Handover undo = handOver.undo(handover.id(), PersonalText.of("拿错了，打 13800000007"));
        assertEquals("拿错了，打 …", undo.note().reveal());
        assertEquals(CounterBag.State.WAITING, only("0007").state());
        assertEquals(List.of(), desk.read(tx -> tx.giveBack().open(GiveBack.Kind.COLLECTED)));
        assertEquals(
                RefusalCode.UNDONE_ALREADY,
                refused(() -> handOver.undo(handover.id(), PersonalText.of("again"))));
        Handover _ = hand(open(only("0007")));
        assertEquals(CounterBag.State.COLLECTED, only("0007").state());
    }

    @Test
    void severalBagsTogetherAreOfferedTogetherNextTime() {
        CounterBag mine = only("0001");
        CounterBag theirs = only("0002");
        Handover together =
                handOver.run(
                        new HandOver.Request(
                                round,
                                open(mine, theirs),
                                CollectedBy.NEIGHBOUR,
                                Optional.empty(),
                                PersonalText.of(""),
                                false));
        assertEquals(List.of(), counter.meet(mine.bag().ownerId()).orElseThrow().companions());
        Handover _ = handOver.undo(together.id(), PersonalText.of("没来"));
        assertEquals(
                List.of(theirs.bag().ownerId()),
                counter.meet(mine.bag().ownerId()).orElseThrow().companions().stream()
                        .map(bag -> bag.bag().ownerId())
                        .toList());
    }

    @Test
    void aRefundInDoubtIsAskedAboutFirst() {
        List<ToolOrder> orders = new java.util.ArrayList<>(ToolOrder.several(1, 10, 0));
        orders.set(3, orders.get(3).refund(5900));
        desk.bring(ToolLayout.KTT_24, orders);
        CounterBag bag = only("0004");
        assertTrue(bag.lines().getFirst().line().refundInDoubt().isPresent());
        assertEquals(RefusalCode.REFUND_ASKS, refused(() -> hand(open(bag))));
    }

    @Test
    void anOrderThatANewerFileLacksIsAskedAboutFirst() {
        List<ToolOrder> orders = new java.util.ArrayList<>(ToolOrder.several(1, 10, 0));
        orders.remove(3);
        desk.bring(ToolLayout.KTT_24, orders);
        CounterBag bag = only("0004");
        assertTrue(bag.lines().getFirst().line().missing());
        assertEquals(RefusalCode.MISSING_ASKS, refused(() -> hand(open(bag))));
    }

    @Test
    void aBagStandsWhereItsNumberDoesUnlessItWasPutElsewhere() {
        boolean _ =
                desk.write(
                        tx -> {
                            tx.shelves()
                                    .replace(
                                            round,
                                            List.of(
                                                    new Shelf(
                                                            TemperatureZone.AMBIENT, 1, 5, "A架")));
                            return true;
                        });
        CounterBag bag = only("0002");
        assertEquals(Map.of(TemperatureZone.AMBIENT, "A架"), bag.places());
        boolean _ =
                desk.write(
                        tx -> {
                            tx.shelves()
                                    .put(round, bag.bag().ownerId(), TemperatureZone.AMBIENT, "门口");
                            return true;
                        });
        assertEquals(Map.of(TemperatureZone.AMBIENT, "门口"), only("0002").places());
        assertEquals(Map.of(), only("0009").places());
    }

    @Test
    void digitsAreATailOrANumberBeforeARoom() {
        // Person 10 lives in 11-111; 0111 is no tail and no number here, and so it is a room.
        assertEquals(10, only("0111").bag().collectionNumber());
        assertEquals(7, only("7").bag().collectionNumber());
        assertEquals(List.of(7), numbers("0007"));
    }

    private List<Integer> numbers(String typed) {
        return counter.find(typed).here().stream()
                .map(bag -> bag.bag().collectionNumber())
                .toList();
    }

    @Test
    void countsFollowWhatAnotherCounterHandsOver() {
        assertEquals(0, counter.progress().collected());
        Handover first = hand(open(only("0001")));
        Handover _ = hand(open(only("0002")));
        assertEquals(2, counter.progress().collected());
        Handover _ = handOver.undo(first.id(), PersonalText.of("给错人了"));
        assertEquals(1, counter.progress().collected());
        assertEquals(CounterBag.State.WAITING, only("0001").state());
        try (Counter fresh = new Counter(desk.session(), round)) {
            assertEquals(1, fresh.progress().collected());
        }
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 11, 0));
        assertEquals(11, counter.progress().bags());
        assertEquals(1, counter.progress().collected());
    }

    @Test
    void whatWasHandedStaysHandedWhenTwoPeopleTurnOutToBeOne() {
        UUID one = only("0001").bag().ownerId();
        UUID two = only("0002").bag().ownerId();
        Handover _ = hand(open(only("0001")));
        MaskedMember _ = new MergeMembers(desk.session()).run(one, two);
        CounterBag bag = only("0002");
        assertEquals(6, bag.bag().pieces());
        assertEquals(3, bag.open());
        Customer customer = counter.meet(two).orElseThrow();
        assertEquals(CollectedBy.SELF, customer.last().orElseThrow().collectedBy());
    }

    @Test
    void whatIsNotHandedSaysWhy() {
        List<ToolOrder> orders = new java.util.ArrayList<>(ToolOrder.several(1, 10, 0));
        orders.set(4, orders.get(4).join("55").state("待支付"));
        orders.set(5, orders.get(5).refund(5900 + 2 * 6990));
        orders.add(ToolOrder.of(20, 1).with("青团", "6只装", "SP3", 1, 2000).state("已取消"));
        try (ImportDesk states = ImportDesk.in(folder, "states")) {
            states.bring(ToolLayout.KTT_15, orders);
            UUID here = states.rounds().getFirst().id();
            try (Counter beside = new Counter(states.session(), here)) {
                assertEquals(
                        List.of(Elsewhere.Why.NOT_PAID),
                        beside.find("55").elsewhere().stream().map(Elsewhere::why).toList());
                UUID unpaid = states.order("55").order().memberId().orElseThrow();
                UUID refunded = states.order("6").order().memberId().orElseThrow();
                assertEquals(
                        List.of(Elsewhere.Why.NOT_PAID, Elsewhere.Why.REFUNDED),
                        beside.known(List.of(unpaid, refunded)).elsewhere().stream()
                                .map(Elsewhere::why)
                                .toList());
                UUID first = states.order("1").order().memberId().orElseThrow();
                assertEquals(
                        List.of(Customer.Why.CANCELLED),
                        beside.meet(first).orElseThrow().withheld().stream()
                                .map(Customer.Withheld::why)
                                .toList());
            }
        }
    }

    @Test
    void whoHasGoodsInAnotherRoundOrNoneIsKnown() {
        desk.bring(
                desk.file(ToolLayout.KTT_24, ToolOrder.several(1, 3, 500)),
                ImportDesk.asNew("周日团"));
        UUID sunday =
                desk.read(tx -> tx.rounds().all()).stream()
                        .filter(each -> !each.id().equals(round))
                        .findFirst()
                        .orElseThrow()
                        .id();
        UUID theirs =
                desk.read(tx -> tx.orders().ofGroupBuy(desk.groupBuys().getLast().id()))
                        .getFirst()
                        .order()
                        .memberId()
                        .orElseThrow();
        Elsewhere other = counter.known(List.of(theirs)).elsewhere().getFirst();
        assertEquals(Elsewhere.Why.OTHER_ROUND, other.why());
        assertEquals("周日团", other.round());
        int _ = new CloseRound(desk.session()).run(sunday);
        assertEquals(
                Elsewhere.Why.NOTHING_WAITS,
                counter.known(List.of(theirs)).elsewhere().getFirst().why());
        UUID here = only("0001").bag().ownerId();
        assertEquals(1, counter.known(List.of(here)).here().size());
    }
}
