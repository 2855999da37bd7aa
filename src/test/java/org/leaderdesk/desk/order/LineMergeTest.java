package org.leaderdesk.desk.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.domain.order.OrderLine;

import java.util.List;
import java.util.UUID;

/** What a line becomes when a layout is silent about amounts or prices, or speaks of others. */
class LineMergeTest {

    private static final UUID ORANGES = new UUID(1, 1);

    private static OrderLine line(
            int quantity, int refunded, @Nullable Integer fen, @Nullable Integer price) {
        return new OrderLine(
                0,
                ORANGES,
                quantity,
                refunded,
                false,
                fen == null ? null : new Money(fen),
                price == null ? null : new UnitPrice(price));
    }

    private static OrderLine merged(OrderLine book, OrderLine file) {
        return LineMerge.merged(List.of(book), List.of(file)).getFirst();
    }

    @Test
    void aSilentLayoutLeavesAmountAndPrice() {
        OrderLine known = line(2, 1, 1980, 99_000);
        assertEquals(known, merged(known, line(2, 0, null, null)));
    }

    @Test
    void aLayoutWithoutPricesLeavesThePriceOfTheSameAmount() {
        OrderLine known = line(2, 1, 1980, 99_000);
        assertEquals(known, merged(known, line(2, 0, 1980, null)));
    }

    @Test
    void aPriceThatIsNoLongerTrueGoes() {
        OrderLine known = line(2, 1, 1980, 99_000);
        assertEquals(line(2, 1, 1780, null), merged(known, line(2, 0, 1780, null)));
        assertEquals(line(3, 1, null, null), merged(known, line(3, 0, null, null)));
    }

    @Test
    void aNewerFileFillsThePriceIn() {
        assertEquals(
                line(2, 0, 1980, 99_000), merged(line(2, 0, 1980, null), line(2, 0, 1980, 99_000)));
    }

    @Test
    void anOlderFileFillsInWhatWasUnknownAndChangesNothing() {
        OrderLine unknown = line(2, 1, null, null);
        OrderLine older = line(2, 0, 1980, 99_000);
        assertEquals(
                line(2, 1, 1980, 99_000),
                LineMerge.filled(List.of(unknown), List.of(older)).getFirst());
        OrderLine known = line(2, 1, 1780, null);
        assertEquals(known, LineMerge.filled(List.of(known), List.of(older)).getFirst());
    }
}
