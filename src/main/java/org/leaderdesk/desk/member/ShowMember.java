package org.leaderdesk.desk.member;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.member.Member;

import java.util.UUID;

/**
 * One member: masked for anybody, in full for a leader who says what for. The look is in the audit
 * trail before the card leaves here.
 */
public final class ShowMember {

    private final Session session;

    public ShowMember(Session session) {
        this.session = session;
    }

    /**
     * What anybody signed in may see.
     *
     * @throws Refused MEMBER_UNKNOWN
     */
    public MaskedMember masked(UUID id) {
        return session.book()
                .read(
                        session.who(),
                        tx ->
                                MaskedMember.of(
                                        StandingMember.of(tx, id),
                                        tx.places().names(PlaceTable.Kind.ESTATE)));
    }

    /**
     * The full card.
     *
     * @param purpose what it is needed for, in the leader's words
     * @throws Refused NOT_PERMITTED, PURPOSE_MISSING, CONTACTS_NOT_HERE, MEMBER_UNKNOWN
     */
    public ContactCard reveal(UUID id, String purpose) {
        session.require(Role.LEADER);
        if (purpose.isBlank()) {
            throw new Refused(RefusalCode.PURPOSE_MISSING);
        }
        session.requireContactsHere();
        UUID standing =
                session.book().read(session.who(), tx -> StandingMember.present(tx, id)).id();
        session.audit(AuditAction.REVEAL, purpose.strip(), "members", 1);
        // Read again: whoever was erased meanwhile is not shown.
        Member member =
                session.book().read(session.who(), tx -> StandingMember.present(tx, standing));
        return member.contact().orElseThrow(() -> new Refused(RefusalCode.PASSCODE_NEEDED));
    }
}
