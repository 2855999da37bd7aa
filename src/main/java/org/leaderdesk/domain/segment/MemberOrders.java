package org.leaderdesk.domain.segment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a member registered and ordered, in days of the book's time zone.
 *
 * @param registered where anything better than the first order is known
 * @param orders the day of each order, two of one day twice; in any order
 */
public record MemberOrders(Optional<LocalDate> registered, List<LocalDate> orders) {

    public MemberOrders {
        orders = List.copyOf(orders);
    }

    /** The same with what has not come yet as of today: a clock that was ahead. */
    MemberOrders until(LocalDate today) {
        boolean isPast =
                registered.filter(day -> day.isAfter(today)).isEmpty()
                        && orders.stream().noneMatch(day -> day.isAfter(today));
        return isPast ? this : cut(today);
    }

    private MemberOrders cut(LocalDate today) {
        return new MemberOrders(
                registered.map(day -> earlier(day, today)),
                orders.stream().map(day -> earlier(day, today)).toList());
    }

    Optional<LocalDate> first() {
        return orders.stream().min(LocalDate::compareTo);
    }

    Optional<LocalDate> last() {
        return orders.stream().max(LocalDate::compareTo);
    }

    /** When they came: nobody registers after ordering. */
    Optional<LocalDate> since() {
        return first().map(first -> registered.map(day -> earlier(day, first)).orElse(first))
                .or(() -> registered);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
