package org.leaderdesk.desk.health;

import org.leaderdesk.book.KpiFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.member.MemberBook;
import org.leaderdesk.domain.health.ChatCounts;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.HealthFigures;
import org.leaderdesk.domain.health.KpiCount;
import org.leaderdesk.domain.health.KpiCounts;
import org.leaderdesk.domain.health.Repurchase;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.segment.Segment;
import org.leaderdesk.domain.segment.Segmented;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/** Counts what the dashboard is calculated from, over any range of days up to one. */
final class KpiCountsIn {

    private static final int WEEKS_BACK = 14;

    /** Days in which somebody who came is new. */
    private static final int NEW = 30;

    /** Days in which something was ordered that is still on offer. */
    private static final int OFFERED = 28;

    private final Transaction tx;
    private final ZoneId zone;
    private final FiguresIn figures;
    private final List<HealthFigures> groups;
    private final Purchased everybody;
    private final MemberBook members;
    private final NavigableMap<LocalDate, KpiFigures.Stocked> stock;
    private final NavigableMap<LocalDate, Map<UUID, Long>> ordered;
    private final List<UUID> inStock;

    KpiCountsIn(Transaction tx, ZoneId zone, LocalDate from, LocalDate to) {
        this.tx = tx;
        this.zone = zone;
        figures = new FiguresIn(tx, zone, from, to);
        groups = figures.leader().groups();
        everybody = figures.everybody();
        members = MemberBook.read(tx, zone, to);
        long offset = UtcOffset.millis(zone, to);
        stock = tx.kpiFigures().stock(offset);
        ordered =
                tx.kpiFigures()
                        .ordered(start(from.minusDays(OFFERED)), start(to.plusDays(1)), offset);
        inStock = tx.kpiFigures().inStock();
    }

    /**
     * The counts of a range.
     *
     * @param classes whether members are told apart as well, which takes longest
     */
    KpiCounts of(DayRange range, boolean classes) {
        Map<KpiCount, Long> counts = new EnumMap<>(KpiCount.class);
        KpiCounts chats = ChatCounts.of(figures.ofGroups(), range);
        if (everybody.first().filter(day -> !day.isAfter(range.to())).isEmpty()) {
            // Before the book began nothing was sold as far as it knows, which is not nothing.
            return chats;
        }
        sales(range, counts);
        people(range, counts);
        goods(range, counts);
        if (classes) {
            classes(range.to(), counts);
        }
        return new KpiCounts(counts)
                .and(
                        KpiCounts.of(
                                Repurchase.nextWeek(
                                        everybody.purchases(
                                                range.from().minusDays(WEEKS_BACK), range.to()),
                                        range)))
                .and(chats);
    }

    /** What of health it counts from. */
    FiguresIn figures() {
        return figures;
    }

    /** The day from which on the book has orders. */
    Optional<LocalDate> bookFrom() {
        return everybody.first();
    }

    /** What was ordered on a day so far. */
    KpiCounts soFar(LocalDate day) {
        DayRange only = new DayRange(day, day);
        KpiFigures.Sales now = tx.kpiFigures().sales(start(day), end(only));
        return new KpiCounts(
                Map.of(KpiCount.ORDERS, (long) now.orders(), KpiCount.AMOUNT, now.fen()));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant end(DayRange range) {
        return start(range.to().plusDays(1));
    }

    private void sales(DayRange range, Map<KpiCount, Long> counts) {
        KpiFigures.Sales now = tx.kpiFigures().sales(start(range.from()), end(range));
        DayRange earlier = range.before();
        KpiFigures.Sales before = tx.kpiFigures().sales(start(earlier.from()), end(earlier));
        counts.put(KpiCount.ORDERS, (long) now.orders());
        counts.put(KpiCount.AMOUNT, now.fen());
        counts.put(KpiCount.ORDERS_BEFORE, (long) before.orders());
        counts.put(KpiCount.AMOUNT_BEFORE, before.fen());
        counts.put(
                KpiCount.GROUP_DAYS,
                figures.groups().stream().mapToLong(group -> days(group, range)).sum());
        counts.put(
                KpiCount.ACTIVE_GROUPS,
                figures.groups().stream()
                        .filter(group -> figures.isActive(group, range.from(), range.to()))
                        .count());
        counts.put(KpiCount.PEOPLE, 1L + ReadRules.in(tx, Rule.HELPERS));
    }

    /** On how many days of a range a group was there. */
    private static long days(ChatGroup group, DayRange range) {
        LocalDate from =
                group.since().filter(day -> day.isAfter(range.from())).orElse(range.from());
        return Math.max(0, ChronoUnit.DAYS.between(from, range.to()) + 1);
    }

    private void people(DayRange range, Map<KpiCount, Long> counts) {
        LocalDate day = range.to();
        long all = 0;
        long silent = 0;
        long unsized = 0;
        boolean known = !groups.isEmpty();
        for (HealthFigures group : groups) {
            OptionalDouble away = group.silent(day);
            if (away.isEmpty()) {
                known = false;
            } else {
                all += Math.round(group.members(day).getAsDouble());
                silent += Math.round(away.getAsDouble());
                unsized += group.size(day).isEmpty() ? 1 : 0;
            }
        }
        if (known) {
            counts.put(KpiCount.MEMBERS, all);
            counts.put(KpiCount.SILENT_MEMBERS, silent);
            counts.put(KpiCount.UNSIZED_GROUPS, unsized);
        }
        newcomers(day, counts);
    }

    /** Nobody is called new where the book itself is. */
    private void newcomers(LocalDate day, Map<KpiCount, Long> counts) {
        LocalDate from = day.minusDays(NEW - 1L);
        if (!members.bookFrom().isBefore(from)) {
            return;
        }
        Set<UUID> buyers = everybody.buyers(day);
        long came = 0;
        long bought = 0;
        for (Map.Entry<UUID, Instant> each : members.registered().entrySet()) {
            LocalDate registered = LocalDate.ofInstant(each.getValue(), zone);
            if (!registered.isBefore(from) && !registered.isAfter(day)) {
                came++;
                bought += buyers.contains(each.getKey()) ? 1 : 0;
            }
        }
        counts.put(KpiCount.NEW_MEMBERS, came);
        counts.put(KpiCount.NEW_BUYERS, bought);
    }

    private void goods(DayRange range, Map<KpiCount, Long> counts) {
        Instant from = start(range.from());
        Instant to = end(range);
        LocalDate since = range.to().minusDays(OFFERED - 1L);
        Set<UUID> offered = new HashSet<>(inStock);
        offered.addAll(
                pieces(since.isBefore(range.from()) ? since : range.from(), range.to()).keySet());
        Map<UUID, Long> sold = pieces(range.from(), range.to());
        sold.values().removeIf(many -> many == 0);
        Set<UUID> out = tx.kpiFigures().ranOut(from, to);
        out.retainAll(offered);
        counts.put(KpiCount.VARIANTS, (long) offered.size());
        counts.put(KpiCount.VARIANTS_SOLD, (long) sold.size());
        counts.put(KpiCount.VARIANTS_OUT, (long) out.size());
        counts.putAll(tx.kpiFigures().settled(from, to));
        if (!stock.isEmpty() && !stock.firstKey().isAfter(range.to())) {
            counts.put(KpiCount.STOCK_PIECE_DAYS, pieceDays(range));
            counts.put(
                    KpiCount.PIECES_GONE,
                    stock.subMap(range.from(), true, range.to(), true).values().stream()
                            .mapToLong(KpiFigures.Stocked::gone)
                            .sum());
        }
    }

    /** Of every variant that somebody tried to order, the pieces that were bought. */
    private Map<UUID, Long> pieces(LocalDate first, LocalDate last) {
        Map<UUID, Long> pieces = new HashMap<>();
        ordered.subMap(first, true, last, true)
                .values()
                .forEach(day -> day.forEach((id, many) -> pieces.merge(id, many, Long::sum)));
        return pieces;
    }

    private long pieceDays(DayRange range) {
        long lying =
                stock.headMap(range.from(), false).values().stream()
                        .mapToLong(KpiFigures.Stocked::change)
                        .sum();
        long days = 0;
        for (DayRange day : range.days()) {
            KpiFigures.Stocked moved = stock.get(day.from());
            lying += moved == null ? 0 : moved.change();
            days += Math.max(0, lying);
        }
        return days;
    }

    private static long sum(Collection<Long> all) {
        return all.stream().mapToLong(Long::longValue).sum();
    }

    private void classes(LocalDate day, Map<KpiCount, Long> counts) {
        Map<Segment, Long> many = new HashMap<>();
        for (Segmented each : members.segments(day).values()) {
            many.merge(each.segment(), 1L, Long::sum);
        }
        many.remove(Segment.HISTORY_TOO_SHORT);
        counts.put(KpiCount.CORE_MEMBERS, many.getOrDefault(Segment.CORE, 0L));
        counts.put(KpiCount.SEGMENTED_MEMBERS, sum(many.values()));
    }
}
