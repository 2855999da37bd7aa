package org.leaderdesk.desk.member;

import org.leaderdesk.domain.lifetime.BgNbd;
import org.leaderdesk.domain.lifetime.GammaGamma;
import org.leaderdesk.domain.lifetime.HoldOut;
import org.leaderdesk.domain.lifetime.Purchases;
import org.leaderdesk.domain.lifetime.Spend;
import org.leaderdesk.domain.segment.Sale;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is to be expected of members, learned from the leader's own book once a week: by the models
 * where they foresaw the book's last month better than the plain rule, else by that.
 *
 * @param until the day up to which it was learned, a Sunday
 * @param holdOut how the two did on the month before it
 * @param model empty where the plain rule was better, or nothing fits
 * @param spending of what purchases come to, beside the model
 */
record Foresight(
        LocalDate until, HoldOut holdOut, Optional<BgNbd> model, Optional<GammaGamma> spending) {

    /** The last Sunday that is over. */
    static LocalDate until(LocalDate today) {
        return today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
    }

    /** Learns it from all who ordered. */
    static Foresight learn(Collection<List<Sale>> sales, LocalDate today) {
        LocalDate until = until(today);
        List<NavigableMap<LocalDate, Long>> members =
                sales.stream()
                        .map(each -> days(each, until))
                        .filter(days -> !days.isEmpty())
                        .toList();
        HoldOut holdOut =
                HoldOut.lastMonth(members.stream().map(NavigableMap::keySet).toList(), until);
        if (holdOut.use() == HoldOut.Use.PLAIN_RULE) {
            return new Foresight(until, holdOut, Optional.empty(), Optional.empty());
        }
        Optional<BgNbd> model =
                BgNbd.fit(
                                members.stream()
                                        .flatMap(
                                                days -> Purchases.of(days.keySet(), until).stream())
                                        .toList())
                        .found();
        Optional<GammaGamma> spending =
                GammaGamma.fit(
                                members.stream()
                                        .flatMap(days -> Spend.afterFirst(days).stream())
                                        .toList())
                        .found();
        return new Foresight(until, holdOut, model, model.flatMap(each -> spending));
    }

    private static NavigableMap<LocalDate, Long> days(List<Sale> sales, LocalDate until) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (Sale sale : sales) {
            if (!sale.day().isAfter(until)) {
                days.merge(sale.day(), sale.fen(), Long::sum);
            }
        }
        return days;
    }

    /** How many days a book has up to a day, both ends counted, at least 1. */
    static long bookDays(LocalDate from, LocalDate until) {
        return Math.max(1, ChronoUnit.DAYS.between(from, until) + 1);
    }
}
