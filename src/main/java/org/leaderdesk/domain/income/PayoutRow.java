package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.util.Optional;

/**
 * What a payout statement says of an order; empty where it has no such column.
 *
 * @param number the selling tool's order number
 */
public record PayoutRow(
        String number, Optional<Money> paid, Optional<Money> refund, Optional<Money> payout) {

    /** What the book says of one. */
    static PayoutRow of(SoldOrder order) {
        Money paid =
                switch (order.state()) {
                    case UNPAID, CANCELLED -> Money.ZERO;
                    case PAID, SHIPPED, DELIVERED, REFUNDED ->
                            order.amounts().paid().orElse(Money.ZERO);
                };
        Money refund =
                switch (order.state()) {
                    case UNPAID, CANCELLED -> Money.ZERO;
                    case REFUNDED -> paid;
                    case PAID, SHIPPED, DELIVERED -> order.amounts().refund();
                };
        return new PayoutRow(
                order.name().number().orElse(""),
                Optional.of(paid),
                Optional.of(refund),
                Optional.of(paid.minus(refund)));
    }

    /** Both together: an order may have a row for its payment and one for its refund. */
    public PayoutRow and(PayoutRow more) {
        return new PayoutRow(
                number, sum(paid, more.paid), sum(refund, more.refund), sum(payout, more.payout));
    }

    private static Optional<Money> sum(Optional<Money> one, Optional<Money> other) {
        return one.isEmpty() ? other : one.map(some -> some.plus(other.orElse(Money.ZERO)));
    }

    /** What was paid out: as it says, else what was paid less what was paid back. */
    public Optional<Money> out() {
        return payout.or(() -> paid.map(some -> some.minus(refund.orElse(Money.ZERO))));
    }
}
