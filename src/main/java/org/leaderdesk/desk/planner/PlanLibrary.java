package org.leaderdesk.desk.planner;

import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.planner.Flaws;
import org.leaderdesk.domain.planner.Library;
import org.leaderdesk.domain.planner.LimitWords;
import org.leaderdesk.domain.planner.PostWords;
import org.leaderdesk.exchange.ContentLibrary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The content library, with the days off of a newer file where the leader put one by the book. */
public final class PlanLibrary {

    /** In the book's folder; the same layout as the program's own. */
    public static final String HOLIDAYS = "holidays.json";

    private static final class Shipped {
        private static final Library LIBRARY = new ContentLibrary().read();
        private static final LimitWords LIMIT_WORDS = new ContentLibrary().limitWords();
    }

    private PlanLibrary() {}

    /**
     * The library of a book.
     *
     * @throws org.leaderdesk.domain.Refused HOLIDAYS_UNREADABLE, where that file is wrong
     */
    public static Library of(Session session) {
        Path file = session.book().folder().path().resolve(HOLIDAYS);
        return Files.exists(file)
                ? Shipped.LIBRARY.with(new ContentLibrary().daysOff(Optional.of(file)))
                : Shipped.LIBRARY;
    }

    /** The words that every post may need. */
    static PostWords words() {
        return Shipped.LIBRARY.words();
    }

    /** What keeps a text from being posted as it is. */
    public static Flaws flaws(String text) {
        return Flaws.in(text, limitWords(), words());
    }

    /** The words that no post may have (S131). */
    public static LimitWords limitWords() {
        return Shipped.LIMIT_WORDS;
    }
}
