package org.leaderdesk.cli;

import org.leaderdesk.desk.leader.Backups;
import org.leaderdesk.desk.leader.ReadAgreement;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A command that works on a book somebody signs in to. */
abstract class BookCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int REFUSED = 1;

    private final Desk desk;

    BookCommand(Desk desk) {
        this.desk = desk;
    }

    /** Whether a region's book holds what it is about; of most else it has no table. */
    boolean isForRegions() {
        return false;
    }

    Desk desk() {
        return desk;
    }

    Console console() {
        return desk.console();
    }

    Globals globals() {
        return desk.globals();
    }

    boolean json() {
        return globals().json();
    }

    /** Signs in, runs, and signs out again, whatever happens. */
    <T> T signedIn(Function<Session, T> work) {
        return signedIn(passcode(), work);
    }

    /**
     * The same for work that writes: where nobody named the book, it is said which one it is. A
     * command is not stopped where its user has not accepted the agreement; one that writes says
     * so, one that only looks does not every time.
     */
    <T> T writing(Function<Session, T> work) {
        return writing(passcode(), work);
    }

    /**
     * The same with a passcode at hand.
     *
     * @param passcode zeroed before this returns
     */
    <T> T writing(char[] passcode, Function<Session, T> work) {
        return signedIn(
                passcode,
                session -> {
                    if (globals().book().isEmpty()) {
                        console().note("cli.book.used", book());
                    }
                    T done = work.apply(session);
                    if (!new ReadAgreement(session).own().isCurrent()) {
                        console().note("cli.agreement.missing", session.user().name());
                    }
                    return done;
                });
    }

    private <T> T signedIn(char[] passcode, Function<Session, T> work) {
        Path book = book();
        try (Session session = desk.books().signIn(book, globals().user(), passcode)) {
            if (session.isRegions() && !isForRegions()) {
                throw new Refused(RefusalCode.REGIONS_BOOK);
            }
            if (!session.isDemonstration()) {
                desk.lastBook().remember(book);
            }
            return work.apply(session);
        }
    }

    private char[] passcode() {
        return desk.passcodes().get(globals().passcodeFile());
    }

    /**
     * Makes the day's backup after work that somebody would miss. What was done is done: a backup
     * that fails is said, and changes neither the result nor the exit code.
     */
    void thenBackUp(Session session) {
        try {
            new Backups(session).keep();
        } catch (Refused e) {
            console().note("cli.backup.failed", Failures.sentence(console().messages(), e));
        }
    }

    /** The book named, or the one used last. */
    Path book() {
        return globals()
                .book()
                .or(() -> desk.lastBook().read())
                .orElseThrow(() -> new Refused(RefusalCode.BOOK_NOT_NAMED));
    }
}
