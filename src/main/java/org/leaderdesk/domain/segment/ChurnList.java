package org.leaderdesk.domain.segment;

import org.leaderdesk.domain.lifetime.BgNbd;
import org.leaderdesk.domain.lifetime.GammaGamma;
import org.leaderdesk.domain.lifetime.Purchases;
import org.leaderdesk.domain.lifetime.Spend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whom to win back first: members by the loss expected of them over the next 90 days.
 *
 * <p>By the models a member has gone with the chance 1 - P(alive), and would have bought on as many
 * days as their rate says, for what their purchases are expected to come to. By the plain rule
 * (ours) the chance grows evenly with the silence until after 60 days they have churned, and the
 * worth is what they spent in the 90 days that ended with their last order.
 *
 * @param today in the book's time zone
 * @param model of who is there; empty where the plain rule is used
 * @param spending of what purchases come to, beside the model; empty: each member's own mean
 */
public record ChurnList(
        SegmentRules rules, LocalDate today, Optional<BgNbd> model, Optional<GammaGamma> spending) {

    private static final int DAYS = 90;

    /**
     * Those who ordered and may be lost, the greatest loss first, and of the same loss by id.
     *
     * @param sales of each member, in any order; those after today count as today's
     */
    public List<AtRisk> of(Map<UUID, List<Sale>> sales) {
        return sales.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> of(each.getKey(), byDay(each.getValue())))
                .filter(each -> each.loss() > 0)
                .sorted(
                        Comparator.comparingLong(AtRisk::loss)
                                .reversed()
                                .thenComparing(AtRisk::member))
                .toList();
    }

    private AtRisk of(UUID member, NavigableMap<LocalDate, Long> days) {
        return model.map(known -> byModel(known, member, days))
                .orElseGet(() -> plain(member, days));
    }

    private AtRisk byModel(BgNbd known, UUID member, NavigableMap<LocalDate, Long> days) {
        Purchases seen = Purchases.of(days.keySet(), today).orElseThrow();
        double purchases = known.rate(seen) * DAYS / Purchases.WEEK;
        return new AtRisk(member, 1 - known.alive(seen), Math.round(purchases * value(days)));
    }

    private AtRisk plain(UUID member, NavigableMap<LocalDate, Long> days) {
        LocalDate last = days.lastKey();
        double silence = ChronoUnit.DAYS.between(last, today);
        return new AtRisk(
                member,
                Math.min(1, silence / rules.churnedDays()),
                Math.max(0, sum(days.tailMap(last.minusDays(DAYS), false).values())));
    }

    /** What a day's purchase is expected to come to, in fen, at least 0. */
    private double value(NavigableMap<LocalDate, Long> days) {
        double own = Math.max(0, (double) sum(days.values()) / days.size());
        return spending.map(
                        known ->
                                Spend.afterFirst(days)
                                        .map(known::expected)
                                        .orElseGet(known::expected))
                .orElse(own);
    }

    private NavigableMap<LocalDate, Long> byDay(List<Sale> sales) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        sales.forEach(
                each ->
                        days.merge(
                                each.day().isAfter(today) ? today : each.day(),
                                each.fen(),
                                Long::sum));
        return days;
    }

    private static long sum(Collection<Long> fen) {
        return fen.stream().mapToLong(Long::longValue).sum();
    }
}
