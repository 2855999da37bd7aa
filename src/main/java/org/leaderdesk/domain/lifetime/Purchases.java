package org.leaderdesk.domain.lifetime;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the BG/NBD model needs to know of a customer; all times are weeks since the first purchase.
 *
 * @param frequency x: days after the first one on which something was bought, at least 0
 * @param recency t_x: when the last of them was; 0 where there is none
 * @param age T: how long the customer was watched, at least the recency
 */
public record Purchases(int frequency, double recency, double age) {

    /** Days of the unit of time. */
    public static final double WEEK = 7;

    public Purchases {
        boolean bought = frequency > 0 && recency >= 0 || frequency == 0 && recency == 0;
        if (!bought || !(age >= recency) || Double.isInfinite(age)) {
            throw new IllegalArgumentException(
                    "no purchases: " + frequency + ", " + recency + ", " + age);
        }
    }

    /**
     * Counts days: what is bought twice on one day is one purchase, as in the paper's data.
     *
     * @param days of purchases in any order; those after the end are left out
     * @param until the last day of watching
     * @return empty where nothing was bought until then
     */
    public static Optional<Purchases> of(Collection<LocalDate> days, LocalDate until) {
        NavigableSet<LocalDate> seen = new TreeSet<>(days).headSet(until, true);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = seen.first();
        return Optional.of(
                new Purchases(seen.size() - 1, weeks(first, seen.last()), weeks(first, until)));
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / WEEK;
    }
}
