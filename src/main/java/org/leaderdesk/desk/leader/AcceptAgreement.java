package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Agreement;

/**
 * Whoever is signed in accepts the data-management rule and agreement, for themselves alone (S198).
 * It stands in the audit trail and, as an operation, in what is synced.
 */
public final class AcceptAgreement {

    private final Session session;

    public AcceptAgreement(Session session) {
        this.session = session;
    }

    /**
     * Accepts it; accepting the same version again changes nothing.
     *
     * @param version the one that was read
     * @throws Refused AGREEMENT_OTHER_VERSION where another one is shown now; PASSCODE_NEEDED of a
     *     leader while contacts are locked, since nobody knows who is at the desk
     */
    public Agreement.Standing run(int version) {
        if (version != Agreement.VERSION) {
            throw new Refused(
                    RefusalCode.AGREEMENT_OTHER_VERSION,
                    String.valueOf(Agreement.VERSION),
                    String.valueOf(version));
        }
        if (session.isContactLocked()) {
            throw new Refused(RefusalCode.PASSCODE_NEEDED);
        }
        ReadAgreement agreement = new ReadAgreement(session);
        if (!agreement.own().isCurrent()) {
            boolean _ =
                    session.book()
                            .write(
                                    session.who(),
                                    tx -> {
                                        tx.settings()
                                                .set(
                                                        ReadAgreement.key(session.user().id()),
                                                        new Agreement.Accepted(version, tx.now())
                                                                .written());
                                        tx.audit()
                                                .append(
                                                        AuditAction.AGREEMENT_ACCEPTED.name(),
                                                        "v" + version,
                                                        "",
                                                        0);
                                        return true;
                                    });
            session.recordAuditHead();
        }
        return agreement.own();
    }
}
