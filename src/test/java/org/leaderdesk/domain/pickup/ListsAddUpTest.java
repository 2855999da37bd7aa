package org.leaderdesk.domain.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.List;
import java.util.Optional;

/** Whatever is asked for, a list shows each picked line once and adds up to the data. */
class ListsAddUpTest {

    @Property(tries = 200)
    void everyListHasEveryLineOnce(
            @ForAll("rounds") RoundContents round, @ForAll("options") ListOptions options) {
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
                wanted.size(), picking.products().stream().mapToInt(p -> p.shares().size()).sum());
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

    @Provide
    Arbitrary<RoundContents> rounds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 80), Arbitraries.longs().between(1, 9999))
                .as(Rounds::ofSize);
    }

    @Provide
    Arbitrary<ListOptions> options() {
        Arbitrary<Narrowing> narrowings =
                Combinators.combine(
                                Arbitraries.of("东门便利店", "南门物业", "没有的点").optional(0.4),
                                Arbitraries.of("1", "21", "99").optional(0.3),
                                Arbitraries.of("小陈", "小王").optional(0.3),
                                Arbitraries.of(TemperatureZone.values()).optional(0.3))
                        .as(Narrowing::new);
        Arbitrary<Optional<Sort>> sorts = Arbitraries.of(Sort.values()).optional(0.8);
        return Combinators.combine(narrowings, sorts).as(ListOptions::new);
    }
}
