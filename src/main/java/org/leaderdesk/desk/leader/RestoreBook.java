package org.leaderdesk.desk.leader;

import org.leaderdesk.book.BackupFile;
import org.leaderdesk.book.Book;
import org.leaderdesk.book.BookFolder;
import org.leaderdesk.book.TombstoneTable.Erased;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a book of a backup, in an empty or a new folder, on a desk that counts as a new one. All of
 * it is done in a folder beside, which takes its place at the end: a restore that fails, or is cut
 * off, leaves no half book behind.
 */
public final class RestoreBook {

    private final Books books;

    public RestoreBook(Books books) {
        this.books = books;
    }

    /**
     * What was restored.
     *
     * @param deviceId the desk it now is
     * @param erasedAgain people who were erased after the backup was made, and now again
     */
    public record Restored(Path book, String deviceId, int erasedAgain) {}

    /**
     * Restores a backup.
     *
     * @param into an empty or a new folder
     * @param enter signs in to the unpacked book, with a passcode or the recovery code
     * @param known a book on this desk that may know of later erasures, if it is the same
     * @throws Refused BACKUP_UNREADABLE, BOOK_NEWER, BOOK_EXISTS, FOLDER_NOT_EMPTY,
     *     FILE_WRITE_FAILED, and why nobody could enter
     */
    public Restored run(Path from, Path into, Function<Path, Session> enter, Optional<Path> known) {
        Path target = into.toAbsolutePath().normalize();
        requireEmpty(target);
        Path beside = makeBeside(target);
        try {
            Restored restored = unpack(from, beside, target, enter, known);
            // An empty folder is in the way of a rename on some systems.
            Files.deleteIfExists(target);
            Files.move(beside, target);
            return restored;
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, into);
        } finally {
            Folders.delete(beside);
        }
    }

    private Restored unpack(
            Path from,
            Path beside,
            Path target,
            Function<Path, Session> enter,
            Optional<Path> known) {
        BookFolder folder = new BookFolder(beside);
        new BackupFile(from).unpack(folder);
        try {
            books.slots(folder).becomeDevice(books.newDevice());
            try (Session session = enter.apply(beside)) {
                session.audit(AuditAction.RESTORE, "", "book", 1);
                return new Restored(
                        target,
                        session.who().actor().deviceId().toString(),
                        eraseAgain(session, known, target));
            }
        } catch (Refused e) {
            // Its path would be that of the folder beside, which is gone when the person reads it.
            throw e.code() == RefusalCode.BOOK_UNREADABLE
                    ? new Refused(RefusalCode.BACKUP_UNREADABLE, e, from)
                    : e;
        }
    }

    /** Whoever was erased here stays erased, as far as this desk knows. */
    private static int eraseAgain(Session session, Optional<Path> known, Path target) {
        Book book = session.book();
        Erased inside = book.read(session.who(), tx -> tx.tombstones().erased());
        Optional<Erased> later =
                known.map(BookFolder::new)
                        .flatMap(Book::erasedIn)
                        .filter(erased -> erased.bookId().equals(inside.bookId()));
        int again =
                book.write(
                        session.who(),
                        tx ->
                                tx.tombstones().replay(inside)
                                        + later.map(tx.tombstones()::replay).orElse(0));
        if (!book.truncateLog()) {
            // Somebody reads the unpacked book, and whoever was erased would stay in its log.
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, target);
        }
        if (again > 0) {
            session.audit(AuditAction.ERASE, "restore", "members", again);
        }
        return again;
    }

    private static void requireEmpty(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        if (new BookFolder(target).holdsBook()) {
            throw new Refused(RefusalCode.BOOK_EXISTS, target);
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new Refused(RefusalCode.FOLDER_NOT_EMPTY, target);
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FOLDER_NOT_EMPTY, e, target);
        }
    }

    private static Path makeBeside(Path target) {
        Path parent = target.getParent();
        if (parent == null) {
            throw new Refused(RefusalCode.FOLDER_NOT_EMPTY, target);
        }
        try {
            Files.createDirectories(parent);
            return Files.createTempDirectory(parent, target.getFileName() + ".restoring");
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, parent);
        }
    }
}
