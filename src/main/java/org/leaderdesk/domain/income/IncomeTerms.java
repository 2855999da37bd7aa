package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the leader is paid by, as the leader set it (R107, R108, R110).
 *
 * @param bands of a month's sales, the lowest first and from 0
 * @param bonus per cent of what goes over the target
 * @param target of a month's sales; without one there is no bonus
 * @param helpSell per cent of a line that was sold for somebody else
 */
public record IncomeTerms(List<Band> bands, int bonus, Optional<Money> target, int helpSell) {

    /**
     * A band.
     *
     * @param from which sales on it counts
     * @param rate per cent of all the month's sales
     */
    public record Band(Money from, int rate) {}

    public IncomeTerms {
        bands = bands.stream().sorted(Comparator.comparing(Band::from)).toList();
    }

    /** The band that a month's sales are in; of sales under 0 the lowest. */
    public Band band(Money sales) {
        return bands.stream()
                .filter(each -> each.from().compareTo(sales) <= 0)
                .reduce((lower, higher) -> higher)
                .orElse(bands.getFirst());
    }

    /** The band after that one, where there is one. */
    public Optional<Band> next(Money sales) {
        return bands.stream().skip(1).filter(each -> each.from().compareTo(sales) > 0).findFirst();
    }

    /** What counts in a month of these sales. */
    public MonthTerms of(Money sales) {
        return new MonthTerms(band(sales).rate(), bonus, target, helpSell);
    }
}
