package org.leaderdesk.domain.planner;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders by day of the week and hour, a demand heat map (S098).
 *
 * @param hours of seven days, Monday first, 24 counts each
 */
public record WeekHeat(List<List<Integer>> hours) {

    /** The part of all orders that the source finds in the two peaks, 0 to 1. */
    public static final double PEAKS_ELSEWHERE = 0.65;

    private static final int DAYS = 7;
    private static final int HOURS = 24;
    private static final int WORKDAYS = 5;
    private static final int EVENING_FROM = 19;
    private static final int EVENING_UNTIL = 21;
    private static final int MORNING_FROM = 8;
    private static final int MORNING_UNTIL = 12;

    public WeekHeat {
        boolean whole = hours.size() == DAYS && hours.stream().allMatch(day -> day.size() == HOURS);
        if (!whole) {
            throw new IllegalArgumentException("a week has seven days of 24 hours");
        }
        hours = hours.stream().map(List::copyOf).toList();
    }

    /** All orders in it. */
    public int orders() {
        return hours.stream().mapToInt(WeekHeat::sum).sum();
    }

    /** The most that fell into one hour of one day. */
    public int most() {
        return hours.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * The part of all orders on workdays from 19 to 21 and at weekends from 8 to 12 o'clock, 0 to
     * 1; 0 where there are none.
     */
    public double peaks() {
        int all = orders();
        int evenings =
                IntStream.range(0, WORKDAYS)
                        .map(day -> sum(hours.get(day).subList(EVENING_FROM, EVENING_UNTIL)))
                        .sum();
        int mornings =
                IntStream.range(WORKDAYS, DAYS)
                        .map(day -> sum(hours.get(day).subList(MORNING_FROM, MORNING_UNTIL)))
                        .sum();
        return all == 0 ? 0 : (double) (evenings + mornings) / all;
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
