package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.util.EnumMap;
import java.util.Map;

/**
 * What of a month's orders earns nothing, and why.
 *
 * @param whole orders that earn nothing at all
 * @param partly orders of which only a part does, as some of it was refunded or short
 * @param missing pieces that did not come
 */
public record IncomeGaps(Map<Unearned, Gap> whole, Gap partly, int missing) {

    /**
     * Some orders.
     *
     * @param amount that earns nothing; what was sold of orders whose cost is not known
     */
    public record Gap(int orders, Money amount) {

        static final Gap NONE = new Gap(0, Money.ZERO);

        Gap and(Money more) {
            return new Gap(orders + 1, amount.plus(more));
        }
    }

    /** Of a statement's own orders. */
    public static IncomeGaps of(IncomeStatement statement) {
        Map<Unearned, Gap> whole = new EnumMap<>(Unearned.class);
        Gap partly = Gap.NONE;
        int missing = 0;
        for (Earned row : statement.rows()) {
            if (statement.isCorrection(row)) {
                continue;
            }
            Earned.Pay pay = row.pay();
            missing += pay.missing();
            if (row.unearned().isPresent()) {
                Unearned why = row.unearned().get();
                Money amount = why == Unearned.NO_COST ? pay.sales() : pay.given();
                whole.put(why, whole.getOrDefault(why, Gap.NONE).and(amount));
            } else if (!pay.given().isZero()) {
                partly = partly.and(pay.given());
            }
        }
        return new IncomeGaps(whole, partly, missing);
    }
}
