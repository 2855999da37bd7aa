package org.leaderdesk.domain.planner;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are off work, as the State Council says each year.
 *
 * @param years the years that are known
 * @param spans days off
 * @param madeUp days of a weekend that are worked to make up for others
 */
public record DaysOff(Set<Integer> years, List<Span> spans, Set<LocalDate> madeUp) {

    /**
     * Days off in a row.
     *
     * @param to the last of them
     */
    public record Span(Festival festival, LocalDate from, LocalDate to) {

        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    /** Whether people work on a day; empty where nobody has said so of its year yet. */
    public Optional<Boolean> isWorkday(LocalDate date) {
        if (!years.contains(date.getYear())) {
            return Optional.empty();
        }
        if (madeUp.contains(date)) {
            return Optional.of(true);
        }
        boolean off = spans.stream().anyMatch(span -> span.holds(date));
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return Optional.of(!off && !weekend);
    }
}
