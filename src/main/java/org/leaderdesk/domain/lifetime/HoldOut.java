package org.leaderdesk.domain.lifetime;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Whether the model foresaw the book's own last month better than the plain rule (decision record
 * 0015, "The plain rule"): both are shown what came before it and asked on how many of its days
 * each member orders.
 *
 * <p>Errors are mean squares: an expectation is a mean, and a mean has the least square. The mean
 * absolute error is least at the median, which for most members is none, and so would praise
 * whoever expects nothing of anybody.
 *
 * @param days of the hold-out
 * @param members who had ordered before it
 * @param model of what came before it, or why there is none
 * @param modelError the model's; empty where there is none
 * @param plainError the plain rule's; 0 where there is nobody
 */
public record HoldOut(
        int days, int members, Fit<BgNbd> model, OptionalDouble modelError, double plainError) {

    /** Days of a month, as the segments have it. */
    public static final int MONTH = 30;

    /** By what is to be expected. */
    public enum Use {
        MODEL,
        PLAIN_RULE
    }

    /** What to use: the model only where it was better. */
    public Use use() {
        return modelError.isPresent() && modelError.getAsDouble() < plainError
                ? Use.MODEL
                : Use.PLAIN_RULE;
    }

    /** The comparison over the trailing 30 days. */
    public static HoldOut lastMonth(
            Collection<? extends Collection<LocalDate>> orders, LocalDate today) {
        return of(orders, today.minusDays(MONTH), MONTH);
    }

    /**
     * The comparison.
     *
     * @param orders of each member, the days in any order
     * @param until the last day that both are shown
     * @param days that follow and are to be foreseen
     */
    public static HoldOut of(
            Collection<? extends Collection<LocalDate>> orders, LocalDate until, int days) {
        List<Known> known =
                orders.stream().flatMap(each -> Known.of(each, until, days).stream()).toList();
        long bookDays =
                orders.stream()
                        .flatMap(Collection::stream)
                        .min(LocalDate::compareTo)
                        .map(first -> Math.max(1, ChronoUnit.DAYS.between(first, until) + 1))
                        .orElse(1L);
        Fit<BgNbd> fit = BgNbd.fit(known.stream().map(Known::purchases).toList());
        double weeks = days / Purchases.WEEK;
        return new HoldOut(
                days,
                known.size(),
                fit,
                fit.found()
                        .map(model -> error(known, each -> model.expected(each.purchases, weeks)))
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                error(known, each -> PlainRule.expected(each.days, bookDays, until, days)));
    }

    private static double error(List<Known> members, ToDoubleFunction<Known> expectation) {
        return members.stream()
                .mapToDouble(each -> each.came - expectation.applyAsDouble(each))
                .map(miss -> miss * miss)
                .average()
                .orElse(0);
    }

    /**
     * A member who had ordered before.
     *
     * @param came on how many of the following days the member ordered
     */
    private record Known(Collection<LocalDate> days, Purchases purchases, long came) {

        static Optional<Known> of(Collection<LocalDate> days, LocalDate until, int following) {
            LocalDate end = until.plusDays(following);
            return Purchases.of(days, until)
                    .map(seen -> new Known(days, seen, between(days, until, end)));
        }

        private static long between(Collection<LocalDate> days, LocalDate after, LocalDate end) {
            return days.stream()
                    .filter(day -> day.isAfter(after) && !day.isAfter(end))
                    .distinct()
                    .count();
        }
    }
}
