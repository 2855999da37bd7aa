package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.leader.Rule;

import java.util.List;
import java.util.Optional;

/** Reads the rules: each as the leader set it, else as it usually is. */
public final class ReadRules {

    private static final String KEY = "rule.";

    private final Session session;

    public ReadRules(Session session) {
        this.session = session;
    }

    /**
     * A rule with its value, both as they are written.
     *
     * @param value what counts now
     * @param usual what would count had nobody changed it
     * @param changed whether the leader set it
     */
    public record Listed(Rule<?> rule, String value, String usual, boolean changed) {}

    /** Every rule, in the catalogue's order. */
    public List<Listed> run() {
        return session.book()
                .read(
                        session.who(),
                        tx -> Rule.all().stream().map(rule -> listed(tx, rule)).toList());
    }

    /** Those by which anything goes in this book: of a region's, few. */
    public List<Listed> used() {
        return run().stream()
                .filter(each -> !session.identity().region() || each.rule().isRegions())
                .toList();
    }

    /** What one rule says now. */
    public <T> T value(Rule<T> rule) {
        return session.book().read(session.who(), tx -> in(tx, rule));
    }

    /** What one rule says, inside a transaction. */
    public static <T> T in(Transaction tx, Rule<T> rule) {
        return set(tx, rule).orElse(rule.usual());
    }

    /** A value that this version does not allow, as a later one may have, counts as none. */
    private static <T> Optional<T> set(Transaction tx, Rule<T> rule) {
        return tx.settings().get(key(rule)).flatMap(rule.kind()::read);
    }

    private static <T> Listed listed(Transaction tx, Rule<T> rule) {
        Optional<T> set = set(tx, rule);
        return new Listed(
                rule,
                rule.kind().write(set.orElse(rule.usual())),
                rule.kind().write(rule.usual()),
                set.isPresent());
    }

    static String key(Rule<?> rule) {
        return KEY + rule.id();
    }
}
