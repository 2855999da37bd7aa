package org.leaderdesk.domain.income;

import org.leaderdesk.domain.money.Money;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What a month earns.
 *
 * @param terms it is paid by
 * @param rows its orders and the corrections of earlier months, as they were ordered
 * @param issued when it was issued; what changes afterwards is a correction on a later one
 */
public record IncomeStatement(
        YearMonth month, MonthTerms terms, List<Earned> rows, Optional<Instant> issued) {

    /** The statement's lines, each rounded once. */
    public enum Line {
        BANDS,
        BONUS,
        MARGIN,
        HELP_SELL,
        /** What changed in months whose statement was issued. */
        CORRECTIONS
    }

    /** Somebody's part, or the leader's own where nobody sold for the leader. */
    public record Share(Optional<UUID> subLeader, Money sales, Map<Line, Money> lines) {

        public Money total() {
            return lines.values().stream().reduce(Money.ZERO, Money::plus);
        }
    }

    /** Whether a row is of an earlier month. */
    public boolean isCorrection(Earned row) {
        return !row.of().equals(month);
    }

    /** What a row puts on a line, in 1/10000 yuan. */
    public long part(Earned row, Line line) {
        if (isCorrection(row)) {
            return line == Line.CORRECTIONS ? row.pay().all() : 0;
        }
        return switch (line) {
            case BONUS -> row.pay().bonus();
            case CORRECTIONS -> 0;
            case BANDS, MARGIN, HELP_SELL -> line == base(row.model()) ? row.pay().base() : 0;
        };
    }

    private static Line base(IncomeModel model) {
        return switch (model) {
            case PLATFORM_BANDS -> Line.BANDS;
            case MARGIN -> Line.MARGIN;
            case HELP_SELL -> Line.HELP_SELL;
        };
    }

    /** The rows of the month's own orders that earn nothing. */
    public List<Earned> leftOut() {
        return rows.stream()
                .filter(row -> !isCorrection(row) && row.unearned().isPresent())
                .toList();
    }

    /** The rows beneath a line, without those that earn nothing. */
    public List<Earned> beneath(Line line) {
        return rows.stream()
                .filter(
                        row ->
                                switch (line) {
                                    case CORRECTIONS -> isCorrection(row);
                                    case BONUS -> !isCorrection(row) && row.pay().bonus() != 0;
                                    default ->
                                            !isCorrection(row)
                                                    && row.unearned().isEmpty()
                                                    && line == base(row.model());
                                })
                .toList();
    }

    /** The lines that have any row, in their order. */
    public Map<Line, Money> lines() {
        Map<Line, Money> lines = new EnumMap<>(Line.class);
        for (Line line : Line.values()) {
            List<Earned> beneath = beneath(line);
            if (!beneath.isEmpty()) {
                lines.put(
                        line,
                        MonthTerms.rounded(beneath.stream().mapToLong(r -> part(r, line)).sum()));
            }
        }
        return lines;
    }

    public Money total() {
        return lines().values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** What the month's orders came to, refunds and short goods off; corrections are not in it. */
    public Money sales() {
        return sales(row -> true);
    }

    /** The sales that find the band. */
    public Money banded() {
        return sales(row -> row.model() == IncomeModel.PLATFORM_BANDS);
    }

    private Money sales(Predicate<Earned> which) {
        return rows.stream()
                .filter(row -> !isCorrection(row) && which.test(row))
                .map(row -> row.pay().sales())
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Who sold it, the leader first; the fen that rounding leaves over go to the largest
     * remainders, so that the parts add up to the lines.
     */
    public List<Share> shares() {
        Map<Optional<UUID>, List<Earned>> bySeller = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(row -> row.subLeader().map(UUID::toString).orElse("")))
                .forEach(
                        row ->
                                bySeller.computeIfAbsent(row.subLeader(), key -> new ArrayList<>())
                                        .add(row));
        List<List<Earned>> sellers = List.copyOf(bySeller.values());
        List<Map<Line, Money>> lines = new ArrayList<>();
        sellers.forEach(seller -> lines.add(new EnumMap<>(Line.class)));
        lines().forEach(
                        (line, whole) -> {
                            long[] exact =
                                    sellers.stream()
                                            .mapToLong(
                                                    some ->
                                                            some.stream()
                                                                    .mapToLong(r -> part(r, line))
                                                                    .sum())
                                            .toArray();
                            long[] fen = shared(whole.fen(), exact);
                            for (int at = 0; at < fen.length; at++) {
                                lines.get(at).put(line, new Money(fen[at]));
                            }
                        });
        List<Share> shares = new ArrayList<>();
        for (Optional<UUID> seller : bySeller.keySet()) {
            shares.add(
                    new Share(
                            seller,
                            sales(row -> row.subLeader().equals(seller)),
                            lines.get(shares.size())));
        }
        return shares;
    }

    /**
     * Rounds parts in 1/10000 yuan down to fen and gives what is over to the largest remainders.
     */
    private static long[] shared(long wholeFen, long[] exact) {
        long[] fen = Arrays.stream(exact).map(each -> Math.floorDiv(each, 100L)).toArray();
        long over = wholeFen - Arrays.stream(fen).sum();
        List<Integer> largest = new ArrayList<>();
        for (int at = 0; at < exact.length; at++) {
            largest.add(at);
        }
        largest.sort(Comparator.comparing(at -> -Math.floorMod(exact[at], 100L)));
        for (int at = 0; at < over; at++) {
            fen[largest.get(at)]++;
        }
        return fen;
    }
}
