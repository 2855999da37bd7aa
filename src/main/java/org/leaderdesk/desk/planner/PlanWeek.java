package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Plans a day and the six after it, each around what the days before it have. */
public final class PlanWeek {

    public static final int DAYS = 7;

    private final PlanDay planDay;

    public PlanWeek(Session session) {
        planDay = new PlanDay(session);
    }

    /**
     * Plans them, the first day first.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public List<PlanDay.Planned> run(LocalDate from) {
        List<PlanDay.Planned> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(planDay.run(from.plusDays(day)));
        }
        return days;
    }
}
