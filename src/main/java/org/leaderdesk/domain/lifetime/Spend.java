package org.leaderdesk.domain.lifetime;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What the Gamma-Gamma model needs to know of a customer.
 *
 * @param purchases days on which something was bought; where it goes with {@link Purchases}, those
 *     after the first, at least 1
 * @param average of what they came to, above 0; in fen in this program, though any unit will do
 */
public record Spend(int purchases, double average) {

    public Spend {
        if (purchases < 1 || !(average > 0) || Double.isInfinite(average)) {
            throw new IllegalArgumentException("no spend: " + purchases + ", " + average);
        }
    }

    /**
     * What was spent on the days after the first, as the model wants it; empty where that was
     * nothing.
     *
     * @param days fen by day, the first one included; one at least
     */
    public static Optional<Spend> afterFirst(NavigableMap<LocalDate, Long> days) {
        Collection<Long> again = days.tailMap(days.firstKey(), false).values();
        long spent = again.stream().mapToLong(Long::longValue).sum();
        return spent > 0
                ? Optional.of(new Spend(again.size(), (double) spent / again.size()))
                : Optional.empty();
    }
}
