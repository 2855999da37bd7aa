package org.leaderdesk.desk.member;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.Order;

import java.util.UUID;

/**
 * Erases a person: always possible, leader only. Money, quantities and join numbers stay under the
 * random id; nothing personal stays in the book or in its write-ahead log. Backups are another use
 * case's.
 */
public final class EraseMember {

    private final Session session;

    public EraseMember(Session session) {
        this.session = session;
    }

    /**
     * What was erased.
     *
     * @param id the member, also where the id given was merged into it
     * @param openOrders orders still to be handed out; they keep join number and pieces
     */
    public record Erased(UUID id, int openOrders) {}

    /**
     * Erases.
     *
     * @throws Refused NOT_PERMITTED, MEMBER_UNKNOWN
     */
    public Erased run(UUID id) {
        session.require(Role.LEADER, "members erase");
        UUID person = session.book().read(session.who(), tx -> StandingMember.present(tx, id)).id();
        session.audit(AuditAction.ERASE, "", "members", 1);
        Erased erased = session.book().write(session.who(), tx -> erase(tx, person));
        session.book().truncateLog();
        return erased;
    }

    private static Erased erase(Transaction tx, UUID person) {
        int open = 0;
        for (Filed filed : tx.orders().ofMember(person)) {
            if (isOpen(tx, filed.order())) {
                open++;
            }
        }
        tx.members().erase(person);
        return new Erased(person, open);
    }

    private static boolean isOpen(Transaction tx, Order order) {
        return order.isPicked()
                && tx.rounds().ofGroupBuy(order.groupBuyId()).stream()
                        .anyMatch(round -> round.closedAt().isEmpty());
    }
}
