package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What the orders of one month earn, in whatever order they are given. */
public final class MonthIncome {

    /** As they were ordered. */
    private static final Comparator<SoldOrder> BY_TIME =
            Comparator.comparing(SoldOrder::at).thenComparing(order -> order.name().id());

    private final YearMonth month;
    private final Function<String, IncomeModel> models;
    private final IncomeTerms terms;

    /**
     * By what it is calculated.
     *
     * @param models of each source
     */
    public MonthIncome(YearMonth month, Function<String, IncomeModel> models, IncomeTerms terms) {
        this.month = month;
        this.models = models;
        this.terms = terms;
    }

    /**
     * Each order's part, as they were ordered. The bonus on what goes over the target falls to the
     * orders that came after the target was reached.
     */
    public List<Earned> of(Collection<SoldOrder> orders) {
        MonthTerms paid = terms.of(banded(orders));
        List<Earned> earned = new ArrayList<>(orders.size());
        long bonusSoFar = 0;
        Money sales = Money.ZERO;
        for (SoldOrder order : orders.stream().sorted(BY_TIME).toList()) {
            IncomeModel model = models.apply(order.source());
            if (model == IncomeModel.PLATFORM_BANDS) {
                sales = sales.plus(order.sales());
            }
            long bonus = paid.bonus(sales);
            earned.add(Earned.of(order, model, month, pay(order, model, paid, bonus - bonusSoFar)));
            bonusSoFar = bonus;
        }
        return earned;
    }

    /** What was sold through platforms that pay by bands, which finds the month's band. */
    public Money banded(Collection<SoldOrder> orders) {
        return orders.stream()
                .filter(each -> models.apply(each.source()) == IncomeModel.PLATFORM_BANDS)
                .map(SoldOrder::sales)
                .reduce(Money.ZERO, Money::plus);
    }

    static Earned.Pay pay(SoldOrder order, IncomeModel model, MonthTerms paid, long bonus) {
        return new Earned.Pay(
                order.sales(),
                order.given(),
                order.goods().pieces(),
                order.goods().missing(),
                paid.base(order, model),
                bonus);
    }
}
