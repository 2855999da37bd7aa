package org.leaderdesk.desk.income;

import org.leaderdesk.book.IncomeFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.income.Earned;
import org.leaderdesk.domain.income.IncomeStatement;
import org.leaderdesk.domain.income.IncomeTerms;
import org.leaderdesk.domain.income.IssuedMonth;
import org.leaderdesk.domain.income.MonthIncome;
import org.leaderdesk.domain.income.SoldOrder;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Months of income in one transaction. */
final class IncomeIn {

    /** So many issued months are looked through for late changes. */
    static final int CORRECTED = 3;

    private final Transaction tx;
    private final ZoneId zone;
    private final IncomeSources sources;
    private final IncomeFigures figures;
    private final IncomeTerms terms;
    private final Map<YearMonth, List<SoldOrder>> months = new HashMap<>();

    IncomeIn(Transaction tx, ZoneId zone) {
        this.tx = tx;
        this.zone = zone;
        sources = new IncomeSources(tx);
        figures = tx.incomeFigures(sources::of);
        terms = terms(tx);
    }

    private static IncomeTerms terms(Transaction tx) {
        int target = ReadRules.in(tx, Rule.INCOME_TARGET);
        return new IncomeTerms(
                List.of(
                        band(Money.ZERO, ReadRules.in(tx, Rule.INCOME_LOW)),
                        band(
                                Money.ofYuan(ReadRules.in(tx, Rule.INCOME_MIDDLE_FROM)),
                                ReadRules.in(tx, Rule.INCOME_MIDDLE)),
                        band(
                                Money.ofYuan(ReadRules.in(tx, Rule.INCOME_HIGH_FROM)),
                                ReadRules.in(tx, Rule.INCOME_HIGH))),
                ReadRules.in(tx, Rule.INCOME_BONUS),
                target == 0 ? Optional.empty() : Optional.of(Money.ofYuan(target)),
                ReadRules.in(tx, Rule.INCOME_HELP_SELL));
    }

    private static IncomeTerms.Band band(Money from, int rate) {
        return new IncomeTerms.Band(from, rate);
    }

    IncomeSources sources() {
        return sources;
    }

    IncomeFigures figures() {
        return figures;
    }

    IncomeTerms terms() {
        return terms;
    }

    /** The orders of some days, both included. */
    List<SoldOrder> orders(LocalDate from, LocalDate to) {
        return figures.between(
                from.atStartOfDay(zone).toInstant(), to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    List<SoldOrder> orders(YearMonth month) {
        return months.computeIfAbsent(month, each -> orders(each.atDay(1), each.atEndOfMonth()));
    }

    /** What orders earn, as if they were all of one month. */
    MonthIncome income(YearMonth month) {
        return new MonthIncome(month, sources::model, terms);
    }

    /** As it was issued, or as it stands. */
    IncomeStatement statement(YearMonth month) {
        return tx.income().find(month).orElseGet(() -> open(month));
    }

    private IncomeStatement open(YearMonth month) {
        MonthIncome income = income(month);
        List<SoldOrder> orders = orders(month);
        List<Earned> rows = new ArrayList<>(income.of(orders));
        List<YearMonth> issued = tx.income().issued();
        if (!issued.isEmpty() && month.equals(issued.getFirst().plusMonths(1))) {
            issued.stream().limit(CORRECTED).forEach(each -> rows.addAll(corrections(each)));
        }
        return new IncomeStatement(month, terms.of(income.banded(orders)), rows, Optional.empty());
    }

    private List<Earned> corrections(YearMonth month) {
        return new IssuedMonth(
                        month, tx.income().find(month).orElseThrow().terms(), tx.income().of(month))
                .corrections(orders(month), sources::model);
    }
}
