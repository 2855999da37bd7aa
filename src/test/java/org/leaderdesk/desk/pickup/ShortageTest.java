package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.GiveBack;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Goods come short, people go without, money becomes a to-do, and all of it can be taken back. */
class ShortageTest {

    private static final AllocateShortage.Options FIRST_COME =
            AllocateShortage.Options.of(ShortagePolicy.FIRST_COME);

    @TempDir Path folder;
    private ImportDesk desk;
    private UUID round;
    private RecordArrival arrivals;
    private AllocateShortage shortage;

    @BeforeEach
    void open() {
        desk = ImportDesk.in(folder, "book");
        desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 10, 0));
        round = desk.rounds().getFirst().id();
        arrivals = new RecordArrival(desk.session());
        shortage = new AllocateShortage(desk.session());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ArrivalCount first() {
        return arrivals.show(round).counts().getFirst();
    }

    private void arrive(int delivery, int quantity, int loss) {
        RecordArrival.Receiving _ =
                arrivals.run(
                        round,
                        List.of(new Arrival(first().variantId(), delivery, quantity, loss, "")));
    }

    private List<GiveBack> refunds() {
        return desk.read(tx -> tx.giveBack().open(GiveBack.Kind.REFUND));
    }

    @Test
    void whatNobodyCountedIsNotShort() {
        assertTrue(first().arrived().isEmpty());
        assertEquals(0, first().missing());
        Refused refused = assertThrows(Refused.class, () -> shortage.preview(round, FIRST_COME));
        assertEquals(RefusalCode.NOTHING_SHORT, refused.code());
    }

    @Test
    void twoTrucksAddUpAndTypingAgainCorrects() {
        int ordered = first().ordered();
        arrive(1, ordered, 0);
        arrive(1, ordered - 3, 1);
        arrive(2, 1, 0);
        assertEquals(ordered - 2, first().arrived().orElseThrow());
        assertEquals(3, first().missing());
        assertEquals(2, arrivals.show(round).delivery());
    }

    @Test
    void aPreviewChangesNothingAndADecisionLeavesPaperAndMoney() {
        int pieces = desk.round().pieces();
        arrive(1, first().ordered() - 2, 0);
        Shortage preview = shortage.preview(round, FIRST_COME);
        assertEquals(2, preview.pieces());
        assertEquals(pieces, desk.round().pieces());
        assertEquals(List.of(), refunds());
        Shortage decided = shortage.run(round, FIRST_COME);
        assertEquals(preview.refund(), decided.refund());
        assertEquals(pieces - 2, desk.round().pieces());
        assertEquals(decided.lines().size(), refunds().size());
        assertEquals(
                decided.refund().fen(),
                refunds().stream().mapToLong(each -> each.amount().orElseThrow().fen()).sum());
    }

    @Test
    void theSecondTruckMakesItGood() {
        int pieces = desk.round().pieces();
        arrive(1, first().ordered() - 2, 0);
        Shortage _ = shortage.run(round, FIRST_COME);
        arrive(2, 2, 0);
        Shortage none = shortage.run(round, FIRST_COME);
        assertEquals(List.of(), none.lines());
        assertEquals(pieces, desk.round().pieces());
        assertEquals(List.of(), refunds());
    }

    @Test
    void isTakenBackUntilMoneyWentBack() {
        arrive(1, first().ordered() - 2, 0);
        Shortage _ = shortage.run(round, FIRST_COME);
        Shortage none = shortage.takeBack(round, Optional.empty());
        assertEquals(List.of(), none.lines());
        assertEquals(List.of(), refunds());
        Shortage _ = shortage.run(round, FIRST_COME);
        UUID refund = refunds().getFirst().id();
        boolean _ =
                desk.write(
                        tx -> {
                            tx.giveBack().move(refund, GiveBack.State.DONE);
                            return true;
                        });
        Refused refused =
                assertThrows(Refused.class, () -> shortage.takeBack(round, Optional.empty()));
        assertEquals(RefusalCode.SHORTAGE_PAID_BACK, refused.code());
    }

    @Test
    void whatWeighsLessIsPaidBackInPart() {
        UUID variant = first().variantId();
        int pieces = desk.round().pieces();
        Shortage light = shortage.byWeight(round, variant, 5000, 4500);
        assertEquals(0, light.pieces());
        assertEquals(pieces, desk.round().pieces());
        for (Shortage.Short each : light.lines()) {
            assertEquals(variant, each.line().variantId());
        }
        assertEquals(10 * 1398, light.refund().fen());
        Refused refused =
                assertThrows(Refused.class, () -> shortage.byWeight(round, variant, 5000, 5000));
        assertEquals(RefusalCode.WEIGHT_IMPOSSIBLE, refused.code());
    }

    @Test
    void whatWasWeighedButNotCountedIsLeftAlone() {
        Shortage light = shortage.byWeight(round, first().variantId(), 5000, 4500);
        Refused refused = assertThrows(Refused.class, () -> shortage.run(round, FIRST_COME));
        assertEquals(RefusalCode.NOTHING_SHORT, refused.code());
        assertEquals(light, shortage.show(round).decided());
        UUID other = arrivals.show(round).counts().getLast().variantId();
        RecordArrival.Receiving _ = arrivals.run(round, List.of(new Arrival(other, 1, 0, 0, "")));
        Shortage both = shortage.run(round, FIRST_COME);
        assertTrue(both.lines().containsAll(light.lines()));
    }
}
