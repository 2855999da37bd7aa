package org.leaderdesk.domain.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.product.TemperatureZone;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Whatever is asked for, a list shows each picked line once and adds up to the data. */
class ListsAddUpTest {

    private static final int TRIES = 200;

    @Test
    void everyListHasEveryLineOnce() {
        for (long seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            assertAllAddUp(Rounds.ofSize(random.nextInt(81), seed), options(random));
        }
    }

    private static void assertAllAddUp(RoundContents round, ListOptions options) {
        List<BagLine> wanted =
                round.bags().stream()
                        .filter(
                                bag ->
                                        options.narrowing()
                                                .building()
                                                .map(bag.building().reveal()::equals)
                                                .orElse(true))
                        .flatMap(bag -> bag.lines().stream())
                        .filter(line -> isWanted(line, options.narrowing()))
                        .toList();
        int pieces = wanted.stream().mapToInt(BagLine::quantity).sum();

        PackingList packing = PackingList.of(round, options);
        assertEquals(pieces, packing.bags().stream().mapToInt(Bag::pieces).sum());
        assertTotals(wanted, packing.totals());
        PickupSheet sheet = PickupSheet.of(round, options);
        assertEquals(packing.bags(), sheet.bags());
        assertTotals(wanted, sheet.totals());
        PickingList picking = PickingList.of(round, options);
        assertEquals(pieces, picking.products().stream().mapToInt(p -> p.pieces()).sum());
        assertEquals(
                wanted.size(), picking.products().stream().mapToInt(ListsAddUpTest::lines).sum());
        assertTotals(wanted, picking.totals());
        DoorList doors = DoorList.of(round, options);
        assertEquals(pieces, doors.buildings().stream().mapToInt(b -> b.pieces()).sum());
        assertTotals(wanted, doors.totals());
        SupplierOrder order = SupplierOrder.of(round, options, List.of());
        assertEquals(pieces, order.suppliers().stream().mapToInt(s -> s.pieces()).sum());
        assertTotals(wanted, order.totals());
        Matrix matrix = Matrix.of(round, options);
        assertEquals(
                pieces,
                matrix.rows().stream().flatMap(r -> r.pieces().stream()).mapToInt(p -> p).sum());
        assertEquals(pieces, matrix.products().stream().mapToInt(p -> p.pieces()).sum());
        assertTotals(wanted, matrix.totals());
    }

    private static int lines(PickingList.Picked product) {
        return product.shares().stream().mapToInt(share -> share.item().lines().size()).sum();
    }

    private static boolean isWanted(BagLine line, Narrowing narrowing) {
        return narrowing.pickupPoint().map(line.pickupPoint()::equals).orElse(true)
                && narrowing.zone().map(zone -> zone == line.zone()).orElse(true)
                && (narrowing.subLeader().isEmpty()
                        || narrowing.subLeader().equals(line.subLeader()));
    }

    private static void assertTotals(List<BagLine> lines, Totals totals) {
        assertEquals(lines.size(), totals.lines());
        assertEquals(lines.stream().mapToInt(BagLine::quantity).sum(), totals.pieces());
        assertEquals(lines.stream().map(BagLine::orderId).distinct().count(), totals.orders());
    }

    private static ListOptions options(Random random) {
        Narrowing narrowing =
                new Narrowing(
                        pick(random, "东门便利店", "南门物业", "没有的点"),
                        pick(random, "1", "21", "99"),
                        pick(random, "小陈", "小王"),
                        pick(random, TemperatureZone.values()));
        return new ListOptions(narrowing, pick(random, Sort.values()));
    }

    /** Nothing more often than something, so that narrowings seldom leave nothing. */
    @SafeVarargs
    private static <T> Optional<T> pick(Random random, T... from) {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(from[random.nextInt(from.length)]);
    }
}
