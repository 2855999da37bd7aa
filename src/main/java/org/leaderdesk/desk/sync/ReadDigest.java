package org.leaderdesk.desk.sync;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.sync.RowDigest;

import java.util.Map;

/**
 * Adds up what the desk has of the platform, so that two desks can be compared. Reads every row.
 */
public final class ReadDigest {

    private final Session session;

    public ReadDigest(Session session) {
        this.session = session;
    }

    /** By kind of row: how many, and what they add up to. */
    public Map<String, String> run() {
        return RowDigest.texts(session.book(), session.who());
    }
}
