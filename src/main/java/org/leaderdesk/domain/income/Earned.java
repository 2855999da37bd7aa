package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * What one order puts on a statement.
 *
 * @param of the month of its time; an earlier one than the statement's makes it a correction, whose
 *     amounts are what changed
 * @param pay amounts, exact
 * @param unearned why it earns nothing
 */
public record Earned(
        SoldOrder.Name name,
        Instant at,
        Optional<UUID> subLeader,
        String source,
        IncomeModel model,
        YearMonth of,
        Pay pay,
        Optional<Unearned> unearned) {

    /**
     * Amounts; changes of them in a correction.
     *
     * @param sales what was sold
     * @param given what of the order's amount was not sold in the end
     * @param pieces that were sold
     * @param missing pieces that did not come
     * @param base in 1/10000 yuan, unrounded
     * @param bonus in 1/10000 yuan, unrounded
     */
    public record Pay(Money sales, Money given, int pieces, int missing, long base, long bonus) {

        public static final Pay NOTHING = new Pay(Money.ZERO, Money.ZERO, 0, 0, 0, 0);

        Pay plus(Pay more) {
            return new Pay(
                    sales.plus(more.sales),
                    given.plus(more.given),
                    pieces + more.pieces,
                    missing + more.missing,
                    Math.addExact(base, more.base),
                    Math.addExact(bonus, more.bonus));
        }

        Pay minus(Pay less) {
            return new Pay(
                    sales.minus(less.sales),
                    given.minus(less.given),
                    pieces - less.pieces,
                    missing - less.missing,
                    Math.subtractExact(base, less.base),
                    Math.subtractExact(bonus, less.bonus));
        }

        /** Base and bonus together. */
        public long all() {
            return Math.addExact(base, bonus);
        }

        /** Whether it says the same of what was sold, whatever that earns. */
        boolean isSoldAlike(Pay other) {
            return sales.equals(other.sales) && pieces == other.pieces;
        }
    }

    static Earned of(SoldOrder order, IncomeModel model, YearMonth of, Pay pay) {
        return new Earned(
                order.name(),
                order.at(),
                order.subLeader(),
                order.source(),
                model,
                of,
                pay,
                order.unearned(model));
    }

    /** The same with other amounts. */
    Earned with(Pay other) {
        return new Earned(name, at, subLeader, source, model, of, other, unearned);
    }
}
