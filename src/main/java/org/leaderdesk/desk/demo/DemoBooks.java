package org.leaderdesk.desk.demo;

import org.leaderdesk.desk.leader.AcceptAgreement;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Agreement;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;

/** Makes the books of a demonstration: marked as such, the agreement accepted. */
record DemoBooks(Books books, ZoneId zone) {

    private static final int KEY_BYTES = 32;

    /**
     * Makes one and signs in to it.
     *
     * @param passcode left as it is
     */
    Session create(Path folder, String owner, boolean region, char[] passcode) {
        Session session = books.create(folder, owner, region, zone, passcode.clone()).session();
        session.markDemonstration();
        Agreement.Standing _ = new AcceptAgreement(session).run(Agreement.VERSION);
        return session;
    }

    /** A key for a platform that is thrown away with the demonstration. */
    static byte[] platformKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
