package org.leaderdesk.desk.report;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.planner.ReviewPlan;
import org.leaderdesk.domain.health.DayRange;
import org.leaderdesk.domain.health.WeekReport;
import org.leaderdesk.domain.health.WeekReport.Plan.Part;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.SlotKind;
import org.leaderdesk.domain.planner.SlotPlace;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of a week's plan was posted, what the posts sold, and what sold at all. */
final class Posted {

    private final Session session;
    private final DayRange week;
    private final List<ReviewPlan.Reviewed> days;
    private final Set<Planned> planned;

    Posted(Session session, DayRange week) {
        this.session = session;
        this.week = week;
        ReviewPlan review = new ReviewPlan(session);
        days = week.days().stream().map(day -> review.run(day.from())).toList();
        planned =
                session.book()
                        .read(
                                session.who(),
                                tx ->
                                        tx.plan().between(week.from(), week.to()).stream()
                                                .map(each -> new Planned(each.day(), each.group()))
                                                .collect(Collectors.toSet()));
    }

    /** A day on which something was planned for a group. */
    private record Planned(LocalDate day, UUID group) {}

    /** Of 5/3/1 for every group and day with a plan; where nobody planned nothing is due. */
    WeekReport.Plan plan() {
        return new WeekReport.Plan(
                part(SlotKind.TOPIC), part(SlotKind.RECOMMENDATION), part(SlotKind.FLASH_SALE));
    }

    private Part part(SlotKind kind) {
        int done = 0;
        int due = 0;
        for (ReviewPlan.Reviewed day : days) {
            for (ReviewPlan.Completion group : day.groups()) {
                done += group.done().getOrDefault(kind, 0);
                due += planned.contains(new Planned(day.day(), group.group())) ? kind.perDay() : 0;
            }
        }
        return new Part(done, due);
    }

    /** A post that went to several groups is one, with what it sold in all of them. */
    private record Post(LocalDate day, SlotPlace place, UUID product) {}

    /** The posts that sold most. */
    List<WeekReport.Post> best() {
        Map<PlanSlot.Id, Integer> brought = new HashMap<>();
        days.forEach(day -> brought.putAll(day.brought()));
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<Post, List<PlanSlot>> posts = new HashMap<>();
                            for (PlanSlot slot : tx.plan().between(week.from(), week.to())) {
                                if (brought.getOrDefault(slot.id(), 0) > 0) {
                                    posts.computeIfAbsent(
                                                    new Post(
                                                            slot.day(),
                                                            slot.place(),
                                                            slot.product().orElseThrow()),
                                                    key -> new ArrayList<>())
                                            .add(slot);
                                }
                            }
                            return best(posts, brought, products(tx));
                        });
    }

    private static List<WeekReport.Post> best(
            Map<Post, List<PlanSlot>> posts,
            Map<PlanSlot.Id, Integer> brought,
            Map<UUID, String> products) {
        List<WeekReport.Post> all = new ArrayList<>();
        posts.forEach(
                (post, slots) ->
                        all.add(
                                new WeekReport.Post(
                                        post.day(),
                                        slots.getFirst().at(),
                                        products.getOrDefault(post.product(), ""),
                                        slots.size(),
                                        slots.stream()
                                                .mapToInt(slot -> brought.get(slot.id()))
                                                .sum())));
        all.sort(
                Comparator.comparingInt(WeekReport.Post::pieces)
                        .reversed()
                        .thenComparing(WeekReport.Post::day)
                        .thenComparing(WeekReport.Post::at)
                        .thenComparing(WeekReport.Post::product));
        return all.stream().limit(WeekReport.BEST).toList();
    }

    /** The products of which most pieces were ordered. */
    List<WeekReport.Sold> goods() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Map<UUID, UUID> productOf = new HashMap<>();
                            for (Variant each : tx.products().allVariants()) {
                                productOf.put(each.id(), each.productId());
                            }
                            Map<UUID, Long> pieces = new HashMap<>();
                            tx.kpiFigures()
                                    .ordered(
                                            week.from().atStartOfDay(session.zone()).toInstant(),
                                            week.to()
                                                    .plusDays(1)
                                                    .atStartOfDay(session.zone())
                                                    .toInstant(),
                                            0)
                                    .values()
                                    .forEach(
                                            day ->
                                                    day.forEach(
                                                            (variant, many) ->
                                                                    pieces.merge(
                                                                            productOf.getOrDefault(
                                                                                    variant,
                                                                                    variant),
                                                                            many,
                                                                            Long::sum)));
                            return most(pieces, products(tx));
                        });
    }

    private static List<WeekReport.Sold> most(Map<UUID, Long> pieces, Map<UUID, String> products) {
        return pieces.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(
                        each ->
                                new WeekReport.Sold(
                                        products.getOrDefault(each.getKey(), ""), each.getValue()))
                .sorted(
                        Comparator.comparingLong(WeekReport.Sold::pieces)
                                .reversed()
                                .thenComparing(WeekReport.Sold::product))
                .limit(WeekReport.BEST)
                .toList();
    }

    private static Map<UUID, String> products(Transaction tx) {
        Map<UUID, String> names = new HashMap<>();
        for (Product product : tx.products().all()) {
            names.put(product.id(), product.name());
        }
        return names;
    }
}
