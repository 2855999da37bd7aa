package org.leaderdesk.exchange;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.money.Money;

import java.util.List;
import java.util.Optional;

/**
 * An order's amounts from its rows. 快团团 writes them on the first row and 0 on the others, 群接龙-like
 * tools and suites repeat them; a saved or merged file may have either.
 */
final class OrderAmounts {

    private OrderAmounts() {}

    /**
     * The order's own amount.
     *
     * @param rows what stands in each row of the order
     * @param expected lines plus freight less discount, where all are known
     * @throws BadValue ORDER_CONTRADICTS_ITSELF where the rows cannot be one order's amount
     */
    static Optional<Money> amount(List<Money> rows, Optional<Money> expected) throws BadValue {
        List<Money> said = rows.stream().filter(m -> !m.isZero()).toList();
        if (said.isEmpty()) {
            return rows.isEmpty() ? Optional.empty() : Optional.of(Money.ZERO);
        }
        Money first = said.getFirst();
        Money sum = said.stream().reduce(Money.ZERO, Money::plus);
        if (expected.filter(sum::equals).isPresent() && !expected.get().equals(first)) {
            // Orders of one buyer merged into one: each brought its own amount.
            return Optional.of(sum);
        }
        if (said.stream().distinct().count() > 1) {
            throw new BadValue(RefusalCode.ORDER_CONTRADICTS_ITSELF);
        }
        return Optional.of(first);
    }

    /**
     * A refund, freight or discount of the order: repeated on every row by tools that repeat, else
     * the sum of what its rows say.
     */
    static Optional<Money> part(List<Money> rows, boolean repeats) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean same = rows.stream().distinct().count() == 1;
        return repeats && same
                ? Optional.of(rows.getFirst())
                : Optional.of(rows.stream().reduce(Money.ZERO, Money::plus));
    }
}
