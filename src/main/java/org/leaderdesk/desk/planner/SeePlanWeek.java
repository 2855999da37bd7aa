package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.Activity;
import org.leaderdesk.domain.planner.DaysOff;
import org.leaderdesk.domain.planner.MarketingDay;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads how far the plans of some days are done, and what those days are. */
public final class SeePlanWeek {

    private final Session session;

    public SeePlanWeek(Session session) {
        this.session = session;
    }

    /** So many slots of a kind are planned, and so many of them are done. */
    public record Count(int done, int planned) {

        private Count with(PlanSlot slot) {
            return new Count(done + (slot.isDone() ? 1 : 0), planned + 1);
        }
    }

    /**
     * A day.
     *
     * @param activities the leader's own that say something of it
     * @param counts of the kinds that are planned; none where nothing is
     */
    public record Day(
            MarketingDay marketing, List<Activity> activities, Map<SlotKind, Count> counts) {

        public LocalDate date() {
            return marketing.date();
        }

        public boolean isPlanned() {
            return !counts.isEmpty();
        }

        /** Done and planned of all kinds. */
        public Count all() {
            return new Count(
                    counts.values().stream().mapToInt(Count::done).sum(),
                    counts.values().stream().mapToInt(Count::planned).sum());
        }
    }

    /**
     * Some days in a row.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED, HOLIDAYS_UNREADABLE
     */
    public List<Day> run(LocalDate from, int many) {
        session.require(Role.LEADER);
        DaysOff daysOff = PlanLibrary.of(session).daysOff();
        List<PlanSlot> slots = new ReadPlan(session).run(from, from.plusDays(many - 1L));
        List<Activity> activities = new ArrayList<>();
        List<MarketingDay> marketing = new ArrayList<>();
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            activities.addAll(Activities.around(tx, from));
                            for (int day = 0; day < many; day++) {
                                marketing.add(
                                        Activities.marketing(tx, from.plusDays(day), daysOff));
                            }
                            return true;
                        });
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < many; day++) {
            LocalDate date = from.plusDays(day);
            Map<SlotKind, Count> counts = new EnumMap<>(SlotKind.class);
            slots.stream()
                    .filter(slot -> slot.day().equals(date))
                    .forEach(
                            slot ->
                                    counts.put(
                                            slot.place().kind(),
                                            counts.getOrDefault(
                                                            slot.place().kind(), new Count(0, 0))
                                                    .with(slot)));
            days.add(
                    new Day(
                            marketing.get(day),
                            activities.stream().filter(each -> each.isOn(date)).toList(),
                            counts));
        }
        return days;
    }
}
