package org.leaderdesk.domain.leader;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The courses of a leader (R119): what was learned, and whether this week's is still to come.
 *
 * @param courses the required ones first
 */
public record Training(List<GrowthTick> courses) {

    /** In how many days one course is learned: the source says one a week. */
    private static final int WEEK = 7;

    /** Those of one part. */
    public List<GrowthTick> of(GrowthPart part) {
        return courses.stream().filter(each -> each.step().part() == part).toList();
    }

    /** Class hours learned. */
    public int hoursDone() {
        return courses.stream()
                .filter(GrowthTick::done)
                .mapToInt(each -> each.step().hours())
                .sum();
    }

    /** Class hours of all courses together. */
    public int hours() {
        return courses.stream().mapToInt(each -> each.step().hours()).sum();
    }

    /** The day of the last course that was learned. */
    public Optional<LocalDate> last() {
        return courses.stream().flatMap(each -> each.day().stream()).max(Comparator.naturalOrder());
    }

    /** The course that comes next; empty once all are learned. */
    public Optional<GrowthStep> next() {
        return courses.stream().filter(each -> !each.done()).map(GrowthTick::step).findFirst();
    }

    /** Whether one is due: one is left, and none was learned in the seven days up to this one. */
    public boolean isDue(LocalDate today) {
        return next().isPresent()
                && last().map(day -> day.isBefore(today.minusDays(WEEK - 1L))).orElse(true);
    }
}
