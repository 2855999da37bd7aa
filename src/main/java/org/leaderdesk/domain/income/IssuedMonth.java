package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A month whose statement was issued. What changes in its orders afterwards is corrected on a later
 * statement by the terms the month was paid by: its band stays, and an order's cost is the one
 * known now. Of an order of which as much is sold as before nothing is corrected, unless its cost
 * was not known.
 *
 * @param terms it was paid by
 * @param rows what all statements so far say of its orders: its own and corrections
 */
public record IssuedMonth(YearMonth month, MonthTerms terms, List<Earned> rows) {

    /** As they were ordered. */
    private static final Comparator<Earned> BY_TIME =
            Comparator.comparing(Earned::at).thenComparing(each -> each.name().id());

    /**
     * What is to be corrected.
     *
     * @param now the month's orders as they stand
     * @param models of sources of which the month had no order
     * @return by time; none of an order that is as it was paid
     */
    public List<Earned> corrections(
            Collection<SoldOrder> now, Function<String, IncomeModel> models) {
        Map<UUID, Earned> paid = paid();
        List<Earned> changes = new ArrayList<>();
        for (SoldOrder order : now) {
            Optional<Earned> was = Optional.ofNullable(paid.remove(order.name().id()));
            IncomeModel model =
                    was.map(Earned::model).orElseGet(() -> models.apply(order.source()));
            Earned.Pay before = was.map(Earned::pay).orElse(Earned.Pay.NOTHING);
            Earned.Pay is = MonthIncome.pay(order, model, terms, before.bonus());
            boolean isChanged =
                    !is.isSoldAlike(before)
                            || was.flatMap(Earned::unearned).equals(Optional.of(Unearned.NO_COST));
            if (isChanged && !is.equals(before)) {
                changes.add(Earned.of(order, model, month, is.minus(before)));
            }
        }
        // What is no longer in the month, as its time was corrected, earned nothing in it.
        paid.values().stream()
                .filter(each -> !each.pay().isSoldAlike(Earned.Pay.NOTHING))
                .map(each -> each.with(Earned.Pay.NOTHING.minus(each.pay())))
                .forEach(changes::add);
        return withBonus(changes);
    }

    private Map<UUID, Earned> paid() {
        Map<UUID, Earned> paid = new LinkedHashMap<>();
        rows.forEach(
                each ->
                        paid.merge(
                                each.name().id(),
                                each,
                                (sum, more) -> sum.with(sum.pay().plus(more.pay()))));
        return paid;
    }

    /**
     * The bonus goes by the month's sales as a whole, so each change moves it from the last one.
     */
    private List<Earned> withBonus(List<Earned> changes) {
        Money sales = banded(rows);
        long paidBonus = rows.stream().mapToLong(each -> each.pay().bonus()).sum();
        List<Earned> corrected = new ArrayList<>();
        for (Earned each : changes.stream().sorted(BY_TIME).toList()) {
            sales = sales.plus(banded(List.of(each)));
            long bonus = terms.bonus(sales);
            Earned.Pay pay = each.pay();
            corrected.add(
                    each.with(
                            new Earned.Pay(
                                    pay.sales(),
                                    pay.given(),
                                    pay.pieces(),
                                    pay.missing(),
                                    pay.base(),
                                    bonus - paidBonus)));
            paidBonus = bonus;
        }
        return corrected;
    }

    private static Money banded(List<Earned> some) {
        return some.stream()
                .filter(each -> each.model() == IncomeModel.PLATFORM_BANDS)
                .map(each -> each.pay().sales())
                .reduce(Money.ZERO, Money::plus);
    }
}
