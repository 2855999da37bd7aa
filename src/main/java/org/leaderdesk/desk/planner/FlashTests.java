package org.leaderdesk.desk.planner;

import org.leaderdesk.book.PlanTable.Trial;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.MemberGroups;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.planner.PlanSlot;
import org.leaderdesk.domain.planner.TrialResult;
import org.leaderdesk.domain.product.Product;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Collectors;

/** The three-day test of new products (R092): begins one, says how they do, keeps or drops them. */
public final class FlashTests {

    /** How far back a test is told of. */
    private static final int REMEMBERED = 60;

    private final Session session;

    public FlashTests(Session session) {
        this.session = session;
    }

    /**
     * A product in its test, or after it.
     *
     * @param decided what a person decided; empty before
     */
    public record Tested(
            UUID product,
            String name,
            LocalDate beganOn,
            TrialResult result,
            TrialResult.Verdict proposed,
            Optional<Boolean> decided) {}

    /**
     * Begins the test of a product today.
     *
     * @throws Refused NOT_PERMITTED, PRODUCT_UNKNOWN, TRIALS_FULL where as many as the rule allows
     *     began this week, TRIAL_RUNS
     */
    public void begin(UUID product) {
        session.require(Role.LEADER);
        LocalDate today = today();
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            name(tx, product);
                            int most = ReadRules.in(tx, Rule.TRIALS);
                            List<Trial> week = tx.plan().trialsSince(monday);
                            if (week.size() >= most) {
                                throw new Refused(RefusalCode.TRIALS_FULL, Integer.toString(most));
                            }
                            int days = ReadRules.in(tx, Rule.TRIAL_DAYS);
                            if (tx.plan().trialsSince(today.minusDays(days - 1L)).stream()
                                    .anyMatch(trial -> trial.product().equals(product))) {
                                throw new Refused(RefusalCode.TRIAL_RUNS, name(tx, product));
                            }
                            tx.plan().put(new Trial(product, today, Optional.empty()));
                            return true;
                        });
    }

    /**
     * Says whether a tested product stays. One that is dropped is not planned for 60 days.
     *
     * @throws Refused NOT_PERMITTED, TRIAL_UNKNOWN
     */
    public void decide(UUID product, boolean keep) {
        session.require(Role.LEADER);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            Trial trial =
                                    tx.plan().trialsSince(today().minusDays(REMEMBERED)).stream()
                                            .filter(each -> each.product().equals(product))
                                            .reduce((first, last) -> last)
                                            .orElseThrow(
                                                    () ->
                                                            new Refused(
                                                                    RefusalCode.TRIAL_UNKNOWN,
                                                                    product.toString()));
                            tx.plan().put(new Trial(product, trial.beganOn(), Optional.of(keep)));
                            return true;
                        });
    }

    /**
     * The tests of the last 60 days, the oldest first.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Tested> list() {
        session.require(Role.LEADER);
        return session.book().read(session.who(), this::list);
    }

    private List<Tested> list(Transaction tx) {
        LocalDate today = today();
        List<PlanSlot> told =
                tx.plan().between(today.minusDays(REMEMBERED), today).stream()
                        .filter(slot -> slot.isDone() && slot.product().isPresent())
                        .toList();
        Map<UUID, Integer> people =
                tx.groups().all().stream()
                        .collect(Collectors.toMap(ChatGroup::id, ChatGroup::peopleOrZero));
        Map<PlanSlot, Integer> brought =
                told.isEmpty()
                        ? Map.of()
                        : new LessonsIn(tx, today).credits(told, new MemberGroups(tx).all());
        OptionalDouble median = median(brought, people);
        double clicks = ReadRules.in(tx, Rule.TRIAL_CLICKS) / 100.0;
        int days = ReadRules.in(tx, Rule.TRIAL_DAYS);
        List<Tested> tested = new ArrayList<>();
        for (Trial trial : tx.plan().trialsSince(today.minusDays(REMEMBERED))) {
            TrialResult result = result(trial, days, told, brought, people);
            tested.add(
                    new Tested(
                            trial.product(),
                            name(tx, trial.product()),
                            trial.beganOn(),
                            result,
                            result.verdict(clicks, median),
                            trial.keep()));
        }
        return tested;
    }

    private TrialResult result(
            Trial trial,
            int days,
            List<PlanSlot> told,
            Map<PlanSlot, Integer> brought,
            Map<UUID, Integer> people) {
        LocalDate end = trial.beganOn().plusDays(days);
        List<PlanSlot> posts =
                told.stream()
                        .filter(slot -> slot.product().equals(Optional.of(trial.product())))
                        .filter(slot -> !slot.day().isBefore(trial.beganOn()))
                        .filter(slot -> slot.day().isBefore(end))
                        .toList();
        boolean counted = posts.stream().anyMatch(slot -> slot.outcome().clicks().isPresent());
        return new TrialResult(
                posts.size(),
                posts.stream().mapToInt(slot -> people.getOrDefault(slot.group(), 0)).sum(),
                counted
                        ? OptionalDouble.of(
                                posts.stream()
                                        .mapToInt(slot -> slot.outcome().clicks().orElse(0))
                                        .sum())
                        : OptionalDouble.empty(),
                posts.stream().mapToInt(slot -> brought.getOrDefault(slot, 0)).sum(),
                !today().isBefore(end));
    }

    private static OptionalDouble median(
            Map<PlanSlot, Integer> brought, Map<UUID, Integer> people) {
        return TrialResult.median(
                brought.entrySet().stream()
                        .filter(each -> people.getOrDefault(each.getKey().group(), 0) > 0)
                        .map(
                                each ->
                                        (double) each.getValue()
                                                / people.getOrDefault(each.getKey().group(), 1))
                        .toList());
    }

    private static String name(Transaction tx, UUID product) {
        return tx.products()
                .find(product)
                .map(Product::name)
                .orElseThrow(() -> new Refused(RefusalCode.PRODUCT_UNKNOWN, product.toString()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(session.clock().instant(), session.zone());
    }
}
