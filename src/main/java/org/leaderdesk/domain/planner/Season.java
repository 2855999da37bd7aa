package org.leaderdesk.domain.planner;

import java.time.LocalDate;

/** The season of a month, as people speak of it: spring begins in March. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    public static Season of(LocalDate date) {
        return values()[(date.getMonthValue() + 9) % 12 / 3];
    }
}
