package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanRules;
import org.leaderdesk.domain.planner.PlanSlot;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Reads what is planned, as it is kept; nothing is planned by looking. */
public final class ReadPlan {

    private final Session session;

    public ReadPlan(Session session) {
        this.session = session;
    }

    /**
     * The slots of some days, both included, by day and time.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public List<PlanSlot> run(LocalDate from, LocalDate to) {
        session.require(Role.LEADER);
        return sorted(session.book().read(session.who(), tx -> tx.plan().between(from, to)));
    }

    /**
     * Some slots as they are now, in the order in which they are named; those that are not there
     * are left out.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public List<PlanSlot> find(List<PlanSlot.Id> ids) {
        session.require(Role.LEADER);
        return session.book()
                .read(
                        session.who(),
                        tx -> ids.stream().flatMap(id -> tx.plan().find(id).stream()).toList());
    }

    /** The numbers by which days are planned. */
    public PlanRules rules() {
        return session.book().read(session.who(), PlanRulesIn::read);
    }

    static List<PlanSlot> sorted(List<PlanSlot> slots) {
        return slots.stream()
                .sorted(
                        Comparator.comparing(PlanSlot::day)
                                .thenComparing(PlanSlot::at)
                                .thenComparing(PlanSlot::wave)
                                .thenComparing(PlanSlot::place, Comparator.comparing(p -> p.name()))
                                .thenComparing(PlanSlot::group))
                .toList();
    }
}
