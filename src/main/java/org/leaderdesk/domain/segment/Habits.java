package org.leaderdesk.domain.segment;

import org.leaderdesk.domain.member.Portrait;
import org.leaderdesk.domain.segment.Habit.Prefers;
import org.leaderdesk.domain.segment.Habit.Share;
import org.leaderdesk.domain.segment.Habit.Typical;
import org.leaderdesk.domain.segment.Habit.UsualTime;
import org.leaderdesk.domain.segment.Habit.Weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Reads habits from what somebody bought. Several can hold at once; none below a fewest number of
 * orders.
 *
 * @param today in the book's time zone
 */
public record Habits(HabitRules rules, LocalDate today) {

    private static final int HALF_HOURS = 48;
    private static final int THREE_HOURS = 6;
    private static final int DAYS_OF_WEEK = 7;

    /** What somebody's orders show, in the order of the kinds. */
    public List<Habit> of(Collection<Basket> orders) {
        if (orders.size() < rules.fewestOrders()) {
            return List.of();
        }
        List<Habit> habits = new ArrayList<>(portraits(orders));
        categories(orders).forEach(habits::add);
        weekly(orders).ifPresent(habits::add);
        usualTime(orders).ifPresent(habits::add);
        return habits.stream().sorted(Habit.ORDER).toList();
    }

    private List<Habit> portraits(Collection<Basket> orders) {
        int pieces = sum(orders, Basket::pieces);
        int all = orders.size();
        List<Habit> habits = new ArrayList<>();
        typical(
                habits,
                Portrait.PRICE_SENSITIVE,
                new Share(sum(orders, Basket::bargains), pieces),
                rules.bargains());
        typical(
                habits,
                Portrait.QUALITY_SEEKING,
                new Share(sum(orders, Basket::finest), pieces),
                rules.finest());
        typical(habits, Portrait.FAMILY, new Share(pieces, all), rules.familyPieces() * 100);
        typical(habits, Portrait.TASTER, untried(orders), rules.untried());
        typical(
                habits,
                Portrait.CONVENIENCE,
                new Share(sum(orders, each -> each.toTheDoor() ? 1 : 0), all),
                rules.toTheDoor());
        return habits;
    }

    private static void typical(List<Habit> habits, Portrait portrait, Share share, int percent) {
        if (share.isAtLeast(percent)) {
            habits.add(new Typical(portrait, share));
        }
    }

    /** Without the first day's: to a new member everything is new. */
    private static Share untried(Collection<Basket> orders) {
        LocalDate first = orders.stream().map(Basket::day).min(LocalDate::compareTo).orElseThrow();
        List<Basket> later = orders.stream().filter(each -> each.day().isAfter(first)).toList();
        return new Share(sum(later, Basket::untried), Math.max(1, sum(later, Basket::products)));
    }

    private List<Prefers> categories(Collection<Basket> orders) {
        int pieces = sum(orders, Basket::pieces);
        Map<String, Integer> byCategory = new TreeMap<>();
        for (Basket each : orders) {
            each.categories().forEach((name, some) -> byCategory.merge(name, some, Integer::sum));
        }
        return byCategory.entrySet().stream()
                .map(each -> new Prefers(each.getKey(), new Share(each.getValue(), pieces)))
                .filter(each -> each.because().isAtLeast(rules.category()))
                .toList();
    }

    private Optional<Habit> weekly(Collection<Basket> orders) {
        LocalDate from = today.minusDays((long) rules.weeks() * DAYS_OF_WEEK);
        int lately = (int) orders.stream().filter(each -> each.day().isAfter(from)).count();
        return lately < rules.weeks()
                ? Optional.empty()
                : Optional.of(new Weekly(new Share(lately, rules.weeks())));
    }

    /** The busiest three hours, the earliest of several. */
    private Optional<Habit> usualTime(Collection<Basket> orders) {
        int[] counts = new int[HALF_HOURS];
        orders.forEach(each -> each.halfHour().ifPresent(half -> counts[half]++));
        int timed = (int) orders.stream().filter(each -> each.halfHour().isPresent()).count();
        int busiest = 0;
        int most = 0;
        for (int start = 0; start <= HALF_HOURS - THREE_HOURS; start++) {
            int within = 0;
            for (int half = start; half < start + THREE_HOURS; half++) {
                within += counts[half];
            }
            if (within > most) {
                busiest = start;
                most = within;
            }
        }
        Share share = new Share(most, Math.max(1, timed));
        return timed >= rules.fewestOrders() && share.isAtLeast(rules.usualTime())
                ? Optional.of(new UsualTime(busiest, share))
                : Optional.empty();
    }

    private static int sum(Collection<Basket> orders, ToIntFunction<Basket> count) {
        return orders.stream().mapToInt(count).sum();
    }
}
