package org.leaderdesk.domain.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaderdesk.domain.money.Money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** For which pieces a partial refund was. */
class RefundCandidateTest {

    private static OrderLine line(int place, int pieces, @Nullable Integer fen) {
        return new OrderLine(
                place,
                new UUID(0, place),
                pieces,
                0,
                false,
                fen == null ? null : new Money(fen),
                null);
    }

    private static Order order(long refund, long settled, List<OrderLine> lines) {
        return new Order(
                new UUID(1, 1),
                new UUID(1, 2),
                Optional.empty(),
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Order.Status(OrderState.PAID, true, Logistics.PICKUP),
                new Order.Charges(
                        Optional.of(new Money(100_000)),
                        new Money(refund),
                        new Money(settled),
                        Money.ZERO,
                        Money.ZERO),
                Optional.empty(),
                lines);
    }

    private static Optional<Map<Integer, Integer>> of(long refund, OrderLine... lines) {
        return RefundCandidate.of(order(refund, 0, List.of(lines))).map(RefundCandidate::pieces);
    }

    @Test
    void theOneLineThatCostsAsMuch() {
        assertEquals(Optional.of(Map.of(1, 2)), of(2580, line(0, 1, 3990), line(1, 2, 2580)));
        assertEquals(Optional.of(Map.of(0, 1)), of(1000, line(0, 1, 1000), line(1, 3, 1500)));
    }

    @Test
    void aLineWhosePriceDoesNotDivideIsStillALine() {
        assertEquals(Optional.of(Map.of(0, 3)), of(1000, line(0, 3, 1000), line(1, 1, 700)));
        assertEquals(Optional.of(Map.of(0, 3, 1, 1)), of(1700, line(0, 3, 1000), line(1, 2, 1400)));
    }

    @Test
    void twoLinesThatCostAsMuchAreAmbiguous() {
        assertEquals(Optional.empty(), of(1000, line(0, 1, 1000), line(1, 1, 1000)));
    }

    @Test
    void theOneSetOfPieces() {
        assertEquals(Optional.of(Map.of(0, 1, 1, 1)), of(4490, line(0, 3, 8970), line(1, 2, 3000)));
        assertEquals(Optional.empty(), of(1000, line(0, 3, 3000), line(1, 4, 2000)));
    }

    @Test
    void nothingFits() {
        assertEquals(Optional.empty(), of(999, line(0, 1, 1000), line(1, 1, 700)));
        assertEquals(Optional.empty(), of(1000, line(0, 1, null)));
    }

    /** Where the layout has no line amounts, the order's 1000.00 is its only line's. */
    @Test
    void theOnlyLineCostsWhatTheOrderDoes() {
        assertEquals(Optional.of(Map.of(0, 1)), of(50_000, line(0, 2, null)));
        assertEquals(Optional.empty(), of(30_000, line(0, 2, null)));
    }

    @Test
    void onlyWhatTheKnownAmountsCanGive() {
        Order order =
                order(3680, 0, List.of(line(0, 1, 31_600), line(1, 2, 7360), line(2, 1, null)));
        Money refund = new Money(3680);
        assertFalse(RefundCandidate.canBe(order, refund, Map.of(0, 1)));
        assertTrue(RefundCandidate.canBe(order, refund, Map.of(1, 1)));
        assertFalse(RefundCandidate.canBe(order, refund, Map.of(1, 2)));
        assertTrue(RefundCandidate.canBe(order, refund, Map.of(2, 1)));
        assertFalse(RefundCandidate.canBe(order, refund, Map.of(0, 1, 2, 1)));
    }

    @Test
    void onlyWhatIsNotSettledYet() {
        Order order = order(1700, 1000, List.of(line(0, 1, 1000), line(1, 1, 700)));
        assertEquals(
                Optional.of(Map.of(1, 1)), RefundCandidate.of(order).map(RefundCandidate::pieces));
    }

    @Test
    void aProposalAlwaysCostsWhatWasPaidBack() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            List<OrderLine> lines = new ArrayList<>();
            for (int place = 0; place < 1 + random.nextInt(6); place++) {
                int pieces = 1 + random.nextInt(4);
                lines.add(line(place, pieces, pieces * (100 + 10 * random.nextInt(60))));
            }
            int refund = 100 + 10 * random.nextInt(200);
            RefundCandidate.of(order(refund, 0, lines))
                    .ifPresent(
                            found ->
                                    assertEquals(
                                            refund,
                                            found.pieces().entrySet().stream()
                                                    .mapToLong(
                                                            each ->
                                                                    price(lines.get(each.getKey()))
                                                                            * each.getValue())
                                                    .sum()));
        }
    }

    private static long price(OrderLine line) {
        return line.amount() == null ? 0 : line.amount().fen() / line.quantity();
    }

    @Test
    void aLargeOrderIsGivenUpInTime() {
        List<OrderLine> lines = new ArrayList<>();
        for (int place = 0; place < 40; place++) {
            lines.add(line(place, 9, 9 * (1000 + place)));
        }
        assertEquals(Optional.empty(), RefundCandidate.of(order(77_777, 0, lines)));
    }
}
