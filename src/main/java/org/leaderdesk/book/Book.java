package org.leaderdesk.book;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.audit.AuditHead;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.leader.BookContents;
import org.leaderdesk.domain.leader.Finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An open book. Writes run one after the other on one thread and are durable when they return;
 * reads run beside them and see the last finished write. Closing it frees the folder for another
 * program.
 */
public final class Book implements AutoCloseable {

    private final BookFolder folder;
    private final BookLock lock;
    private final Clock clock;
    private final SecureRandom random;
    private final IdSource ids;
    private final Database database;
    private final WriterThread writer;
    private final Readers readers;
    private final Connection anchor;

    private Book(
            BookFolder folder, BookLock lock, Clock clock, SecureRandom random, Database database)
            throws SQLException {
        this.folder = folder;
        this.lock = lock;
        this.clock = clock;
        this.random = random;
        this.ids = new IdSource(clock, random);
        this.database = database;
        this.writer = new WriterThread(database::writer, ids, folder.path());
        this.readers = new Readers(database::reader, folder.path());
        this.anchor = database.anchor();
    }

    /**
     * Opens a book, bringing its schema to this program's version.
     *
     * @throws Refused BOOK_NOT_FOUND, BOOK_READ_ONLY, BOOK_IN_USE, BOOK_NEWER, BOOK_UNREADABLE,
     *     REGION_BOOK_OLD
     */
    public static Book open(BookFolder folder, Clock clock, SecureRandom random) {
        if (!folder.holdsBook()) {
            throw new Refused(RefusalCode.BOOK_NOT_FOUND, folder.path());
        }
        return start(folder, clock, random, Database::migrate);
    }

    /**
     * Makes the empty database in a folder that exists and holds no book yet.
     *
     * @param region whether it is a region's, which has no table for members
     */
    public static Book create(BookFolder folder, Clock clock, SecureRandom random, boolean region) {
        if (folder.holdsBook()) {
            throw new Refused(RefusalCode.BOOK_EXISTS, folder.path());
        }
        return start(
                folder,
                clock,
                random,
                database -> database.make(region ? Edition.REGION : Edition.LEADER));
    }

    private static Book start(
            BookFolder folder, Clock clock, SecureRandom random, Consumer<Database> tables) {
        requireWritable(folder);
        BookLock lock = BookLock.take(folder, clock);
        boolean opened = false;
        try {
            Database database = new Database(folder);
            tables.accept(database);
            Book book = new Book(folder, lock, clock, random, database);
            book.requireRegionsOwnTables();
            book.renewTriggers();
            opened = true;
            return book;
        } catch (SQLException e) {
            throw StorageFailure.refused(folder.path(), RefusalCode.BOOK_UNREADABLE, e);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Before regions had tables of their own their books had those of a leader, and were empty. */
    private void requireRegionsOwnTables() {
        if (read(
                null,
                tx ->
                        tx.edition() == Edition.LEADER
                                && tx.identity().filter(Identity::region).isPresent())) {
            throw new Refused(RefusalCode.REGION_BOOK_OLD, folder.path());
        }
    }

    private void renewTriggers() {
        if (read(null, tx -> tx.syncState().find().isPresent())) {
            boolean _ =
                    write(
                            null,
                            tx -> {
                                NotingTriggers.renew(tx);
                                if (KnownShapes.isNews(tx)) {
                                    KnownShapes.compare(tx);
                                }
                                return true;
                            });
        }
    }

    /** Who only signs in writes too: that somebody did. */
    private static void requireWritable(BookFolder folder) {
        for (Path each : List.of(folder.path(), folder.database())) {
            if (Files.exists(each) && !Files.isWritable(each)) {
                throw new Refused(RefusalCode.BOOK_READ_ONLY, each);
            }
        }
    }

    /** Opens a copy of this book, such as an unpacked backup, with the same clock. */
    public Book openCopy(BookFolder copy) {
        return open(copy, clock, random);
    }

    public BookFolder folder() {
        return folder;
    }

    public UUID newId() {
        return ids.next();
    }

    /** Reads one consistent state. Without somebody signed in, only what needs no key. */
    public <T> T read(@Nullable SignedIn who, Function<Transaction, T> work) {
        return readers.read(
                connection -> {
                    try (Handle handle = BookColumns.handle(connection)) {
                        return work.apply(
                                new Transaction(
                                        handle, new ReplayedIds(ids), clock.instant(), who));
                    }
                });
    }

    /** Writes in one transaction; durable when it returns, and when it throws nothing is kept. */
    public <T> T write(@Nullable SignedIn who, Function<Transaction, T> work) {
        return run(true, who, work);
    }

    /** Does the work of a write and rolls it back: what would happen. */
    public <T> T rehearse(@Nullable SignedIn who, Function<Transaction, T> work) {
        return run(false, who, work);
    }

    private <T> T run(boolean keep, @Nullable SignedIn who, Function<Transaction, T> work) {
        Instant now = clock.instant();
        return writer.run(
                keep,
                (connection, replayed) -> {
                    try (Handle handle = BookColumns.handle(connection)) {
                        return work.apply(new Transaction(handle, replayed, now, who));
                    }
                });
    }

    /** How much it holds. */
    public BookContents contents() {
        return read(
                null,
                tx -> {
                    try {
                        return Inventory.of(tx.handle(), folder);
                    } catch (SQLException | IOException e) {
                        throw new Refused(RefusalCode.BOOK_UNREADABLE, e, folder.path());
                    }
                });
    }

    /**
     * Proves that it holds what it must and nothing it must not; empty where all is well.
     *
     * @param who whose keys open what is sealed
     * @param head where the audit trail ends, as the key-slot file says; empty if that was edited
     * @param slots who has a key slot
     */
    public List<Finding> check(SignedIn who, Optional<AuditHead> head, Set<UUID> slots) {
        List<Finding> found = new ArrayList<>(new DatabaseCheck(database).run());
        found.addAll(read(who, tx -> new RowCheck(tx).run(head, slots)));
        return found;
    }

    /**
     * Writes a copy of the whole database into a new file; never a copy of the live file. What a
     * full disk let it begin is taken away again.
     *
     * @throws Refused FILE_WRITE_FAILED with the file
     */
    public void copyInto(Path file) {
        if (Files.exists(file)) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, file);
        }
        try {
            writer.runBare("VACUUM INTO '" + file.toString().replace("'", "''") + "'");
        } catch (Refused e) {
            deleteBegun(file, e);
            throw e.code() == RefusalCode.BOOK_WRITE_FAILED
                    ? new Refused(RefusalCode.FILE_WRITE_FAILED, e, file)
                    : e;
        }
    }

    /**
     * Who was erased in a book that may be open elsewhere or be damaged; needs no key. Empty where
     * it cannot be read.
     */
    public static Optional<TombstoneTable.Erased> erasedIn(BookFolder folder) {
        if (!folder.holdsBook()) {
            return Optional.empty();
        }
        try (Connection connection = new Database(folder).reader();
                Handle handle = BookColumns.handle(connection)) {
            return Optional.of(TombstoneTable.erased(handle));
        } catch (SQLException | JdbiException e) {
            return Optional.empty();
        }
    }

    private static void deleteBegun(Path file, Refused refused) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            refused.addSuppressed(e);
        }
    }

    /**
     * Empties the write-ahead log into the database, so that nothing erased stays in it.
     *
     * @return false where a reader stood in the way; closing the book empties it then
     */
    public boolean truncateLog() {
        return writer.truncateLog();
    }

    /** What the book is called: its folder's name. */
    public String name() {
        Path path = folder.path();
        return Objects.requireNonNullElse(path.getFileName(), path).toString();
    }

    /** Who the book belongs to, or empty in a database that was just made. */
    public Optional<Identity> identity() {
        return read(null, tx -> tx.identity());
    }

    /**
     * Whose book it is.
     *
     * @param id the book
     * @param region whether it is a region's book, which holds no member
     * @param ownerId the leader or the region
     * @param ownerName their name
     * @param zone the zone in which days count
     */
    public record Identity(UUID id, boolean region, UUID ownerId, String ownerName, ZoneId zone) {}

    @Override
    public void close() {
        // The writer last: the last connection moves the log into the database.
        try (lock;
                writer) {
            readers.close();
            Readers.discard(anchor);
        }
    }
}
