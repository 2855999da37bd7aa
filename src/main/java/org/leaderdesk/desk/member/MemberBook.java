package org.leaderdesk.desk.member;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.MemberFigures.Ordered;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.member.Consent;
import org.leaderdesk.domain.segment.LtvTier;
import org.leaderdesk.domain.segment.MemberOrders;
import org.leaderdesk.domain.segment.Sale;
import org.leaderdesk.domain.segment.SegmentRules;
import org.leaderdesk.domain.segment.Segmentation;
import org.leaderdesk.domain.segment.Segmented;
import org.leaderdesk.domain.time.UtcOffset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Every member's orders, as of a day. Who objected to being judged by what they bought (PROFILING)
 * is not in it; nor is who was erased, or merged into another.
 *
 * @param tiers how many of all are in the upper tiers, as the leader says
 * @param registered when each came
 * @param sales of each who ordered, less what they gave back
 * @param objected who are left out
 * @param bookFrom the day of the book's first order; the day itself where there is none
 */
public record MemberBook(
        LocalDate day,
        ZoneId zone,
        SegmentRules rules,
        LtvTier.Shares tiers,
        Map<UUID, Instant> registered,
        Map<UUID, List<Sale>> sales,
        Set<UUID> objected,
        LocalDate bookFrom) {

    /** Reads it; orders after the day are left out where the day is over. */
    public static MemberBook read(Transaction tx, ZoneId zone, LocalDate day) {
        long offset = UtcOffset.millis(zone, day);
        Map<UUID, Instant> people = tx.memberFigures().people();
        Set<UUID> objected = new HashSet<>();
        tx.consents()
                .saying(Consent.Purpose.PROFILING)
                .forEach(
                        (member, granted) -> {
                            if (!granted && people.remove(member) != null) {
                                objected.add(member);
                            }
                        });
        Map<UUID, List<Sale>> sales = new HashMap<>();
        List<Ordered> returns = new ArrayList<>();
        LocalDate[] first = {day};
        tx.memberFigures()
                .ordered(
                        offset,
                        each -> {
                            if (each.isReturn()) {
                                returns.add(each);
                                return;
                            }
                            if (each.day().isBefore(first[0])) {
                                first[0] = each.day();
                            }
                            if (!each.day().isAfter(day) && people.containsKey(each.member())) {
                                sales.computeIfAbsent(each.member(), id -> new ArrayList<>())
                                        .add(new Sale(each.day(), each.fen()));
                            }
                        });
        for (Ordered each : returns) {
            List<Sale> bought = sales.get(each.member());
            if (bought != null && !each.day().isAfter(day)) {
                takeBack(bought, each.day(), each.fen());
            }
        }
        return new MemberBook(day, zone, rules(tx), tiers(tx), people, sales, objected, first[0]);
    }

    /**
     * Takes what was given back off the last sale before it: a return is no day on which somebody
     * ordered. One of which nobody knows the sale is left out.
     */
    private static void takeBack(List<Sale> bought, LocalDate day, long fen) {
        @Nullable Sale last = null;
        for (Sale sale : bought) {
            boolean before = !sale.day().isAfter(day);
            if (before && (last == null || sale.day().isAfter(last.day()))) {
                last = sale;
            }
        }
        if (last != null) {
            bought.set(bought.indexOf(last), new Sale(last.day(), last.fen() + fen));
        }
    }

    private static SegmentRules rules(Transaction tx) {
        SegmentRules usual = SegmentRules.USUAL;
        return new SegmentRules(
                ReadRules.in(tx, Rule.MEMBER_NEW),
                ReadRules.in(tx, Rule.MEMBER_POTENTIAL),
                ReadRules.in(tx, Rule.MEMBER_CORE),
                ReadRules.in(tx, Rule.MEMBER_LEAVING),
                ReadRules.in(tx, Rule.MEMBER_LEFT),
                usual.monthDays(),
                usual.averageDays());
    }

    private static LtvTier.Shares tiers(Transaction tx) {
        return new LtvTier.Shares(
                ReadRules.in(tx, Rule.MEMBER_TIER_HIGH), ReadRules.in(tx, Rule.MEMBER_TIER_MIDDLE));
    }

    /** The days on which a member ordered, two orders of one day twice. */
    public List<LocalDate> days(UUID member) {
        return sales.getOrDefault(member, List.of()).stream().map(Sale::day).toList();
    }

    /** What a member spent in all, in fen; below zero where more was paid back. */
    public long spent(UUID member) {
        return sales.getOrDefault(member, List.of()).stream().mapToLong(Sale::fen).sum();
    }

    /**
     * The class of every member who had come by a day up to this book's.
     *
     * @param when that day
     */
    public Map<UUID, Segmented> segments(LocalDate when) {
        Segmentation segmentation = new Segmentation(rules, bookFrom, when);
        Map<UUID, Segmented> segments = new HashMap<>();
        registered.forEach(
                (member, at) -> {
                    List<LocalDate> days =
                            days(member).stream().filter(each -> !each.isAfter(when)).toList();
                    LocalDate came = LocalDate.ofInstant(at, zone);
                    if (!days.isEmpty() || !came.isAfter(when)) {
                        segments.put(
                                member,
                                segmentation.of(new MemberOrders(known(member, came), days)));
                    }
                });
        return segments;
    }

    /**
     * When somebody registered, where that is better known than by their first order: an import
     * writes the moment of the first order it sees.
     */
    private Optional<LocalDate> known(UUID member, LocalDate came) {
        Optional<LocalDate> first =
                sales.getOrDefault(member, List.of()).stream()
                        .map(Sale::day)
                        .min(LocalDate::compareTo);
        return first.filter(day -> !came.isBefore(day)).isPresent()
                ? Optional.empty()
                : Optional.of(came);
    }
}
