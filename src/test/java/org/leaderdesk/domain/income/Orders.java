package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.OrderState;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders for tests of income. */
final class Orders {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final UUID ZHOU = new UUID(7, 7);

    /** 8, 10 and 12 per cent from 0, 50,000 and 100,000 yuan; 3 per cent over 80,000. */
    static final IncomeTerms TERMS = terms(Optional.of(yuan(80_000)));

    private Orders() {}

    static IncomeTerms terms(Optional<Money> target) {
        return new IncomeTerms(
                List.of(
                        new IncomeTerms.Band(yuan(100_000), 12),
                        new IncomeTerms.Band(Money.ZERO, 8),
                        new IncomeTerms.Band(yuan(50_000), 10)),
                3,
                target,
                10);
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    /** A paid order of one piece that cost half. */
    static SoldOrder order(int id, LocalDate day, long fen) {
        return order(id, day, fen, 0, OrderState.PAID);
    }

    static SoldOrder order(int id, LocalDate day, long fen, long refund, OrderState state) {
        Instant at = day.atTime(12, 0).atZone(CHINA).toInstant();
        return new SoldOrder(
                new SoldOrder.Name(new UUID(0, id), Optional.empty(), "团", "" + id),
                at,
                Optional.empty(),
                "ktt",
                state,
                new SoldOrder.Amounts(
                        Optional.of(new Money(fen)), new Money(refund), Money.ZERO, Money.ZERO),
                new SoldOrder.Goods(1, 1, 0, Optional.of(new Money(fen / 2)), Set.of()));
    }

    static SoldOrder soldBy(UUID subLeader, SoldOrder order) {
        return new SoldOrder(
                order.name(),
                order.at(),
                Optional.of(subLeader),
                order.source(),
                order.state(),
                order.amounts(),
                order.goods());
    }

    static SoldOrder paid(SoldOrder order, SoldOrder.Amounts amounts) {
        return new SoldOrder(
                order.name(),
                order.at(),
                order.subLeader(),
                order.source(),
                order.state(),
                amounts,
                order.goods());
    }

    static IncomeStatement statement(IncomeModel model, SoldOrder... orders) {
        return statement(OCTOBER, model, TERMS, List.of(orders));
    }

    static IncomeStatement statement(
            YearMonth month, IncomeModel model, IncomeTerms terms, List<SoldOrder> orders) {
        MonthIncome income = new MonthIncome(month, source -> model, terms);
        return new IncomeStatement(
                month, terms.of(income.banded(orders)), income.of(orders), Optional.empty());
    }
}
