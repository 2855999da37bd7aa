package org.leaderdesk.domain.pickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class SupplierOrderTest {

    private static final RoundContents ROUND = Rounds.ofSize(60, 1);

    @Test
    void goodsWithoutSupplierComeLast() {
        SupplierOrder order = SupplierOrder.of(ROUND, ListOptions.ALL, List.of());
        assertEquals(Optional.empty(), order.suppliers().getLast().supplier());
        assertTrue(order.suppliers().getFirst().supplier().isPresent());
    }

    @Test
    void nothingChangedSaysNothing() {
        SupplierOrder first = SupplierOrder.of(ROUND, ListOptions.ALL, List.of());
        SupplierOrder again = SupplierOrder.of(ROUND, ListOptions.ALL, first.sent());
        assertTrue(items(again).stream().allMatch(item -> item.change() == 0));
    }

    @Test
    void theDifferenceIsWhatTheSupplierWasNotToldYet() {
        SupplierOrder before = SupplierOrder.of(Rounds.ofSize(50, 1), ListOptions.ALL, List.of());
        SupplierOrder now = SupplierOrder.of(ROUND, ListOptions.ALL, before.sent());
        int change = items(now).stream().mapToInt(SupplierOrder.Item::change).sum();
        assertEquals(now.totals().pieces() - before.totals().pieces(), change);
    }

    @Test
    void whatIsNoLongerWantedIsTakenBack() {
        SupplierOrder.Sent gone =
                new SupplierOrder.Sent(Optional.of("老周"), new UUID(0, 1), "草莓", 4);
        SupplierOrder now = SupplierOrder.of(ROUND, ListOptions.ALL, List.of(gone));
        SupplierOrder.Item item =
                items(now).stream().filter(i -> i.name().equals("草莓")).findFirst().orElseThrow();
        assertEquals(0, item.pieces());
        assertEquals(-4, item.change());
    }

    @Test
    void piecesOfOrdersThatANewerFileLacksAreCountedApart() {
        Undecided undecided = Undecided.of(ROUND.bags());
        SupplierOrder order = SupplierOrder.of(ROUND, ListOptions.ALL, List.of());
        assertTrue(undecided.pieces() > 0 && undecided.orders() > 1, undecided.toString());
        assertEquals(undecided.pieces(), items(order).stream().mapToInt(i -> i.undecided()).sum());
        assertEquals(
                undecided.pieces(), order.suppliers().stream().mapToInt(s -> s.undecided()).sum());
    }

    private static List<SupplierOrder.Item> items(SupplierOrder order) {
        return order.suppliers().stream().flatMap(s -> s.items().stream()).toList();
    }
}
