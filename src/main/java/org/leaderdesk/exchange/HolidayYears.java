package org.leaderdesk.exchange;

import org.leaderdesk.domain.planner.DaysOff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Days off as a file keeps them.
 *
 * @param years days off and days made up, by year
 */
record HolidayYears(Map<Integer, Year> years) {

    /** What was said of one year. */
    record Year(List<DaysOff.Span> spans, Set<LocalDate> madeUp) {}

    /** These, and those of the other where it knows a year too. */
    HolidayYears with(HolidayYears newer) {
        Map<Integer, Year> both = new TreeMap<>(years);
        both.putAll(newer.years);
        return new HolidayYears(both);
    }

    DaysOff daysOff() {
        List<DaysOff.Span> spans = new ArrayList<>();
        Set<LocalDate> madeUp = new TreeSet<>();
        for (Year year : years.values()) {
            spans.addAll(year.spans());
            madeUp.addAll(year.madeUp());
        }
        return new DaysOff(Set.copyOf(years.keySet()), List.copyOf(spans), Set.copyOf(madeUp));
    }
}
