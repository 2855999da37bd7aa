package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Rule;

import java.util.Optional;

/** The leader sets a rule for this book, or puts it back to what it usually is. */
public final class ChangeRule {

    private final Session session;

    public ChangeRule(Session session) {
        this.session = session;
    }

    /**
     * Sets it.
     *
     * @param typed the value as it is written; empty for what it usually is
     * @return what was set before, so that this can be taken back
     * @throws Refused NOT_PERMITTED, RULE_UNFIT
     */
    public Optional<String> run(Rule<?> rule, Optional<String> typed) {
        session.requireKeeper();
        Optional<String> value = typed.map(text -> fitting(rule, text));
        return session.book().write(session.who(), tx -> set(tx, rule, value));
    }

    private static <T> String fitting(Rule<T> rule, String typed) {
        return rule.kind()
                .read(typed)
                .map(rule.kind()::write)
                .orElseThrow(
                        () ->
                                new Refused(
                                        RefusalCode.RULE_UNFIT,
                                        typed.strip(),
                                        rule.kind().allowed()));
    }

    private static Optional<String> set(Transaction tx, Rule<?> rule, Optional<String> value) {
        String key = ReadRules.key(rule);
        Optional<String> before = tx.settings().get(key);
        if (!before.equals(value)) {
            value.ifPresentOrElse(
                    text -> tx.settings().set(key, text), () -> tx.settings().clear(key));
        }
        return before;
    }
}
