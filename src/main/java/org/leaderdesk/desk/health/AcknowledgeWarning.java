package org.leaderdesk.desk.health;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.book.WarningTable.Kept;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.leader.Role;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The leader knows of a warning; it stands on until it is true no longer. */
public final class AcknowledgeWarning {

    private final Session session;

    public AcknowledgeWarning(Session session) {
        this.session = session;
    }

    /**
     * Says so; of what was acknowledged already nothing changes.
     *
     * @param keys as {@link Warning#key()} says them
     * @throws Refused NOT_PERMITTED, WARNING_UNKNOWN also of one that is resolved; then nothing is
     *     written
     */
    public void run(Collection<String> keys) {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        boolean _ = session.book().write(session.who(), tx -> acknowledge(tx, keys, today));
    }

    private static boolean acknowledge(Transaction tx, Collection<String> keys, LocalDate today) {
        Map<String, Warning> open = new HashMap<>();
        tx.warnings().since(today).stream()
                .map(Kept::warning)
                .filter(Warning::isOpen)
                .forEach(each -> open.put(each.key(), each));
        for (String key : keys) {
            Warning warning = open.get(key);
            if (warning == null) {
                throw new Refused(RefusalCode.WARNING_UNKNOWN);
            }
            if (warning.state() == Warning.State.STANDING) {
                tx.warnings().acknowledge(warning);
            }
        }
        return true;
    }
}
