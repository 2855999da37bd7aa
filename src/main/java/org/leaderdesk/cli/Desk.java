package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Books;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/** What the commands work with; wired by hand at the start. */
public final class Desk {

    private final Console console;
    private final Books books;
    private final LastBook lastBook;
    private final Clock clock;
    private final ZoneId zone;
    private final Globals globals = new Globals();

    /**
     * A desk for one command line.
     *
     * @param console where results go
     * @param books the books on this machine
     * @param lastBook the file that remembers which book was used last
     * @param clock the only clock
     * @param zone the zone of a new book
     */
    public Desk(Console console, Books books, Path lastBook, Clock clock, ZoneId zone) {
        this.console = console;
        this.books = books;
        this.lastBook = new LastBook(lastBook);
        this.clock = clock;
        this.zone = zone;
    }

    Console console() {
        return console;
    }

    Globals globals() {
        return globals;
    }

    Books books() {
        return books;
    }

    LastBook lastBook() {
        return lastBook;
    }

    Passcodes passcodes() {
        return new Passcodes(console);
    }

    Clock clock() {
        return clock;
    }

    ZoneId zone() {
        return zone;
    }
}
