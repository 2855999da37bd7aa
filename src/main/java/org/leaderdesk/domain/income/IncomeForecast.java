package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Where the month that runs is heading: what was sold so far, and for each day to come what the
 * same weekday brought in the last four weeks.
 *
 * @param known how many days the pace is taken from; under {@link Pace#LEAST} nothing is foreseen
 * @param total what the month earns by then
 * @param sales what is sold by then
 * @param banded of it through platforms that pay by bands
 * @param next the band that is not reached yet, where any source pays by bands
 */
public record IncomeForecast(
        int known,
        Optional<Money> total,
        Optional<Money> sales,
        Optional<Money> banded,
        Optional<Next> next) {

    /**
     * A band above.
     *
     * @param missing what is still to be sold
     * @param on when it is reached at this pace; empty where not within the month
     */
    public record Next(IncomeTerms.Band band, Money missing, Optional<LocalDate> on) {}

    /**
     * Looks ahead.
     *
     * @param statement of the month that today is in
     * @param lately the orders of the last four weeks and today, at least
     * @param first the book's first day
     */
    public static IncomeForecast of(
            IncomeStatement statement,
            List<Earned> lately,
            IncomeTerms terms,
            ZoneId zone,
            LocalDate first,
            LocalDate today) {
        Paces paces = new Paces(lately, zone, first, today);
        Pace banded = paces.of(IncomeModel.PLATFORM_BANDS, row -> row.pay().sales().fen());
        LocalDate last = statement.month().atEndOfMonth();
        boolean isBanded =
                Stream.of(lately, statement.rows())
                        .flatMap(List::stream)
                        .anyMatch(row -> row.model() == IncomeModel.PLATFORM_BANDS);
        Optional<Next> next =
                terms.next(statement.banded())
                        .filter(band -> isBanded)
                        .map(
                                band ->
                                        new Next(
                                                band,
                                                band.from().minus(statement.banded()),
                                                reached(band, statement, banded, last)));
        if (banded.isTooEarly()) {
            return new IncomeForecast(
                    banded.known(), Optional.empty(), Optional.empty(), Optional.empty(), next);
        }
        Money ahead = statement.banded().plus(fen(banded.until(last)));
        Map<IncomeStatement.Line, Money> lines = new EnumMap<>(IncomeStatement.Line.class);
        lines.putAll(statement.lines());
        MonthTerms then = terms.of(ahead);
        lines.put(
                IncomeStatement.Line.BANDS,
                MonthTerms.rounded(Math.multiplyExact(ahead.fen(), then.rate())));
        lines.put(IncomeStatement.Line.BONUS, MonthTerms.rounded(then.bonus(ahead)));
        Money total = lines.values().stream().reduce(Money.ZERO, Money::plus);
        Money sales = statement.sales().plus(fen(banded.until(last)));
        for (IncomeModel model : EnumSet.complementOf(EnumSet.of(IncomeModel.PLATFORM_BANDS))) {
            Pace earned = paces.of(model, row -> row.pay().base());
            total = total.plus(MonthTerms.rounded(Math.round(earned.until(last))));
            Pace sold = paces.of(model, row -> row.pay().sales().fen());
            sales = sales.plus(fen(sold.until(last)));
        }
        return new IncomeForecast(
                banded.known(), Optional.of(total), Optional.of(sales), Optional.of(ahead), next);
    }

    private static Money fen(double fen) {
        return new Money(Math.round(fen));
    }

    private static Optional<LocalDate> reached(
            IncomeTerms.Band band, IncomeStatement statement, Pace pace, LocalDate last) {
        if (pace.isTooEarly()) {
            return Optional.empty();
        }
        for (LocalDate day = pace.today(); !day.isAfter(last); day = day.plusDays(1)) {
            if (statement.banded().fen() + pace.until(day) >= band.from().fen()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** What each day brought, by the model that paid it. */
    private record Paces(List<Earned> lately, ZoneId zone, LocalDate first, LocalDate today) {

        Pace of(IncomeModel model, ToLongFunction<Earned> what) {
            Map<LocalDate, Long> days = new HashMap<>();
            lately.stream()
                    .filter(row -> row.model() == model)
                    .forEach(
                            row ->
                                    days.merge(
                                            LocalDate.ofInstant(row.at(), zone),
                                            what.applyAsLong(row),
                                            Long::sum));
            return Pace.since(first, today, days);
        }
    }
}
