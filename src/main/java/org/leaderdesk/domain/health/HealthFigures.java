package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The raw daily figures of one group. Whoever asks about a day is told nothing of later ones.
 *
 * @param chat what was counted in the chat, by day
 * @param orders what orders say, by day
 * @param sizes how large the chat was, by the days on which somebody said so
 * @param months who came back, by the month in which they ordered first; of months whose next month
 *     is over too
 */
public record HealthFigures(
        NavigableMap<LocalDate, GroupDay> chat,
        NavigableMap<LocalDate, OrderDay> orders,
        NavigableMap<LocalDate, Integer> sizes,
        Map<YearMonth, Repurchase> months) {

    /** Days without an order after which a member is silent (R048). */
    public static final int SILENT = 30;

    /** Figures from rows in any order, at most one of each kind for a day. */
    public static HealthFigures of(
            Collection<GroupDay> chat,
            Collection<OrderDay> orders,
            Map<YearMonth, Repurchase> months) {
        NavigableMap<LocalDate, Integer> sizes = new TreeMap<>();
        for (GroupDay row : chat) {
            row.count(ChatFigure.SIZE).ifPresent(size -> sizes.put(row.day(), size));
        }
        return new HealthFigures(
                byDay(chat, GroupDay::day),
                byDay(orders, OrderDay::day),
                sizes,
                Map.copyOf(months));
    }

    static <T> NavigableMap<LocalDate, T> byDay(Collection<T> rows, Function<T, LocalDate> day) {
        return rows.stream()
                .collect(
                        Collectors.toMap(
                                day,
                                Function.identity(),
                                (one, other) -> {
                                    throw new IllegalArgumentException(
                                            "two rows of one day: " + one + ", " + other);
                                },
                                TreeMap::new));
    }

    /** The rows of a chat in some days. */
    Collection<GroupDay> chat(DayRange range) {
        return chat.subMap(range.from(), true, range.to(), true).values();
    }

    Collection<OrderDay> orders(DayRange range) {
        return orders.subMap(range.from(), true, range.to(), true).values();
    }

    /** The mean of a figure over the days that have it. */
    OptionalDouble mean(DayRange range, Function<GroupDay, OptionalDouble> figure) {
        return Share.mean(chat(range).stream().map(figure).toList());
    }

    /** The mean over some days of the part of the members that a figure is. */
    OptionalDouble meanOfMembers(DayRange range, ChatFigure figure) {
        return mean(
                range,
                row -> {
                    OptionalDouble members = members(row.day());
                    return members.isEmpty() || row.count(figure).isEmpty()
                            ? OptionalDouble.empty()
                            : Share.of(row.count(figure).getAsInt(), members.getAsDouble());
                });
    }

    /** Whether the book knows orders of every one of so many days up to a day. */
    private boolean goesBack(LocalDate day, int days) {
        DayRange range = DayRange.upTo(day, days);
        return !orders.isEmpty() && !orders.firstKey().isAfter(range.from());
    }

    /** How large the chat was, as somebody said last. */
    public OptionalInt size(LocalDate day) {
        Map.Entry<LocalDate, Integer> last = sizes.floorEntry(day);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last.getValue());
    }

    /** Of whom a figure of some days is a part. */
    public PartOf partOf(DayRange days) {
        if (size(days.to()).isEmpty()) {
            return PartOf.BUYERS;
        }
        return size(days.from()).isPresent() ? PartOf.MEMBERS : PartOf.BOTH;
    }

    /** What "of the members" is divided by: the chat's size, else those who ever ordered. */
    public OptionalDouble members(LocalDate day) {
        OptionalInt size = size(day);
        if (size.isPresent()) {
            return OptionalDouble.of(size.getAsInt());
        }
        Map.Entry<LocalDate, OrderDay> last = orders.floorEntry(day);
        return last == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(last.getValue().everBought());
    }

    /**
     * How many members did not order in 30 days; nobody is called silent before the book has seen
     * so many, nor on a day of which it has no row.
     */
    public OptionalDouble silent(LocalDate day) {
        OrderDay today = orders.get(day);
        OptionalDouble members = members(day);
        return today == null || members.isEmpty() || !goesBack(day, SILENT)
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, members.getAsDouble() - today.buyers30()));
    }

    /** All groups' mean of something, over those that have it. */
    static OptionalDouble mean(
            List<HealthFigures> groups, Function<HealthFigures, OptionalDouble> figure) {
        return Share.mean(groups.stream().map(figure).toList());
    }
}
