package org.leaderdesk.desk.leader;

import org.leaderdesk.book.Actor;
import org.leaderdesk.book.Book;
import org.leaderdesk.book.BookFolder;
import org.leaderdesk.book.IdSource;
import org.leaderdesk.book.SignedIn;
import org.leaderdesk.book.keys.ArgonCost;
import org.leaderdesk.book.keys.KeySlots;
import org.leaderdesk.book.keys.Passcode;
import org.leaderdesk.book.keys.RecoveryCode;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.Role;
import org.leaderdesk.domain.leader.User;
import org.leaderdesk.domain.leader.UserName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Making a book, signing in to one, and getting back in with the recovery code. */
public final class Books {

    private static final String KEYS = "keys.json";

    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<ArgonCost> cost;

    /**
     * Books on this machine.
     *
     * @param cost asked once for each new book how dear a passcode is to try
     */
    public Books(Clock clock, SecureRandom random, Supplier<ArgonCost> cost) {
        this.clock = clock;
        this.random = random;
        this.cost = cost;
    }

    /**
     * A book just made.
     *
     * @param session its first user, signed in
     * @param recoveryCode to be shown once, grouped for reading
     */
    public record Made(Session session, String recoveryCode) {}

    /**
     * Makes a book for a leader or a region, in an empty or a new folder.
     *
     * @param passcode zeroed before this returns
     * @throws Refused BOOK_EXISTS, PASSCODE_TOO_SHORT, USER_NAME_UNUSABLE
     */
    public Made create(Path path, String ownerName, boolean region, ZoneId zone, char[] passcode) {
        BookFolder folder = new BookFolder(path);
        if (folder.holdsBook()) {
            throw new Refused(RefusalCode.BOOK_EXISTS, path);
        }
        String name = UserName.of(ownerName);
        Passcode.requireLongEnough(passcode);
        IdSource ids = new IdSource(clock, random);
        UUID userId = ids.next();
        UUID deviceId = ids.next();
        Role role = region ? Role.REGIONAL_MANAGER : Role.LEADER;
        KeySlots slots = slots(folder);
        makeFolder(path);
        KeySlots.Created keys = slots.create(deviceId, userId, role, passcode);
        SignedIn who = new SignedIn(new Actor(userId, role, deviceId), keys.ring());
        User user = new User(userId, name, role);
        Book.Identity identity = new Book.Identity(ids.next(), region, ids.next(), name, zone);
        try (RecoveryCode recovery = keys.recovery()) {
            return new Made(first(folder, identity, who, user, slots), recovery.grouped());
        } catch (RuntimeException | Error e) {
            who.ring().close();
            takeAway(folder, e);
            throw e;
        }
    }

    private Session first(
            BookFolder folder, Book.Identity identity, SignedIn who, User user, KeySlots slots) {
        Book book = Book.create(folder, clock, random, identity.region());
        boolean made = false;
        try {
            book.write(
                    who,
                    tx -> {
                        tx.identify(identity);
                        tx.users().add(user);
                        return tx.audit().append(AuditAction.SIGN_IN.name(), "", "", 0);
                    });
            Session session = new Session(book, identity, who, user, slots, clock);
            session.recordAuditHead();
            made = true;
            return session;
        } finally {
            if (!made) {
                book.close();
            }
        }
    }

    /** A book that could not be made leaves nothing that would be in the way of the next try. */
    private static void takeAway(BookFolder folder, Throwable failure) {
        for (String begun :
                List.of(
                        "book.db",
                        "book.db-wal",
                        "book.db-shm",
                        KEYS,
                        KEYS + ".1",
                        KEYS + ".tmp")) {
            try {
                Files.deleteIfExists(folder.path().resolve(begun));
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    /** Whether there is a book in a folder. */
    public boolean isBook(Path path) {
        return new BookFolder(path).holdsBook();
    }

    /**
     * Signs in.
     *
     * @param userName blank for the book's creator
     * @param passcode zeroed before this returns
     * @throws Refused WRONG_PASSCODE, SLOWED_DOWN, USER_UNKNOWN, and why a book does not open
     */
    public Session signIn(Path path, String userName, char[] passcode) {
        try {
            return enter(path, locked -> locked.signIn(userName, passcode));
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
    public Session recover(Path path, String userName, CharSequence typed, char[] fresh) {
        try {
            return enter(path, locked -> locked.recover(userName, typed, fresh));
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    /**
     * Opens a book without anybody's keys, so that a person can be asked who it is.
     *
     * @throws Refused BOOK_NOT_FOUND, BOOK_IN_USE, BOOK_NEWER, BOOK_UNREADABLE
     */
    public LockedBook open(Path path) {
        BookFolder folder = new BookFolder(path);
        Book book = Book.open(folder, clock, random);
        boolean opened = false;
        try {
            LockedBook locked = new LockedBook(book, slotsOf(folder), clock);
            opened = true;
            return locked;
        } finally {
            if (!opened) {
                book.close();
            }
        }
    }

    /** Opens the book, and closes it again where nobody could enter. */
    private Session enter(Path path, Function<LockedBook, Session> door) {
        LockedBook locked = open(path);
        boolean entered = false;
        try {
            Session session = door.apply(locked);
            entered = true;
            return session;
        } finally {
            if (!entered) {
                locked.close();
            }
        }
    }

    /** A book without its key file is there, and yet cannot be read. */
    private KeySlots slotsOf(BookFolder folder) {
        KeySlots slots = slots(folder);
        if (!slots.exists()) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, folder.path().resolve(KEYS));
        }
        return slots;
    }

    KeySlots slots(BookFolder folder) {
        return new KeySlots(folder.path(), clock, random, cost);
    }

    UUID newDevice() {
        return new IdSource(clock, random).next();
    }

    private static void makeFolder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, path);
        }
    }
}
