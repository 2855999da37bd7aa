package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Actor;
import org.leaderdesk.book.Book;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.keys.KeyRing;
import org.leaderdesk.book.keys.KeySlots;
import org.leaderdesk.book.keys.RecoveryCode;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.leader.UserName;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * A book that this program holds open while nobody is signed in: what stands behind the unlock
 * screen. No key is in memory. Closing it frees the folder for another program.
 */
public final class LockedBook implements AutoCloseable {

    private final Book book;
    private final KeySlots slots;
    private final Clock clock;

    LockedBook(Book book, KeySlots slots, Clock clock) {
        this.book = book;
        this.slots = slots;
        this.clock = clock;
    }

    public Path path() {
        return book.folder().path();
    }

    /** The leader or the region whose book it is. */
    public String ownerName() {
        return identity().ownerName();
    }

    /** Who may sign in, the book's creator first. */
    public List<User> users() {
        return book.read(null, tx -> tx.users().all());
    }

    /**
     * Signs in.
     *
     * @param userName blank for the book's creator
     * @param passcode zeroed before this returns
     * @throws Refused WRONG_PASSCODE, SLOWED_DOWN, USER_UNKNOWN
     */
    public Session signIn(String userName, char[] passcode) {
        try {
            User user = user(userName);
            return session(user, slots.open(user.id(), passcode));
        } finally {
            Arrays.fill(passcode, '\0');
        }
    }

    /**
     * Gives a leader a new passcode by the recovery code, and signs in.
     *
     * @param userName blank for the first leader
     * @param typed the recovery code in any case and grouping
     * @param fresh the new passcode, zeroed before this returns
     * @throws Refused WRONG_RECOVERY_CODE, PASSCODE_TOO_SHORT, USER_UNKNOWN
     */
    public Session recover(String userName, CharSequence typed, char[] fresh) {
        try (RecoveryCode code = RecoveryCode.parse(typed)) {
            User user = userName.isEmpty() ? firstKeeper() : user(userName);
            KeyRing ring = slots.recover(code, user.id(), fresh);
            Session session = session(user, ring);
            session.audit(AuditAction.RECOVERED, "", "", 0);
            return session;
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    private Session session(User named, KeyRing ring) {
        // The slot's role is sealed; the table's could be edited by whoever has the files.
        User user = new User(named.id(), named.name(), ring.role());
        Actor actor = new Actor(user.id(), user.role(), slots.device());
        Session session =
                new Session(book, identity(), new SignedIn(actor, ring), user, slots, clock);
        session.noteSignIn();
        return session;
    }

    private User firstKeeper() {
        return users().stream()
                .filter(user -> user.role() != Role.PICKUP_STAFF)
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.USER_UNKNOWN, ""));
    }

    private User user(String typed) {
        String name = UserName.composed(typed);
        return users().stream()
                .filter(user -> name.isEmpty() || user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.USER_UNKNOWN, name));
    }

    private Book.Identity identity() {
        return book.identity()
                .orElseThrow(
                        () ->
                                new Refused(
                                        RefusalCode.BOOK_UNREADABLE, book.folder().path(), "book"));
    }

    @Override
    public void close() {
        book.close();
    }
}
