package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What one month is paid by. What an order earns is exact in 1/10000 yuan, a hundredth of a fen, as
 * all rates are whole per cents.
 *
 * @param rate per cent of the sales of a platform with bands
 * @param bonus per cent of what goes over the target
 * @param target of the month's sales with such platforms
 * @param helpSell per cent of what was sold for somebody else
 */
public record MonthTerms(int rate, int bonus, Optional<Money> target, int helpSell) {

    private static final int HUNDREDTHS = 100;

    /** What an order earns before any bonus, in 1/10000 yuan; 0 where it earns nothing. */
    public long base(SoldOrder order, IncomeModel model) {
        if (order.unearned(model).isPresent()) {
            return 0;
        }
        long sales = order.sales().fen();
        return switch (model) {
            case PLATFORM_BANDS -> Math.multiplyExact(sales, rate);
            case HELP_SELL -> Math.multiplyExact(sales, helpSell);
            case MARGIN ->
                    Math.multiplyExact(
                            sales
                                    - order.amounts().freight().fen()
                                    - order.goods().cost().orElse(Money.ZERO).fen(),
                            HUNDREDTHS);
        };
    }

    /** The bonus on a month's sales, in 1/10000 yuan; R108 read as of the excess alone. */
    public long bonus(Money sales) {
        return target.map(goal -> Math.max(0, sales.minus(goal).fen()) * bonus).orElse(0L);
    }

    /** To the fen, half-even. */
    public static Money rounded(long tenThousandths) {
        return new Money(
                BigDecimal.valueOf(tenThousandths, 2)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }
}
