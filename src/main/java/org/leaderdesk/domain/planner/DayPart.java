package org.leaderdesk.domain.planner;

import java.time.LocalTime;

/** The part of a day that a topic suits. */
public enum DayPart {
    MORNING,
    FORENOON,
    NOON,
    AFTERNOON,
    NIGHT,
    ANY;

    /** The part in which a time lies. */
    public static DayPart of(LocalTime time) {
        int hour = time.getHour();
        if (hour < 9) {
            return MORNING;
        }
        if (hour < 11) {
            return FORENOON;
        }
        if (hour < 14) {
            return NOON;
        }
        return hour < 18 ? AFTERNOON : NIGHT;
    }
}
