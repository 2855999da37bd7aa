package org.leaderdesk.domain.health;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How the dashboard is looked at (S063): as it goes, week by week, quarter by quarter. */
public enum KpiView {
    /** The seven days up to yesterday, and those of each day before. */
    LIVE(12),
    /** ISO weeks that are over. */
    WEEKS(12),
    /** Calendar quarters, the last up to yesterday. */
    QUARTERS(5);

    private static final int WEEK = 7;

    private final int points;

    KpiView(int points) {
        this.points = points;
    }

    /** What each point of a line is about, the earliest first; the last is what one looks at. */
    public List<DayRange> points(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return switch (this) {
            case LIVE -> back(at -> DayRange.upTo(yesterday.minusDays(at), WEEK));
            case WEEKS -> {
                LocalDate sunday = today.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
                yield back(at -> DayRange.upTo(sunday.minusWeeks(at), WEEK));
            }
            case QUARTERS -> {
                LocalDate begin = yesterday.with(IsoFields.DAY_OF_QUARTER, 1);
                yield back(at -> at == 0 ? new DayRange(begin, yesterday) : quarter(begin, at));
            }
        };
    }

    private List<DayRange> back(IntFunction<DayRange> point) {
        return IntStream.range(0, points).map(at -> points - 1 - at).mapToObj(point).toList();
    }

    private static DayRange quarter(LocalDate begin, int back) {
        LocalDate from = begin.minus(back, IsoFields.QUARTER_YEARS);
        return new DayRange(from, from.plus(1, IsoFields.QUARTER_YEARS).minusDays(1));
    }

    /** Whether days of a point are still to come. */
    public boolean isRunning(DayRange point) {
        return this == QUARTERS
                && point.to().isBefore(point.from().plus(1, IsoFields.QUARTER_YEARS).minusDays(1));
    }
}
