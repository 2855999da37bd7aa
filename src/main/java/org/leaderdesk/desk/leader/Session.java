package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Book;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.keys.KeySlots;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Somebody at an open book: what every use case works with. Closing it zeroes the keys and frees
 * the book.
 *
 * @param book the open book
 * @param identity whose book it is
 * @param who the user and the keys that opened
 * @param user who signed in
 * @param slots the key-slot file
 * @param clock the only clock
 */
public record Session(
        Book book, Book.Identity identity, SignedIn who, User user, KeySlots slots, Clock clock)
        implements AutoCloseable {

    private static final String DEMONSTRATION = "demonstration";

    /** The zone in which days count. */
    public ZoneId zone() {
        return identity.zone();
    }

    /** The leader or the region whose book it is. */
    public UUID ownerId() {
        return identity.ownerId();
    }

    /** Whether the book is a throw-away one of made-up people. */
    public boolean isDemonstration() {
        return book.read(who, tx -> tx.settings().get(DEMONSTRATION)).isPresent();
    }

    /** Says so of a book just made. */
    public void markDemonstration() {
        book.write(
                who,
                tx -> {
                    tx.settings().set(DEMONSTRATION, "1");
                    return true;
                });
    }

    /**
     * Stops somebody who may not do this.
     *
     * @param what the use case's name in the command line, for the sentence
     * @throws Refused NOT_PERMITTED
     */
    public void require(Role role, String what) {
        if (user.role() != role) {
            throw new Refused(RefusalCode.NOT_PERMITTED, what, user.name());
        }
    }

    /**
     * Stops everybody but the book's keeper: its leader, or the manager of a region's book.
     *
     * @throws Refused NOT_PERMITTED
     */
    public void requireKeeper(String what) {
        require(keeper(), what);
    }

    Role keeper() {
        return identity.region() ? Role.REGIONAL_MANAGER : Role.LEADER;
    }

    /** Commits to the audit trail what is about to be shown, before it is shown. */
    public void audit(AuditAction action, String purpose, String objectKind, long objects) {
        book.write(who, tx -> tx.audit().append(action.name(), purpose, objectKind, objects));
        recordAuditHead();
    }

    /** Repeats count and last link of the trail in the slot file, so that a cut tail is seen. */
    public void recordAuditHead() {
        slots.setAuditHead(who.ring(), book.read(who, tx -> tx.audit().head()));
    }

    /**
     * Locks the book: every key is zeroed, and the book stays open behind the unlock screen. This
     * session is of no use afterwards.
     */
    public LockedBook lock() {
        who.ring().close();
        return new LockedBook(book, slots, clock);
    }

    @Override
    public void close() {
        who.ring().close();
        book.close();
    }
}
