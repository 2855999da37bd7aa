package org.leaderdesk.desk.sync;

import org.leaderdesk.book.ConflictTable.Conflict;
import org.leaderdesk.desk.leader.Session;

import java.util.List;

/** Lists where two desks disagreed, or the platform did not take an edit, and nobody settled it. */
public final class ReadConflicts {

    private final Session session;

    public ReadConflicts(Session session) {
        this.session = session;
    }

    /** The newest first, at most so many. */
    public List<Conflict> run(int limit) {
        return session.book().read(session.who(), tx -> tx.conflicts().open(limit));
    }
}
