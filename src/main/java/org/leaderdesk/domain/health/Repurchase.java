package org.leaderdesk.domain.health;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * Who came back.
 *
 * @param members members who ordered in a week or month
 * @param again of those, who ordered in the next
 */
public record Repurchase(int members, int again) {

    public Repurchase {
        if (again < 0 || again > members) {
            throw new IllegalArgumentException("of those who ordered, some come back");
        }
    }

    /** Somebody ordered on a day. */
    public record Purchase(UUID member, LocalDate day) {}

    /** The share who came back, 0 to 100; empty where nobody ordered before. */
    public OptionalDouble share() {
        return Share.of(again, members);
    }

    /** Over the calendar months: who ordered in this one and in the next (R062). */
    public static Repurchase nextMonth(Collection<Purchase> purchases, YearMonth month) {
        YearMonth next = month.plusMonths(1);
        return between(
                purchases,
                new DayRange(month.atDay(1), month.atEndOfMonth()),
                new DayRange(next.atDay(1), next.atEndOfMonth()));
    }

    /**
     * Over ISO weeks: who ordered in one and in the next (R069), added up over all weeks whose next
     * one ends within the range, so that no week is judged before its next is over.
     */
    public static Repurchase nextWeek(Collection<Purchase> purchases, DayRange range) {
        int members = 0;
        int again = 0;
        LocalDate sunday = range.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        for (; !sunday.isAfter(range.to()); sunday = sunday.plusWeeks(1)) {
            DayRange next = new DayRange(sunday.minusDays(6), sunday);
            Repurchase week = between(purchases, next.before(), next);
            members += week.members;
            again += week.again;
        }
        return new Repurchase(members, again);
    }

    private static Repurchase between(
            Collection<Purchase> purchases, DayRange first, DayRange next) {
        Set<UUID> before = buyers(purchases, first);
        Set<UUID> both = buyers(purchases, next);
        both.retainAll(before);
        return new Repurchase(before.size(), both.size());
    }

    private static Set<UUID> buyers(Collection<Purchase> purchases, DayRange range) {
        Set<UUID> buyers = new HashSet<>();
        for (Purchase purchase : purchases) {
            if (range.has(purchase.day())) {
                buyers.add(purchase.member());
            }
        }
        return buyers;
    }
}
