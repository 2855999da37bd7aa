package org.leaderdesk.desk.health;

import org.leaderdesk.book.MemberFigures.Ordered;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.OrderDay;
import org.leaderdesk.domain.health.Repurchase;
import org.leaderdesk.domain.health.Repurchase.Purchase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * On which days some members ordered, up to a day. What the book dates later has a clock that was
 * ahead, and counts from its own day on only.
 */
final class Purchased {

    private final TreeMap<LocalDate, List<UUID>> days = new TreeMap<>();

    /** The orders of each group's members, by group; of those in none, under nothing. */
    static Map<Optional<UUID>, Purchased> byGroup(
            Transaction tx, long offsetMillis, LocalDate until, Map<UUID, UUID> groupOf) {
        Map<Optional<UUID>, Purchased> groups = new HashMap<>();
        tx.memberFigures()
                .ordered(
                        offsetMillis,
                        each ->
                                groups.computeIfAbsent(
                                                Optional.ofNullable(groupOf.get(each.member())),
                                                group -> new Purchased())
                                        .add(each, until));
        return groups;
    }

    /** What several bought. */
    static Purchased all(Collection<Purchased> several) {
        Purchased all = new Purchased();
        several.forEach(
                each ->
                        each.days.forEach(
                                (day, members) ->
                                        all.days
                                                .computeIfAbsent(day, key -> new ArrayList<>())
                                                .addAll(members)));
        return all;
    }

    private void add(Ordered order, LocalDate until) {
        if (!order.isReturn() && !order.day().isAfter(until)) {
            days.computeIfAbsent(order.day(), day -> new ArrayList<>()).add(order.member());
        }
    }

    /** The first day with an order. */
    Optional<LocalDate> first() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.firstKey());
    }

    /** Somebody's orders between two days, both included. */
    boolean isAnyIn(LocalDate from, LocalDate to) {
        return !days.subMap(from, true, to, true).isEmpty();
    }

    /**
     * A row for every day from one to another, both included.
     *
     * @param postBuyers members who bought what was posted, for the days that somebody asks about
     */
    List<OrderDay> orderDays(
            LocalDate from, LocalDate to, Function<LocalDate, OptionalInt> postBuyers) {
        List<OrderDay> rows = new ArrayList<>();
        Set<UUID> ever = new HashSet<>();
        Map<UUID, Integer> lately = new HashMap<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            List<UUID> members = days.getOrDefault(day, List.of());
            ever.addAll(members);
            members.forEach(member -> lately.merge(member, 1, Integer::sum));
            days.getOrDefault(day.minusDays(HealthFigures.SILENT), List.of())
                    .forEach(
                            member ->
                                    lately.computeIfPresent(
                                            member, (id, many) -> many > 1 ? many - 1 : null));
            rows.add(
                    new OrderDay(
                            day,
                            members.size(),
                            new HashSet<>(members).size(),
                            lately.size(),
                            ever.size(),
                            postBuyers.apply(day)));
        }
        return rows;
    }

    /** Who came back in the month after each of some months. */
    Map<YearMonth, Repurchase> months(Collection<YearMonth> asked) {
        Map<YearMonth, Repurchase> months = new HashMap<>();
        for (YearMonth month : asked) {
            LocalDate end = month.plusMonths(1).atEndOfMonth();
            months.put(month, Repurchase.nextMonth(purchases(month.atDay(1), end), month));
        }
        return months;
    }

    /** Who ordered between two days, both included. */
    List<Purchase> purchases(LocalDate from, LocalDate to) {
        List<Purchase> purchases = new ArrayList<>();
        days.subMap(from, true, to, true)
                .forEach(
                        (day, members) ->
                                members.forEach(
                                        member -> purchases.add(new Purchase(member, day))));
        return purchases;
    }

    /** Who ordered up to a day. */
    Set<UUID> buyers(LocalDate until) {
        Set<UUID> buyers = new HashSet<>();
        days.headMap(until, true).values().forEach(buyers::addAll);
        return buyers;
    }
}
