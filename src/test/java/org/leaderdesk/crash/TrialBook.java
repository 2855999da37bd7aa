package org.leaderdesk.crash;

import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.Session;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;

/** A book for one trial, made and opened as the program does it. */
public final class TrialBook {

    private static final String PASSCODE = "correct-horse";

    // A passcode of a trial need not withstand anybody.
    private static final ArgonCost QUICK = new ArgonCost(64, 1, 1);

    private TrialBook() {}

    static Books books() {
        return new Books(Clock.systemUTC(), new SecureRandom(), () -> QUICK);
    }

    /** Makes a book that has what the sample orders refer to, and leaves it open. */
    public static Session create(Path folder) {
        Session session =
                books().create(folder, "L", false, ZoneOffset.UTC, PASSCODE.toCharArray())
                        .session();
        session.book().write(session.who(), SampleOrders::catalogue);
        return session;
    }

    static Session open(Path folder) {
        return books().signIn(folder, "", PASSCODE.toCharArray());
    }
}
