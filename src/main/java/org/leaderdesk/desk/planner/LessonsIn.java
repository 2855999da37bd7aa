package org.leaderdesk.desk.planner;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.planner.Credit;
import org.leaderdesk.domain.planner.Lessons;
import org.leaderdesk.domain.planner.Lessons.Brought;
import org.leaderdesk.domain.planner.PlanSlot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the posts of the last 60 days brought: replies to topics, orders within a day to products.
 */
final class LessonsIn {

    private static final int DAYS = 60;

    private final Transaction tx;
    private final LocalDate day;

    LessonsIn(Transaction tx, LocalDate day) {
        this.tx = tx;
        this.day = day;
    }

    Lessons read(Map<UUID, UUID> groupOf) {
        List<PlanSlot> done =
                tx.plan().between(day.minusDays(DAYS), day.minusDays(1)).stream()
                        .filter(PlanSlot::isDone)
                        .toList();
        Map<String, Brought> topics = new HashMap<>();
        for (PlanSlot slot : done) {
            if (slot.topic().isPresent()
                    && (slot.outcome().replies().isPresent()
                            || slot.outcome().participants().isPresent())) {
                int sum =
                        slot.outcome().replies().orElse(0)
                                + slot.outcome().participants().orElse(0);
                topics.merge(slot.topic().get(), new Brought(1, sum), LessonsIn::sum);
            }
        }
        Map<UUID, Brought> products = new HashMap<>();
        credits(done, groupOf)
                .forEach(
                        (slot, pieces) ->
                                slot.product()
                                        .ifPresent(
                                                id ->
                                                        products.merge(
                                                                id,
                                                                new Brought(1, pieces),
                                                                LessonsIn::sum)));
        return new Lessons(topics, products);
    }

    private static Brought sum(Brought one, Brought other) {
        return new Brought(one.posts() + other.posts(), one.sum() + other.sum());
    }

    /** The pieces that members of its group ordered within a day of each product post. */
    Map<PlanSlot, Integer> credits(List<PlanSlot> done, Map<UUID, UUID> groupOf) {
        List<PlanSlot> posts = done.stream().filter(slot -> slot.product().isPresent()).toList();
        Credit credit = new Credit(posts);
        Optional<Instant> first =
                posts.stream().flatMap(slot -> slot.doneAt().stream()).min(Instant::compareTo);
        Optional<Instant> last =
                posts.stream().flatMap(slot -> slot.doneAt().stream()).max(Instant::compareTo);
        if (first.isPresent() && last.isPresent()) {
            Set<UUID> products =
                    posts.stream()
                            .flatMap(slot -> slot.product().stream())
                            .collect(Collectors.toSet());
            tx.planFigures()
                    .lines(
                            first.get(),
                            last.get().plus(Credit.WITHIN),
                            products,
                            line ->
                                    Optional.ofNullable(groupOf.get(line.member()))
                                            .ifPresent(
                                                    group ->
                                                            credit.add(
                                                                    group,
                                                                    line.product(),
                                                                    line.at(),
                                                                    line.pieces())));
        }
        return credit.pieces();
    }
}
