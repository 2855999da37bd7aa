package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.WarningTable.Kept;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.HealthRules;
import org.leaderdesk.domain.health.Observation;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.health.Watched;
import org.leaderdesk.domain.leader.ChatGroup;
import org.leaderdesk.domain.leader.Role;
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
     */
    public record Listed(Kept kept, UUID subject, Optional<String> part, String name) {

        public Warning warning() {
            return kept.warning();
        }
    }

    /**
     * Looks, keeps what changed, and lists: open ones first, the gravest first, then the latest.
     *
     * @throws Refused NOT_PERMITTED
     */
    public List<Listed> run() {
        session.require(Role.LEADER);
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
                            Map<UUID, String> names = names(tx);
                            return tx.warnings().since(today.minusDays(RESOLVED)).stream()
                                    .map(each -> listed(each, names))
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

    private static Listed listed(Kept kept, Map<UUID, String> names) {
        String about = kept.warning().about();
        UUID subject = UUID.fromString(about.substring(0, ID));
        return new Listed(
                kept,
                subject,
                about.length() > ID ? Optional.of(about.substring(ID + 1)) : Optional.empty(),
                kept.warning().watched().subject() == Watched.Subject.MEMBER
                        ? ""
                        : names.getOrDefault(subject, ""));
    }

    private Map<UUID, String> names(Transaction tx) {
        Map<UUID, String> names = new HashMap<>();
        names.put(session.ownerId(), session.identity().ownerName());
        for (ChatGroup group : tx.groups().all()) {
            names.put(group.id(), group.name());
        }
        Map<UUID, String> products = new HashMap<>();
        for (Product product : tx.products().all()) {
            products.put(product.id(), product.name());
        }
        for (Variant variant : tx.products().allVariants()) {
            String product = products.getOrDefault(variant.productId(), "");
            names.put(variant.id(), (product + " " + variant.text()).strip());
        }
        return names;
    }
}
