package org.leaderdesk.desk.member;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.AuditAction;
import org.leaderdesk.desk.leader.ForgetInBackups;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.order.Order;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Erases a person: always possible, leader only. Money, quantities and join numbers stay under the
 * random id; nothing personal stays in the book, in its write-ahead log, or in the backups of its
 * folder.
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
     * @param logEmptied false where somebody read the book all the while: the person is erased, but
     *     what was erased stays in the write-ahead log until the book is closed
     * @param backupsRewritten how many backups no longer hold the person
     * @param backupsLeft backups that could not be opened and still hold the person
     */
    public record Erased(
            UUID id,
            int openOrders,
            boolean logEmptied,
            int backupsRewritten,
            List<Path> backupsLeft) {}

    /**
     * How many orders of a member are still to be handed out; to be said before somebody decides.
     *
     * @throws Refused MEMBER_UNKNOWN
     */
    public int openOrders(UUID id) {
        return session.book()
                .read(session.who(), tx -> openOrders(tx, StandingMember.present(tx, id).id()));
    }

    /**
     * Erases.
     *
     * @throws Refused NOT_PERMITTED, MEMBER_UNKNOWN
     */
    public Erased run(UUID id) {
        session.require(Role.LEADER);
        UUID person = session.book().read(session.who(), tx -> StandingMember.present(tx, id)).id();
        session.audit(AuditAction.ERASE, "", "members", 1);
        int open = session.book().write(session.who(), tx -> erase(tx, person));
        // What the backups know is written down in the book too, so the log is emptied last.
        ForgetInBackups.Done backups = new ForgetInBackups(session).run(person);
        boolean logEmptied = session.book().truncateLog();
        return new Erased(person, open, logEmptied, backups.rewritten(), backups.left());
    }

    private static int erase(Transaction tx, UUID person) {
        int open = openOrders(tx, person);
        tx.members().erase(person);
        return open;
    }

    private static int openOrders(Transaction tx, UUID person) {
        int open = 0;
        for (Filed filed : tx.orders().ofMember(person)) {
            if (isOpen(tx, filed.order())) {
                open++;
            }
        }
        return open;
    }

    private static boolean isOpen(Transaction tx, Order order) {
        return order.isPicked()
                && tx.rounds().ofGroupBuy(order.groupBuyId()).stream()
                        .anyMatch(round -> round.closedAt().isEmpty());
    }
}
