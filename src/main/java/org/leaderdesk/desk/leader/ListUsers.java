package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.leader.User;

import java.util.List;

/** Who may sign in. */
public final class ListUsers {

    private final Session session;

    public ListUsers(Session session) {
        this.session = session;
    }

    public List<User> run() {
        session.requireKeeper();
        return session.book().read(null, tx -> tx.users().all());
    }
}
