package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.leader.UserName;

import java.util.Arrays;

/** Lets somebody else sign in to the book, with the keys of their role. */
public final class AddUser {

    private final Session session;

    public AddUser(Session session) {
        this.session = session;
    }

    /**
     * Adds a user. The slot is made first: a passcode that is refused then leaves no trace, and a
     * slot whose user was never written opens nothing by any name.
     *
     * @param passcode zeroed before this returns
     * @throws Refused NOT_PERMITTED, USER_EXISTS, USER_NAME_UNUSABLE, PASSCODE_TOO_SHORT,
     *     OPTION_UNREADABLE for a role this book does not have
     */
    public User run(String typed, Role role, char[] passcode) {
        try {
            session.requireKeeper();
            requireFitting(role);
            User user = new User(session.book().newId(), UserName.of(typed), role);
            if (session.book().read(null, tx -> tx.users().find(user.name())).isPresent()) {
                throw new Refused(RefusalCode.USER_EXISTS);
            }
            session.slots().addUser(session.who().ring(), user.id(), role, passcode);
            write(user);
            session.recordAuditHead();
            return user;
        } finally {
            Arrays.fill(passcode, '\0');
        }
    }

    /** A region's book has no member for a leader or staff to see, nor a leader's for a manager. */
    private void requireFitting(Role role) {
        if (session.identity().region() != (role == Role.REGIONAL_MANAGER)) {
            throw new Refused(RefusalCode.OPTION_UNREADABLE, "--role", role.name());
        }
    }

    private void write(User user) {
        boolean written = false;
        try {
            session.book()
                    .write(
                            session.who(),
                            tx -> {
                                tx.users().add(user);
                                return tx.audit()
                                        .append(AuditAction.USER_ADDED.name(), "", "users", 1);
                            });
            written = true;
        } finally {
            if (!written) {
                session.slots().removeUser(session.who().ring(), user.id());
            }
        }
    }
}
