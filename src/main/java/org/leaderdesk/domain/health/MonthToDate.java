package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalDouble;

/** A month so far against the same days of the last one (R103). */
final class MonthToDate {

    private MonthToDate() {}

    /**
     * How much more the month brought up to a day, in per cent. Only days that are known in both
     * months are compared: a 31st has nothing to be compared with, nor has a day of which no row
     * came. Empty where more than half the days are like that, or the last month brought nothing.
     *
     * @param orders by day; a day that is missing is unknown, not 0
     */
    static OptionalDouble change(Map<LocalDate, Integer> orders, LocalDate day) {
        YearMonth last = YearMonth.from(day).minusMonths(1);
        long now = 0;
        long before = 0;
        int known = 0;
        for (int number = 1; number <= day.getDayOfMonth() && last.isValidDay(number); number++) {
            Integer ordered = orders.get(day.withDayOfMonth(number));
            Integer earlier = orders.get(last.atDay(number));
            if (ordered != null && earlier != null) {
                now += ordered;
                before += earlier;
                known++;
            }
        }
        return known * 2 < day.getDayOfMonth() ? OptionalDouble.empty() : Share.change(now, before);
    }
}
