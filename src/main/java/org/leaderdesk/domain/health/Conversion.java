package org.leaderdesk.domain.health;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** Ordering members in per cent of all, per day, against what is usual with this leader (R074). */
final class Conversion {

    /** Days that are usual: the four weeks before, so that every weekday counts alike. */
    private static final int BASELINE = 28;

    private Conversion() {}

    /**
     * How much higher it is on some days than on the four weeks before them, in per cent. Empty
     * where fewer than half of those are known, or nobody ordered then.
     */
    static OptionalDouble change(List<HealthFigures> groups, DayRange days) {
        OptionalDouble now = Share.mean(daily(groups, days));
        List<OptionalDouble> before =
                daily(groups, DayRange.upTo(days.from().minusDays(1), BASELINE));
        OptionalDouble usual = Share.mean(before);
        return now.isEmpty()
                        || usual.isEmpty()
                        || Share.known(before.stream()).count() * 2 < BASELINE
                ? OptionalDouble.empty()
                : Share.change(now.getAsDouble(), usual.getAsDouble());
    }

    /** The first day that is looked at. */
    static LocalDate since(DayRange days) {
        return days.from().minusDays(BASELINE);
    }

    private static List<OptionalDouble> daily(List<HealthFigures> groups, DayRange days) {
        return days.days().stream().map(day -> of(groups, day)).toList();
    }

    private static OptionalDouble of(List<HealthFigures> groups, DayRange day) {
        double buyers = 0;
        double members = 0;
        for (HealthFigures group : groups) {
            OrderDay orders = group.orders().get(day.from());
            OptionalDouble of = group.members(day.from());
            if (orders != null && of.isPresent()) {
                buyers += orders.buyers();
                members += of.getAsDouble();
            }
        }
        return Share.of(buyers, members);
    }
}
