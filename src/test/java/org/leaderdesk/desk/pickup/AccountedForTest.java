package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.desk.product.SetVariant;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.Reconciled;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** What was handed was handed, whatever a file says later; what was left over can come back. */
class AccountedForTest {

    private static final int PEOPLE = 10;

    @TempDir Path folder;
    private ImportDesk desk;
    private UUID round;
    private List<ToolOrder> orders;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        orders = new ArrayList<>(ToolOrder.several(1, PEOPLE, 0));
        desk.bring(ToolLayout.KTT_15, orders);
        round = desk.rounds().getFirst().id();
        RecordArrival.Receiving _ =
                new RecordArrival(desk.session()).restAsOrdered(round, OptionalInt.empty());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Map<LineId, Integer> piecesOf(String join) {
        Map<LineId, Integer> pieces = new HashMap<>();
        for (var bag : desk.round().bags()) {
            for (BagLine line : bag.lines()) {
                if (line.joinNumber().equals(join)) {
                    pieces.put(line.id(), line.quantity());
                }
            }
        }
        return pieces;
    }

    private void paidBack(int join) {
        orders.set(join - 1, orders.get(join - 1).refund(orders.get(join - 1).amount()));
        desk.bring(ToolLayout.KTT_15, orders);
    }

    private List<Reconciled> sums() {
        return new ReconcileRound(desk.session()).run(round);
    }

    private void assertAddsUp() {
        assertTrue(sums().stream().allMatch(Reconciled::addsUp), sums().toString());
    }

    @Test
    void whatWasHandedStaysAccountedForAfterAFullRefund() {
        Handover _ = new HandOver(desk.session()).run(HandOver.Request.of(round, piecesOf("3")));
        List<Reconciled> before = sums();
        paidBack(3);
        assertEquals(before, sums());
        assertAddsUp();
        assertEquals(0, sums().stream().mapToInt(Reconciled::surplus).sum());
        // Nothing of it is picked or handed over any more.
        assertEquals(Map.of(), piecesOf("3"));
    }

    @Test
    void whatWasReturnedStaysAccountedForAfterAFullRefund() {
        List<UUID> _ =
                new LateGoods(desk.session())
                        .leave(round, piecesOf("4"), Leftover.Fate.WRITTEN_OFF, "nobody came");
        List<Reconciled> before = sums();
        paidBack(4);
        assertEquals(before, sums());
        assertAddsUp();
    }

    @Test
    void whatWasPaidBackBeforeItWasHandedIsWantedByNobody() {
        paidBack(5);
        assertAddsUp();
        assertEquals(3, sums().stream().mapToInt(Reconciled::surplus).sum());
        assertEquals(3 * (PEOPLE - 1), sums().stream().mapToInt(Reconciled::ordered).sum());
    }

    @Test
    void aLeftoverComesBackAndTheStockIsRight() {
        UUID variant = variant();
        stock(variant, 5);
        Map<LineId, Integer> pieces = piecesOf("2");
        LateGoods late = new LateGoods(desk.session());
        List<UUID> _ = late.leave(round, pieces, Leftover.Fate.RETURNED, "nobody came");
        assertEquals(OptionalInt.of(6), stock(variant));
        TakeBackLeftovers back = new TakeBackLeftovers(desk.session());
        List<UUID> ids = back.show(round).stream().map(each -> each.leftover().id()).toList();
        assertEquals(2, ids.size());
        back.run(round, ids);
        assertEquals(OptionalInt.of(5), stock(variant));
        assertEquals(List.of(), back.show(round));
        assertAddsUp();
        Handover _ = new HandOver(desk.session()).run(HandOver.Request.of(round, pieces));
        Refused again = assertThrows(Refused.class, () -> back.run(round, ids));
        assertEquals(RefusalCode.LEFTOVER_UNKNOWN, again.code());
    }

    @Test
    void whatWasSoldMeanwhileDoesNotComeBack() {
        UUID variant = variant();
        stock(variant, 0);
        List<UUID> _ =
                new LateGoods(desk.session())
                        .leave(round, piecesOf("2"), Leftover.Fate.RETURNED, "nobody came");
        stock(variant, 0);
        TakeBackLeftovers back = new TakeBackLeftovers(desk.session());
        List<UUID> ids = back.show(round).stream().map(each -> each.leftover().id()).toList();
        Refused refused = assertThrows(Refused.class, () -> back.run(round, ids));
        assertEquals(RefusalCode.STOCK_TOO_LOW, refused.code());
        assertEquals(ids.size(), back.show(round).size());
    }

    private UUID variant() {
        return new RecordArrival(desk.session())
                .show(round).counts().stream()
                        .filter(each -> each.ordered() == PEOPLE)
                        .map(ArrivalCount::variantId)
                        .findFirst()
                        .orElseThrow();
    }

    private OptionalInt stock(UUID variant) {
        return desk.read(tx -> tx.products().findVariant(variant)).orElseThrow().stock();
    }

    private void stock(UUID variant, int pieces) {
        var _ =
                new SetVariant(desk.session())
                        .run(
                                variant,
                                new SetVariant.Typed(
                                        Optional.empty(),
                                        Optional.empty(),
                                        OptionalInt.of(pieces)));
    }
}
