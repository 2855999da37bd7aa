package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.WarningTable.Kept;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Indicator;
import org.leaderdesk.domain.health.Observation;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.WarningRule;
import org.leaderdesk.domain.health.WarningTask;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.product.Product;
import org.leaderdesk.domain.product.Variant;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody should know today (S074, S078): looks at everything that is watched, raises what is
 * new and resolves what is over. What stands is raised once, on whatever desk.
 */
public final class ReadWarnings {

    /** Days after which what is resolved is no longer listed. */
    private static final int RESOLVED = 7;

    private static final int ID = 36;

    private final Session session;

    public ReadWarnings(Session session) {
        this.session = session;
    }

    /**
     * A warning with what it is about.
     *
     * @param subject the id of the leader, group, member, variant, entry, case or book
     * @param part the indicator, where the figure has several
     * @param name of the leader, group or product; blank of others: a member's is looked up by who
     *     shows it
     * @param place what a person goes to: the group, member, case, or the variant's product
     * @param rule by which it is a warning, with its threshold as it is set now
     * @param dueDays in how many days something is to be done about it (S088)
     */
    public record Listed(
            Kept kept,
            UUID subject,
            Optional<String> part,
            String name,
            Optional<UUID> place,
            WarningRule rule,
            int dueDays) {

        public Warning warning() {
            return kept.warning();
        }

        /** What there is to do about it. */
        public WarningTask task() {
            Warning warning = warning();
            return new WarningTask(
                    rule,
                    name,
                    part.map(Indicator::valueOf),
                    warning.value(),
                    warning.since(),
                    warning.since().plusDays(dueDays),
                    warning.state(),
                    place,
                    List.of(warning.key()));
        }
    }

    /**
     * Looks, keeps what changed, and lists: open ones first, the gravest first, then the latest. A
     * computer of pickup staff is sent no warnings, and raises none.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Listed> run() {
        session.require(Role.LEADER);
        if (session.isStaffsComputer()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        HealthRules rules = session.book().read(session.who(), HealthRulesIn::read);
        List<Observation> observations = new Observed(session).gather(rules);
        List<Warning> changed =
                session.book().read(session.who(), tx -> changed(tx, observations, today, rules));
        if (!changed.isEmpty()) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        changed.forEach(tx.warnings()::put);
                                        return true;
                                    });
        }
        return kept();
    }

    /**
     * What was kept when somebody looked last, without looking again.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Listed> kept() {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Words words = words(tx);
                            return tx.warnings().since(today.minusDays(RESOLVED)).stream()
                                    .map(each -> listed(each, words))
                                    .sorted(
                                            Comparator.comparing(
                                                            (Listed each) ->
                                                                    !each.warning().isOpen())
                                                    .thenComparing(
                                                            each -> each.warning().level(),
                                                            Comparator.reverseOrder()))
                                    .toList();
                        });
    }

    /**
     * What is to be done today, as of when somebody looked last; what somebody knows of is ticked.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<WarningTask> open() {
        return tasks(kept()).stream()
                .filter(task -> task.state() != Warning.State.RESOLVED)
                .toList();
    }

    /** What warnings ask to be done; of open ones and of those resolved lately. */
    public static List<WarningTask> tasks(List<Listed> warnings) {
        return WarningTask.together(warnings.stream().map(Listed::task).toList());
    }

    private static List<Warning> changed(
            Transaction tx, List<Observation> observations, LocalDate day, HealthRules rules) {
        Map<String, Warning> known = new HashMap<>();
        tx.warnings().since(day).forEach(each -> known.put(each.warning().key(), each.warning()));
        return Warning.after(known.values(), observations, day, rules.warnings()).stream()
                .filter(each -> isNews(Optional.ofNullable(known.get(each.key())), each))
                .toList();
    }

    /** A figure that only moved on within its day is no reason to write. */
    private static boolean isNews(Optional<Warning> known, Warning now) {
        return known.filter(
                        before ->
                                before.level() == now.level()
                                        && before.state() == now.state()
                                        && before.seen().equals(now.seen()))
                .isEmpty();
    }

    /** What a warning is called and by which rule it is one. */
    private record Words(
            Map<UUID, String> names, Map<UUID, UUID> productOf, HealthRules rules, int dueDays) {}

    private static Listed listed(Kept kept, Words words) {
        Watched watched = kept.warning().watched();
        String about = kept.warning().about();
        UUID subject = UUID.fromString(about.substring(0, ID));
        boolean isMember = watched.subject() == Watched.Subject.MEMBER;
        return new Listed(
                kept,
                subject,
                about.length() > ID ? Optional.of(about.substring(ID + 1)) : Optional.empty(),
                isMember ? "" : words.names().getOrDefault(subject, ""),
                switch (watched.subject()) {
                    case LEADER, GROUP, MEMBER, AFTER_SALES -> Optional.of(subject);
                    case STOCK -> Optional.ofNullable(words.productOf().get(subject));
                    case GIVE_BACK, SYNC -> Optional.empty();
                },
                words.rules().rule(watched, kept.warning().level()),
                words.dueDays());
    }

    private Words words(Transaction tx) {
        Map<UUID, String> names = new HashMap<>();
        names.put(session.ownerId(), session.identity().ownerName());
        for (ChatGroup group : tx.groups().all()) {
            names.put(group.id(), group.name());
        }
        Map<UUID, String> products = new HashMap<>();
        for (Product product : tx.products().all()) {
            products.put(product.id(), product.name());
        }
        Map<UUID, UUID> productOf = new HashMap<>();
        for (Variant variant : tx.products().allVariants()) {
            String product = products.getOrDefault(variant.productId(), "");
            names.put(variant.id(), (product + " " + variant.text()).strip());
            productOf.put(variant.id(), variant.productId());
        }
        return new Words(
                names, productOf, HealthRulesIn.read(tx), ReadRules.in(tx, Rule.WARNING_DUE));
    }
}
