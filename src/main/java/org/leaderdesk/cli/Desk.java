package org.leaderdesk.cli;

import org.leaderdesk.desk.demo.RunDemo;
import org.leaderdesk.desk.leader.Books;
import org.leaderdesk.desk.leader.IncidentLog;
import org.leaderdesk.desk.leader.LastBook;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.pickup.PrintList;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the commands work with; wired by hand at the start. */
public final class Desk {

    private final Console console;
    private final Books books;
    private final LastBook lastBook;
    private final Clock clock;
    private final ZoneId zone;
    private final Function<Session, PrintList> printing;
    private final Supplier<RunDemo> demo;
    private final DemoScreens screens;
    private final IncidentLog incidents;
    private final Globals globals = new Globals();

    /**
     * A desk for one command line.
     *
     * @param console where results go
     * @param books the books on this machine
     * @param lastBook the file that remembers which book was used last
     * @param clock the only clock
     * @param zone the zone of a new book
     * @param printing how lists are printed on this machine
     * @param demo a demonstration, made when asked for
     * @param screens the window of a demonstration
     * @param incidents keeps what nobody foresaw
     */
    public Desk(
            Console console,
            Books books,
            Path lastBook,
            Clock clock,
            ZoneId zone,
            Function<Session, PrintList> printing,
            Supplier<RunDemo> demo,
            DemoScreens screens,
            IncidentLog incidents) {
        this.console = console;
        this.books = books;
        this.lastBook = new LastBook(lastBook);
        this.clock = clock;
        this.zone = zone;
        this.printing = printing;
        this.demo = demo;
        this.screens = screens;
        this.incidents = incidents;
    }

    public Console console() {
        return console;
    }

    public Globals globals() {
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

    PrintList printing(Session session) {
        return printing.apply(session);
    }

    RunDemo demo() {
        return demo.get();
    }

    DemoScreens screens() {
        return screens;
    }

    IncidentLog incidents() {
        return incidents;
    }

    public Clock clock() {
        return clock;
    }

    public ZoneId zone() {
        return zone;
    }
}
