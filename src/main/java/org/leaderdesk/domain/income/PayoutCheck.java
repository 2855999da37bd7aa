package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payout statement beside the book. Of each order what was paid less what was paid back is paid
 * out; a platform's fees are no part of that and show as differences.
 *
 * @param orders how many orders the file has
 * @param alike of them those the book has alike
 * @param file what the file pays out in all
 * @param book what the book has for the same orders and those the file lacks
 * @param differences by order number
 */
public record PayoutCheck(
        int orders, int alike, Money file, Money book, List<Difference> differences) {

    /** Why something differs. */
    public enum Why {
        MISSING_IN_BOOK,
        MISSING_IN_FILE,
        /** The file's own amounts do not add up. */
        FILE_SUM,
        PAID,
        REFUND,
        PAYOUT
    }

    /**
     * An order that is not alike.
     *
     * @param book empty where the book lacks it
     * @param file empty where the file lacks it
     */
    public record Difference(
            String number, Why why, Optional<PayoutRow> book, Optional<PayoutRow> file) {}

    /**
     * Compares.
     *
     * @param file its rows, in any order
     * @param book the orders that the file should have: those it names and those of its time
     */
    public static PayoutCheck of(Collection<PayoutRow> file, Collection<SoldOrder> book) {
        Map<String, PayoutRow> said = new LinkedHashMap<>();
        file.forEach(row -> said.merge(row.number(), row, PayoutRow::and));
        Map<String, PayoutRow> known = new HashMap<>();
        for (SoldOrder order : book) {
            order.name().number().ifPresent(number -> known.put(number, PayoutRow.of(order)));
        }
        List<Difference> differences = new ArrayList<>();
        said.forEach(
                (number, row) ->
                        why(row, Optional.ofNullable(known.get(number)))
                                .ifPresent(
                                        why ->
                                                differences.add(
                                                        new Difference(
                                                                number,
                                                                why,
                                                                Optional.ofNullable(
                                                                        known.get(number)),
                                                                Optional.of(row)))));
        int alike = said.size() - differences.size();
        known.forEach(
                (number, row) -> {
                    if (!said.containsKey(number) && !out(List.of(row)).isZero()) {
                        differences.add(
                                new Difference(
                                        number,
                                        Why.MISSING_IN_FILE,
                                        Optional.of(row),
                                        Optional.empty()));
                    }
                });
        differences.sort((one, other) -> one.number().compareTo(other.number()));
        return new PayoutCheck(
                said.size(), alike, out(said.values()), out(known.values()), differences);
    }

    private static Money out(Collection<PayoutRow> rows) {
        return rows.stream().flatMap(row -> row.out().stream()).reduce(Money.ZERO, Money::plus);
    }

    private static Optional<Why> why(PayoutRow file, Optional<PayoutRow> known) {
        if (known.isEmpty()) {
            return Optional.of(Why.MISSING_IN_BOOK);
        }
        PayoutRow book = known.get();
        boolean isWhole =
                file.paid().isPresent() && file.refund().isPresent() && file.payout().isPresent();
        if (isWhole
                && !file.payout()
                        .equals(Optional.of(file.paid().get().minus(file.refund().get())))) {
            return Optional.of(Why.FILE_SUM);
        }
        if (differ(file.paid(), book.paid())) {
            return Optional.of(Why.PAID);
        }
        if (differ(file.refund(), book.refund())) {
            return Optional.of(Why.REFUND);
        }
        return differ(file.out(), book.out()) ? Optional.of(Why.PAYOUT) : Optional.empty();
    }

    private static boolean differ(Optional<Money> file, Optional<Money> book) {
        return file.isPresent() && !file.equals(book);
    }
}
