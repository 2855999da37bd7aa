package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.User;

/** Ends somebody's right to sign in. What they did stays in the book under their id. */
public final class RemoveUser {

    private final Session session;

    public RemoveUser(Session session) {
        this.session = session;
    }

    /**
     * Removes a user. The slot goes first: cut off in between, the name is still listed, opens
     * nothing, and can be removed again.
     *
     * @throws Refused NOT_PERMITTED, USER_UNKNOWN, LAST_LEADER
     */
    public User run(String name) {
        session.requireKeeper();
        User user =
                session.book()
                        .read(null, tx -> tx.users().find(name))
                        .orElseThrow(() -> new Refused(RefusalCode.USER_UNKNOWN, name));
        if (session.slots().users().stream().anyMatch(slot -> slot.id().equals(user.id()))) {
            session.slots().removeUser(session.who().ring(), user.id());
        }
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.users().remove(user.id());
                            return tx.audit()
                                    .append(AuditAction.USER_REMOVED.name(), "", "users", 1);
                        });
        session.recordAuditHead();
        return user;
    }
}
