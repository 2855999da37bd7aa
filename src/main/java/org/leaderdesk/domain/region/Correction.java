package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.money.Money;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an earlier report said otherwise, because rows came or changed after it was made.
 *
 * @param period the earlier report's
 * @param was what was said last; both 0 of a leader whom it did not have
 * @param is what the rows say now
 */
public record Correction(DayRange period, UUID leader, UUID area, Said was, Said is) {

    /** What a report says of a leader in an area. */
    public record Said(long orders, Money sales) {

        static final Said NOTHING = new Said(0, Money.ZERO);

        public static Said of(LeaderSum sum) {
            return new Said(sum.orders(), sum.sales());
        }
    }

    /** Whose sum it is. */
    public record Whose(UUID leader, UUID area) {}

    /** What is to be corrected of one period, in the order of what was said, then what is new. */
    public static List<Correction> of(
            DayRange period, Map<Whose, Said> said, Collection<LeaderSum> now) {
        Map<Whose, Said> is = new LinkedHashMap<>();
        now.forEach(each -> is.put(new Whose(each.leader(), each.area()), Said.of(each)));
        Map<Whose, Said> both = new LinkedHashMap<>(said);
        is.forEach(both::putIfAbsent);
        return both.keySet().stream()
                .map(
                        each ->
                                new Correction(
                                        period,
                                        each.leader(),
                                        each.area(),
                                        said.getOrDefault(each, Said.NOTHING),
                                        is.getOrDefault(each, Said.NOTHING)))
                .filter(each -> !each.was().equals(each.is()))
                .toList();
    }
}
