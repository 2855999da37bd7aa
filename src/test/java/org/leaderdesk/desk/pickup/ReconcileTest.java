package org.leaderdesk.desk.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaderdesk.domain.member.PersonalText;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.pickup.Arrival;
import org.leaderdesk.domain.pickup.ArrivalCount;
import org.leaderdesk.domain.pickup.Bag;
import org.leaderdesk.domain.pickup.BagLine;
import org.leaderdesk.domain.pickup.Handover;
import org.leaderdesk.domain.pickup.Leftover;
import org.leaderdesk.domain.pickup.Reconciled;
import org.leaderdesk.domain.pickup.RoundContents;
import org.leaderdesk.domain.pickup.ShortagePolicy;
import org.leaderdesk.fixture.ImportDesk;
import org.leaderdesk.fixture.ToolLayout;
import org.leaderdesk.fixture.ToolOrder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whatever happens on an evening, it adds up to the piece. */
class ReconcileTest {

    private static final int DAYS = 200;

    @TempDir Path folder;

    @Test
    void anEveningThatIsNotDecidedDoesNotAddUp() {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            desk.bring(ToolLayout.KTT_24, ToolOrder.several(1, 4, 0));
            UUID round = desk.rounds().getFirst().id();
            RecordArrival arrival = new RecordArrival(desk.session());
            ArrivalCount first = arrival.show(round).counts().getFirst();
            RecordArrival.Receiving _ =
                    arrival.run(
                            round,
                            List.of(new Arrival(first.variantId(), 1, first.ordered() - 1, 1, "")));
            Reconciled row = new ReconcileRound(desk.session()).run(round).getFirst();
            assertFalse(row.addsUp());
            assertEquals(2, row.openOrders());
            assertEquals(-2, row.openGoods());
            Shortage _ =
                    new AllocateShortage(desk.session())
                            .run(round, AllocateShortage.Options.of(ShortagePolicy.PRO_RATA));
            assertTrue(new ReconcileRound(desk.session()).run(round).getFirst().addsUp());
        }
    }

    @Test
    void everyRandomEveningAddsUp() {
        try (ImportDesk desk = ImportDesk.in(folder, "book")) {
            for (int day = 0; day < DAYS; day++) {
                desk.bring(
                        desk.file(ToolLayout.KTT_24, ToolOrder.several(1, 4, 0)),
                        ImportDesk.asNew("day " + day));
                new Evening(desk, day).run();
            }
        }
    }

    /** One random evening of the newest round. */
    private static final class Evening {

        private final ImportDesk desk;
        private final Random random;
        private final UUID round;
        private final List<Handover> handovers = new ArrayList<>();
        private final String seed;

        Evening(ImportDesk desk, int seed) {
            this.desk = desk;
            this.random = new Random(seed);
            this.seed = "seed " + seed;
            this.round = desk.rounds().getLast().id();
        }

        void run() {
            if (random.nextInt(5) > 0) {
                arrive(1);
                if (random.nextBoolean()) {
                    arrive(2);
                }
                allocate();
            }
            for (int i = 0; i < 3; i++) {
                handOver();
                if (random.nextInt(3) == 0 && !handovers.isEmpty()) {
                    Handover undone = handovers.removeLast();
                    Handover _ =
                            new HandOver(desk.session())
                                    .undo(undone.id(), PersonalText.of("not theirs"));
                }
            }
            leave();
            for (Reconciled row : new ReconcileRound(desk.session()).run(round)) {
                assertTrue(row.addsUp(), seed + " " + row);
            }
        }

        private void arrive(int delivery) {
            List<Arrival> came = new ArrayList<>();
            for (ArrivalCount count : new RecordArrival(desk.session()).show(round).counts()) {
                int quantity = random.nextInt(count.ordered() + 2);
                int loss = random.nextInt(quantity / 2 + 1);
                came.add(new Arrival(count.variantId(), delivery, quantity, loss, ""));
            }
            RecordArrival.Receiving _ = new RecordArrival(desk.session()).run(round, came);
        }

        private void allocate() {
            ShortagePolicy policy =
                    random.nextBoolean() ? ShortagePolicy.FIRST_COME : ShortagePolicy.PRO_RATA;
            boolean isShort =
                    new RecordArrival(desk.session())
                            .show(round).counts().stream().anyMatch(each -> each.missing() > 0);
            if (isShort) {
                Shortage _ =
                        new AllocateShortage(desk.session())
                                .run(round, AllocateShortage.Options.of(policy));
            }
        }

        private List<BagLine> waiting() {
            RoundContents left =
                    desk.read(tx -> new Uncollected(tx, ListRounds.found(tx, round)).left());
            return left.bags().stream().map(Bag::lines).flatMap(List::stream).toList();
        }

        private void handOver() {
            boolean anyCame = !desk.read(tx -> tx.arrivals().of(round)).isEmpty();
            List<BagLine> lines =
                    !anyCame
                            ? desk.round(desk.rounds().getLast()).bags().stream()
                                    .flatMap(bag -> bag.lines().stream())
                                    .toList()
                            : waiting();
            Map<LineId, Integer> pieces =
                    lines.stream()
                            .filter(line -> random.nextInt(3) == 0)
                            .collect(
                                    Collectors.toMap(
                                            BagLine::id,
                                            line -> 1 + random.nextInt(line.quantity())));
            if (pieces.isEmpty()) {
                return;
            }
            handovers.add(new HandOver(desk.session()).run(HandOver.Request.of(round, pieces)));
        }

        private void leave() {
            Map<LineId, Integer> pieces =
                    waiting().stream()
                            .filter(line -> random.nextInt(3) == 0)
                            .collect(Collectors.toMap(BagLine::id, BagLine::quantity));
            List<UUID> _ =
                    new LateGoods(desk.session())
                            .leave(
                                    round,
                                    pieces,
                                    random.nextBoolean()
                                            ? Leftover.Fate.RETURNED
                                            : Leftover.Fate.WRITTEN_OFF,
                                    "nobody came");
            LateGoods.Left left = new LateGoods(desk.session()).show(round, Locale.ENGLISH);
            assertEquals(
                    waiting().stream().mapToInt(BagLine::quantity).sum(),
                    left.list().totals().pieces(),
                    seed);
        }
    }
}
