package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Book;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.book.keys.FailedSignIn;
import org.leaderdesk.book.keys.KeyClass;
import org.leaderdesk.book.keys.KeySlots;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * The leader or the region whose book it is; an enrolment may give the book the platform's id.
     */
    public UUID ownerId() {
        return book.identity().orElse(identity).ownerId();
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
     * @throws Refused NOT_PERMITTED; LEADERS_BOOK, REGIONS_BOOK where nobody could in this book;
     *     PASSCODE_NEEDED of a leader while contacts are locked
     */
    public void require(Role role) {
        if (user.role() != role) {
            throw new Refused(refusal(role));
        }
        if (actsAs() != role) {
            throw new Refused(RefusalCode.PASSCODE_NEEDED);
        }
    }

    private RefusalCode refusal(Role role) {
        if (role == Role.PICKUP_STAFF || role == keeper()) {
            return RefusalCode.NOT_PERMITTED;
        }
        return identity.region() ? RefusalCode.REGIONS_BOOK : RefusalCode.LEADERS_BOOK;
    }

    /**
     * What whoever is at the desk may do just now: no more than pickup staff while a leader's
     * contacts are locked, since nobody knows who it is.
     */
    public Role actsAs() {
        return isContactLocked() ? Role.PICKUP_STAFF : user.role();
    }

    /**
     * Stops where this computer was enrolled for pickup staff: whoever sits at it, it was sent no
     * phones and no addresses, and what is not here must not look like what nobody has.
     *
     * @throws Refused CONTACTS_NOT_HERE
     */
    public void requireContactsHere() {
        if (isStaffsComputer()) {
            throw new Refused(RefusalCode.CONTACTS_NOT_HERE);
        }
    }

    /** Whether this computer was enrolled for pickup staff, and is sent what they may see. */
    public boolean isStaffsComputer() {
        return book.read(who, tx -> tx.syncState().find())
                .filter(each -> each.role() == Role.PICKUP_STAFF)
                .isPresent();
    }

    /** Whether whoever is at the desk is told what goods cost, and may say it: the leader alone. */
    public boolean seesCosts() {
        return actsAs() == Role.LEADER;
    }

    /** Whether whoever is at the desk keeps the book: its leader, or a region's manager. */
    public boolean isKeeper() {
        return actsAs() == keeper();
    }

    /**
     * Stops everybody but the book's keeper: its leader, or the manager of a region's book.
     *
     * @throws Refused NOT_PERMITTED, PASSCODE_NEEDED
     */
    public void requireKeeper() {
        require(keeper());
    }

    /** What the book's leader or region is called. */
    public String ownerName() {
        return identity.ownerName();
    }

    /** Whether the book is a region's, which holds leaders' figures and no member. */
    public boolean isRegions() {
        return identity.region();
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
     * Locks what is the leader's alone, and keeps the counter going: names, tails, rooms and orders
     * stay readable, full phones and addresses do not open until {@link #unlockContact}, and what
     * only a leader may do is refused. Not while work is under way: it would lose what it reads.
     */
    public void lockContact() {
        who.ring().lockContact();
    }

    /** Whether this person's role sees full phones and they are locked just now. */
    public boolean isContactLocked() {
        return KeyClass.CONTACT.isFor(user.role()) && !who.ring().opens(KeyClass.CONTACT);
    }

    /**
     * Opens full phones and addresses again, for the same person.
     *
     * @param passcode zeroed before this returns
     * @throws Refused WRONG_PASSCODE, SLOWED_DOWN
     */
    public void unlockContact(char[] passcode) {
        who.ring().unlockContact(slots.open(user.id(), passcode));
        noteSignIn();
    }

    /** Writes into the trail who signed in, and who failed to before. */
    void noteSignIn() {
        Optional<AuditHead> noted = slots.auditHead(who.ring());
        List<FailedSignIn> failed = slots.failedSignIns();
        Map<UUID, Role> roles =
                slots.users().stream()
                        .collect(Collectors.toMap(KeySlots.User::id, KeySlots.User::role));
        book.write(
                who,
                tx -> {
                    tx.audit().noteIfBroken(noted);
                    for (FailedSignIn each : failed) {
                        tx.audit()
                                .append(
                                        each.user(),
                                        roles.getOrDefault(each.user(), user.role()),
                                        each.at(),
                                        AuditAction.SIGN_IN_FAILED.name(),
                                        "",
                                        "",
                                        0);
                    }
                    return tx.audit().append(AuditAction.SIGN_IN.name(), "", "", 0);
                });
        slots.setAuditHeadAfterFailedSignIns(who.ring(), book.read(who, tx -> tx.audit().head()));
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
