package org.leaderdesk.domain.planner;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When a group orders: how many orders fell into each half-hour of the day.
 *
 * @param orders 48 counts from midnight on
 */
public record HeatMap(List<Integer> orders) {

    private static final int HALF_HOURS = 48;
    private static final int MINUTES = 30;

    /** From how many orders on a group's own habits say more than everybody's. */
    private static final int ENOUGH = 60;

    /** Half-hours by which a post moves at the most. */
    private static final int REACH = 3;

    public HeatMap {
        if (orders.size() != HALF_HOURS) {
            throw new IllegalArgumentException("a day has 48 half-hours");
        }
        orders = List.copyOf(orders);
    }

    /** Several groups together. */
    static HeatMap sum(Collection<HeatMap> maps) {
        Integer[] sum = new Integer[HALF_HOURS];
        Arrays.fill(sum, 0);
        for (HeatMap map : maps) {
            for (int half = 0; half < HALF_HOURS; half++) {
                sum[half] += map.orders.get(half);
            }
        }
        return new HeatMap(List.of(sum));
    }

    public int total() {
        return orders.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The half-hour within one and a half hours of a time in which most is ordered, as the time
     * moved by whole half-hours; empty where there are too few orders, or that is now.
     */
    Optional<LocalTime> busiestNear(LocalTime time) {
        int here = (time.getHour() * 60 + time.getMinute()) / MINUTES;
        int best = here;
        for (int half = Math.max(0, here - REACH);
                half <= Math.min(HALF_HOURS - 1, here + REACH);
                half++) {
            if (orders.get(half) > orders.get(best)) {
                best = half;
            }
        }
        return total() < ENOUGH || best == here
                ? Optional.empty()
                : Optional.of(time.plusMinutes((long) (best - here) * MINUTES));
    }
}
