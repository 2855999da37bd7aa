package org.leaderdesk.domain.leader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The first seven days of a leader (S142).
 *
 * @param from the first of them
 * @param today the day it is looked at
 * @param ticks the steps of all seven, in their order
 */
public record Starter(LocalDate from, LocalDate today, List<GrowthTick> ticks) {

    public static final int DAYS = 7;

    /** Which day it is, from 1; below 1 before they begin, above {@link #DAYS} after. */
    public int day() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, today)) + 1;
    }

    /** Whether there is something to show: one of the seven days, and something left to do. */
    public boolean isUnderWay() {
        return day() >= 1 && day() <= DAYS && ticks.stream().anyMatch(each -> !each.done());
    }

    /** What stands for today: today's steps, and those of days before that are not done. */
    public List<GrowthTick> due() {
        return ticks.stream()
                .filter(
                        each ->
                                each.step().at() == day()
                                        || each.step().at() < day() && !each.done())
                .toList();
    }
}
