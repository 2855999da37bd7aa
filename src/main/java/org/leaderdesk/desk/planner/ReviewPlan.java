package org.leaderdesk.desk.planner;

import org.leaderdesk.book.PlanTable;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.MemberGroups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came of the plan: how much of 5/3/1 each group got, for how long, and what posts brought.
 */
public final class ReviewPlan {

    /** How far back a streak is counted. */
    private static final int LONGEST_STREAK = 366;

    private final Session session;

    public ReviewPlan(Session session) {
        this.session = session;
    }

    /**
     * What of a group's day was posted.
     *
     * @param done posts by kind
     * @param original posts that the leader made
     */
    public record Completion(UUID group, String name, Map<SlotKind, Integer> done, int original) {

        /** Whether the group got five, three and one. */
        public boolean isWhole() {
            for (SlotKind kind : SlotKind.values()) {
                if (done.getOrDefault(kind, 0) < kind.perDay()) {
                    return false;
                }
            }
            return true;
        }

        /** Of the nine, how many were posted. */
        public int posted() {
            return done.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A day, looked at.
     *
     * @param groups in the order of their names
     * @param streak days in a row up to this one on which every planned slot was posted; today
     *     counts once it is whole
     * @param brought pieces that were ordered within a day of each product post
     */
    public record Reviewed(
            LocalDate day,
            List<Completion> groups,
            int streak,
            Map<PlanSlot.Id, Integer> brought) {}

    /**
     * Looks at a day.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public Reviewed run(LocalDate day) {
        session.require(Role.LEADER);
        return session.book().read(session.who(), tx -> review(tx, day));
    }

    private static Reviewed review(Transaction tx, LocalDate day) {
        List<PlanSlot> slots = tx.plan().between(day, day);
        List<Completion> groups = new ArrayList<>();
        for (ChatGroup group : tx.groups().all()) {
            Map<SlotKind, Integer> done = new EnumMap<>(SlotKind.class);
            slots.stream()
                    .filter(slot -> slot.group().equals(group.id()) && slot.isDone())
                    .forEach(slot -> done.merge(slot.place().kind(), 1, Integer::sum));
            int original =
                    (int)
                            slots.stream()
                                    .filter(slot -> slot.group().equals(group.id()))
                                    .filter(slot -> slot.isDone() && slot.isOriginal())
                                    .count();
            groups.add(new Completion(group.id(), group.name(), done, original));
        }
        groups.sort(Comparator.comparing(Completion::name));
        Map<PlanSlot.Id, Integer> brought = new LinkedHashMap<>();
        List<PlanSlot> told =
                slots.stream().filter(slot -> slot.isDone() && slot.product().isPresent()).toList();
        if (!told.isEmpty()) {
            new LessonsIn(tx, day)
                    .credits(told, new MemberGroups(tx).all())
                    .forEach((slot, pieces) -> brought.put(slot.id(), pieces));
        }
        return new Reviewed(day, groups, streak(tx, day), brought);
    }

    private static int streak(Transaction tx, LocalDate day) {
        Map<LocalDate, PlanTable.Posted> planned =
                tx.plan().posted(day.minusDays(LONGEST_STREAK), day);
        int streak = 0;
        LocalDate date = isWhole(planned, day) ? day : day.minusDays(1);
        while (isWhole(planned, date)) {
            streak++;
            date = date.minusDays(1);
        }
        return streak;
    }

    private static boolean isWhole(Map<LocalDate, PlanTable.Posted> planned, LocalDate day) {
        PlanTable.Posted posted = planned.getOrDefault(day, PlanTable.Posted.NOTHING);
        return posted.slots() > 0 && posted.slots() == posted.done();
    }
}
