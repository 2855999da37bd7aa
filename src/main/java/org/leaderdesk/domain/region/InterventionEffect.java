package org.leaderdesk.domain.region;

import org.leaderdesk.domain.health.Watched;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a leader stood before something was asked of them and some time after they answered. It says
 * what came after, not what came of it.
 *
 * @param before on the day before it was asked
 * @param after two weeks after the answer; empty while nobody answered, and while it is too early
 * @param change of the score in points; empty where the two are over other indicators
 * @param due the day of {@code after}; empty while nobody answered
 */
public record InterventionEffect(
        Figures before, Optional<Figures> after, OptionalDouble change, Optional<LocalDate> due) {

    /** Days after the answer (ours): a figure of a week has then seen two whole ones. */
    public static final int AFTER = 14;

    /** Reads a leader's last figures up to a day; empty where there are none that say anything. */
    public interface Rows {
        Optional<LeaderDayFigures> on(LocalDate day);
    }

    /**
     * Figures of a day.
     *
     * @param score 0 to 100
     * @param watched the figure of the warning it was about; empty where it was about none
     */
    public record Figures(OptionalDouble score, OptionalDouble watched) {}

    /**
     * Compares.
     *
     * @param made the day it was asked
     * @param answered the day it was answered
     * @param today what lies after it is too early
     */
    public static InterventionEffect of(
            Intervention asked,
            LocalDate made,
            Optional<LocalDate> answered,
            LocalDate today,
            Rows rows) {
        Optional<LocalDate> due = answered.map(day -> day.plusDays(AFTER));
        LocalDate eve = made.minusDays(1);
        Optional<LocalDate> later = due.filter(day -> !day.isAfter(today));
        Optional<LeaderDayFigures> was = fresh(eve, rows);
        Optional<LeaderDayFigures> is = later.flatMap(day -> fresh(day, rows));
        return new InterventionEffect(
                figures(asked.watched(), eve, was),
                later.map(day -> figures(asked.watched(), day, is)),
                was.isEmpty() || is.isEmpty()
                        ? OptionalDouble.empty()
                        : Standing.change(was.get(), is.get()),
                due);
    }

    private static Optional<LeaderDayFigures> fresh(LocalDate day, Rows rows) {
        return rows.on(day).filter(each -> !Standing.isOld(each, day));
    }

    private static Figures figures(
            Optional<Watched> watched, LocalDate day, Optional<LeaderDayFigures> row) {
        return new Figures(
                row.map(each -> each.ratio(DayFigure.SCORE)).orElse(OptionalDouble.empty()),
                watched.isEmpty() || row.isEmpty()
                        ? OptionalDouble.empty()
                        : LeaderWarning.value(watched.get(), row.get(), day));
    }

    /** Whether it was answered not long enough ago. */
    public boolean isTooEarly() {
        return due.isPresent() && after.isEmpty();
    }
}
