package org.leaderdesk.domain.lifetime;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What members are expected to do where no model is better: what they did. A member's own orders a
 * day in the trailing 90 days, or of as many as the book has, go on.
 */
public final class PlainRule {

    /** Days that it looks back on (decision record 0015), as the segments do. */
    public static final int DAYS = 90;

    private PlainRule() {}

    /**
     * On how many days a member is expected to order.
     *
     * @param ordered days on which the member did, in any order
     * @param bookDays how many days the book has until then, that day included, at least 1
     * @param until the last day that is known; later ones are left out
     * @param days how many follow
     */
    public static double expected(
            Collection<LocalDate> ordered, long bookDays, LocalDate until, int days) {
        long window = Math.min(DAYS, bookDays);
        LocalDate from = until.minusDays(window);
        long seen =
                ordered.stream()
                        .filter(day -> day.isAfter(from) && !day.isAfter(until))
                        .distinct()
                        .count();
        return (double) seen / window * days;
    }
}
