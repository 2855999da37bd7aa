package org.leaderdesk.ui.plan;

import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which time lies at a place of a row whose posts stand beside each other and not to scale: between
 * two of them it passes evenly.
 */
final class TimeAlong {

    /** Nobody means a minute who moves a post by hand. */
    private static final int STEP = 5;

    private static final int MINUTES = 60;

    private final TreeMap<Double, Integer> minutes = new TreeMap<>();

    /** A mark: at this place it is that time. */
    TimeAlong mark(double place, LocalTime at) {
        minutes.put(place, at.toSecondOfDay() / MINUTES);
        return this;
    }

    /** The time at a place, to five minutes. */
    LocalTime at(double place) {
        Map.Entry<Double, Integer> before = minutes.floorEntry(place);
        Map.Entry<Double, Integer> after = minutes.ceilingEntry(place);
        if (before == null || after == null) {
            Map.Entry<Double, Integer> nearest = before == null ? after : before;
            return time(nearest == null ? 0 : nearest.getValue());
        }
        double wide = after.getKey() - before.getKey();
        double part = wide == 0 ? 0 : (place - before.getKey()) / wide;
        double exact = before.getValue() + part * (after.getValue() - before.getValue());
        return time((int) Math.round(exact / STEP) * STEP);
    }

    private static LocalTime time(int minute) {
        int last = 24 * MINUTES - STEP;
        return LocalTime.ofSecondOfDay((long) Math.clamp(minute, 0, last) * MINUTES);
    }
}
