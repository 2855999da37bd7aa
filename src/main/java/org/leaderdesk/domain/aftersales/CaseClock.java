package org.leaderdesk.domain.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Until when what is to happen to a case: a function of its events and of the rules alone.
 *
 * @param hours in which the times of a reply, a check, a contact and an apology pass
 * @param soon of a stage's time, the last per cent in which it is urgent
 */
public record CaseClock(WorkingHours hours, Times times, Times mass, Duration limit, int soon) {

    /**
     * How long there is for the first answer, the second and the plan.
     *
     * @param first a reply; of a mass complaint the contact
     * @param second the check; of a mass complaint the apology
     */
    public record Times(Duration first, Duration second, Duration plan) {}

    /** How urgent something is. */
    public enum Urgency {
        IN_TIME,
        SOON,
        OVERDUE
    }

    /**
     * A stage a case waits for.
     *
     * @param at until when
     * @param left how much of its own time is left; of what is overdue how long it has been so on
     *     the wall clock, below zero
     */
    public record Due(Stage stage, Instant at, Duration left, Urgency urgency) {}

    /** What an open case waits for, the next first; nothing of a closed one. */
    public List<Due> dues(AfterSalesCase complaint, Instant now) {
        if (!complaint.isOpen()) {
            return List.of();
        }
        List<Due> dues = new ArrayList<>();
        Instant opened = complaint.openedAt();
        Optional<Instant> all = complaint.first(Step.MASS);
        Instant start = all.orElse(opened);
        Times held = all.isPresent() ? mass : times;
        add(dues, complaint, all.isPresent() ? Stage.CONTACT : Stage.REPLY, start, held.first, now);
        add(
                dues,
                complaint,
                all.isPresent() ? Stage.APOLOGY : Stage.CHECK,
                start,
                held.second,
                now);
        add(dues, complaint, Stage.PLAN, start, held.plan, now);
        add(dues, complaint, Stage.SETTLE, opened, limit, now);
        dues.sort(Comparator.comparing(Due::at));
        return dues;
    }

    private void add(
            List<Due> dues,
            AfterSalesCase complaint,
            Stage stage,
            Instant start,
            Duration time,
            Instant now) {
        if (!stage.isDone(complaint)) {
            dues.add(due(stage, start, time, now));
        }
    }

    private Due due(Stage stage, Instant start, Duration time, Instant now) {
        Instant at = stage.inWorkingHours() ? hours.after(start, time) : start.plus(time);
        if (now.isAfter(at)) {
            return new Due(stage, at, Duration.between(now, at), Urgency.OVERDUE);
        }
        Duration left = stage.inWorkingHours() ? hours.between(now, at) : Duration.between(now, at);
        boolean late = left.multipliedBy(100).compareTo(time.multipliedBy(soon)) <= 0;
        return new Due(stage, at, left, late ? Urgency.SOON : Urgency.IN_TIME);
    }
}
