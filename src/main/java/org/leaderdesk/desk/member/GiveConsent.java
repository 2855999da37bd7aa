package org.leaderdesk.desk.member;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Consent;

import java.util.Optional;
import java.util.UUID;

/** Notes what a member allowed, said no to, or took back. Whoever serves them may note it. */
public final class GiveConsent {

    private final Session session;

    public GiveConsent(Session session) {
        this.session = session;
    }

    /** The same where no notice was shown. */
    public Consent run(UUID memberId, Consent.Purpose purpose, boolean granted, Consent.How how) {
        return run(memberId, purpose, granted, how, Optional.empty());
    }

    /**
     * Notes it, and gives back what counts now; what they said before is not noted twice.
     *
     * @param granted false where they said no or took it back
     * @param notice the version of the notice they were shown
     * @throws Refused MEMBER_UNKNOWN also for one who was erased
     */
    public Consent run(
            UUID memberId,
            Consent.Purpose purpose,
            boolean granted,
            Consent.How how,
            Optional<String> notice) {
        return session.book()
                .write(session.who(), tx -> give(tx, memberId, purpose, granted, how, notice));
    }

    /** The same within a use case's transaction. */
    static Consent give(
            Transaction tx,
            UUID memberId,
            Consent.Purpose purpose,
            boolean granted,
            Consent.How how,
            Optional<String> notice) {
        UUID member = StandingMember.present(tx, memberId).id();
        Optional<Consent> known = Optional.ofNullable(tx.consents().newest(member).get(purpose));
        return known.filter(said -> said.granted() == granted)
                .orElseGet(
                        () -> {
                            Consent said =
                                    new Consent(
                                            tx.newId(),
                                            member,
                                            purpose,
                                            granted,
                                            how,
                                            tx.now(),
                                            tx.actor().userId(),
                                            notice);
                            tx.consents().add(said);
                            return said;
                        });
    }
}
