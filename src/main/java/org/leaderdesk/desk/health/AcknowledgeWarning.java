package org.leaderdesk.desk.health;

import org.leaderdesk.book.WarningTable.Kept;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.health.Warning;
import org.leaderdesk.domain.leader.Role;

import java.time.LocalDate;

/** The leader knows of a warning; it stands on until it is true no longer. */
public final class AcknowledgeWarning {

    private final Session session;

    public AcknowledgeWarning(Session session) {
        this.session = session;
    }

    /**
     * Says so; of one that was acknowledged already nothing changes.
     *
     * @param key as {@link Warning#key()} says it
     * @throws Refused NOT_PERMITTED, WARNING_UNKNOWN also of one that is resolved
     */
    public void run(String key) {
        session.require(Role.LEADER);
        LocalDate today = LocalDate.ofInstant(session.clock().instant(), session.zone());
        boolean _ =
                session.book()
                        .write(
                                session.who(),
                                tx -> {
                                    Warning warning =
                                            tx.warnings().since(today).stream()
                                                    .map(Kept::warning)
                                                    .filter(each -> each.key().equals(key))
                                                    .filter(Warning::isOpen)
                                                    .findFirst()
                                                    .orElseThrow(
                                                            () ->
                                                                    new Refused(
                                                                            RefusalCode
                                                                                    .WARNING_UNKNOWN));
                                    if (warning.state() == Warning.State.STANDING) {
                                        tx.warnings().acknowledge(warning);
                                    }
                                    return true;
                                });
    }
}
