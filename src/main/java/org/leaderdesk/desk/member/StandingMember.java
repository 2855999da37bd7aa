package org.leaderdesk.desk.member;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.member.Member;

import java.util.UUID;

/** Finds the member an id stands for, also where it was merged into another. */
final class StandingMember {

    private StandingMember() {}

    /**
     * The member; one who was erased is still listed, without a card.
     *
     * @throws Refused MEMBER_UNKNOWN
     */
    static Member of(Transaction tx, UUID id) {
        return tx.members().standing(id).flatMap(tx.members()::find).orElseThrow(() -> unknown(id));
    }

    /**
     * A member somebody can still change.
     *
     * @throws Refused MEMBER_UNKNOWN also for one who was erased
     */
    static Member present(Transaction tx, UUID id) {
        Member member = of(tx, id);
        if (member.erased()) {
            throw unknown(id);
        }
        return member;
    }

    private static Refused unknown(UUID id) {
        return new Refused(RefusalCode.MEMBER_UNKNOWN, id.toString());
    }
}
