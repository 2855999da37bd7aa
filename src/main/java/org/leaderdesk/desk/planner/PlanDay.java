package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.planner.DayPlan;
import org.leaderdesk.domain.planner.DayPlanner;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.PlannedGroup;
import org.leaderdesk.domain.planner.PlannedPost;
import org.leaderdesk.domain.planner.SlotKind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans a day, or again what of it is neither done nor somebody's own word, and keeps the plan. The
 * leader's alone. The whole day is planned, also when part of it has passed.
 */
public final class PlanDay {

    private final Session session;

    public PlanDay(Session session) {
        this.session = session;
    }

    /**
     * A day as it was planned.
     *
     * @param plan how it came about
     * @param slots as they are kept now, by time
     * @param millis that the planning took
     */
    public record Planned(DayPlan plan, List<PlanSlot> slots, long millis) {}

    /**
     * Plans a day.
     *
     * @throws org.leaderdesk.domain.Refused NOT_PERMITTED
     */
    public Planned run(LocalDate day) {
        session.require(Role.LEADER);
        // The book may be read for a while; only what came of it is written.
        long began = System.nanoTime();
        List<PlanSlot> before = new ArrayList<>();
        DayPlan plan =
                session.book()
                        .read(
                                session.who(),
                                tx -> {
                                    before.addAll(tx.plan().between(day, day));
                                    return plan(tx, day, before);
                                });
        List<PlanSlot> slots = session.book().write(session.who(), tx -> keep(tx, plan, day));
        return new Planned(plan, slots, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private DayPlan plan(Transaction tx, LocalDate day, List<PlanSlot> before) {
        List<PlanSlot> standing = before.stream().filter(PlanSlot::stands).toList();
        Instant now = session.clock().instant();
        return DayPlanner.plan(
                new PlanFactsIn(tx, PlanLibrary.of(session), session.zone(), day, now)
                        .gather(standing));
    }

    /** What was done or written meanwhile stays. */
    private static List<PlanSlot> keep(Transaction tx, DayPlan plan, LocalDate day) {
        Map<PlanSlot.Id, PlanSlot> there =
                tx.plan().between(day, day).stream()
                        .collect(Collectors.toMap(PlanSlot::id, Function.identity()));
        Map<PlanSlot.Id, PlanSlot> now = new HashMap<>();
        for (PlannedPost post : plan.posts()) {
            for (PlannedGroup group : post.wave().groups()) {
                PlanSlot.Id id = new PlanSlot.Id(day, group.id(), post.place());
                Optional<PlanSlot> was = Optional.ofNullable(there.get(id));
                Optional<PlanSlot> stood = was.filter(PlanSlot::stands);
                if (stood.isPresent()) {
                    now.put(id, stood.get().inWave(post.wave().number()));
                } else if (post.stands()) {
                    standing(post, there)
                            .map(other -> other.copiedTo(id.group()))
                            .or(() -> was)
                            .ifPresent(slot -> now.put(id, slot));
                } else {
                    now.put(id, slot(id, post));
                }
            }
        }
        there.forEach(
                (id, slot) -> {
                    if (slot.stands()) {
                        now.putIfAbsent(id, slot);
                    } else if (!now.containsKey(id)) {
                        tx.plan().remove(id);
                    }
                });
        now.values().forEach(tx.plan()::put);
        tx.planDays().put(plan.howPlanned());
        return ReadPlan.sorted(List.copyOf(now.values()));
    }

    /** The slot of another group of the wave, which the post was taken from. */
    private static Optional<PlanSlot> standing(PlannedPost post, Map<PlanSlot.Id, PlanSlot> there) {
        return there.values().stream()
                .filter(slot -> slot.stands() && slot.place().equals(post.place()))
                .filter(slot -> slot.content().equals(post.content()))
                .min(Comparator.comparing(PlanSlot::group));
    }

    private static PlanSlot slot(PlanSlot.Id id, PlannedPost post) {
        boolean topic = post.place().kind() == SlotKind.TOPIC;
        PlanSlot.Planned planned =
                new PlanSlot.Planned(
                        post.wave().number(),
                        topic ? Optional.of(post.content()) : Optional.empty(),
                        topic ? Optional.empty() : Optional.of(UUID.fromString(post.content())),
                        post.wording(),
                        post.at(),
                        post.text(),
                        post.why());
        return new PlanSlot(id, planned, PlanSlot.Own.NOTHING, PlanSlot.Outcome.NONE);
    }
}
