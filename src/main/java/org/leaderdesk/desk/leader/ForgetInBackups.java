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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Rewrites the backups in the book's folder so that an erased person is in none of them. Part of
 * erasing somebody, after the book itself was scrubbed.
 */
public final class ForgetInBackups {

    /** How many people the backups here have forgotten; this computer's own. */
    private static final String FORGOTTEN = "sync.backups-forgot";

    private final Session session;

    public ForgetInBackups(Session session) {
        this.session = session;
    }

    /**
     * What became of the backups.
     *
     * @param rewritten how many no longer hold the person
     * @param left files that could not be opened and were left as they are: damaged, or written by
     *     a newer program; a person must decide about them
     */
    public record Done(int rewritten, List<Path> left) {}

    /**
     * Erases a person, and whoever else was erased before, from every backup.
     *
     * @param memberId who was erased in the book
     * @throws Refused NOT_PERMITTED, FILE_UNREADABLE, and when the disk is full
     */
    public Done run(UUID memberId) {
        session.requireKeeper();
        return run(erased(memberId));
    }

    /**
     * The same of whoever was erased on another desk since. Nothing where that is nobody, or where
     * whoever is here has not the keys: then the keeper's next sign-in does it.
     *
     * @throws Refused FILE_UNREADABLE, and when the disk is full
     */
    public void catchUp() {
        // No member was ever in a region's book, nor in its backups.
        if (!session.isKeeper() || session.identity().region()) {
            return;
        }
        Erased known = session.book().read(session.who(), tx -> tx.tombstones().erased());
        Optional<String> done =
                session.book().read(session.who(), tx -> tx.settings().get(FORGOTTEN));
        if (!known.people().isEmpty() && !done.equals(Optional.of(said(known)))) {
            Done _ = run(known);
        }
    }

    /** Nobody who was erased is ever taken out of that list. */
    private static String said(Erased erased) {
        return String.valueOf(erased.people().size());
    }

    private Done run(Erased erased) {
        int rewritten = 0;
        List<Path> left = new ArrayList<>();
        for (Path file : files()) {
            try {
                rewrite(file, erased);
                rewritten++;
            } catch (Refused e) {
                if (!isTheFilesFault(e.code())) {
                    throw e;
                }
                left.add(file);
            }
        }
        // Those that could not be opened are a person's to decide about, and are not tried again.
        String people = said(erased);
        session.book()
                .write(
                        session.who(),
                        tx -> {
                            tx.settings().set(FORGOTTEN, people);
                            return true;
                        });
        return new Done(rewritten, left);
    }

    /** With all who were erased before: a backup put back by hand is mended by the next erasure. */
    private Erased erased(UUID memberId) {
        Erased known = session.book().read(session.who(), tx -> tx.tombstones().erased());
        Set<UUID> people = new HashSet<>(known.people());
        people.add(memberId);
        return new Erased(known.bookId(), people, known.orders());
    }

    private static boolean isTheFilesFault(RefusalCode code) {
        return code == RefusalCode.BACKUP_UNREADABLE
                || code == RefusalCode.BOOK_UNREADABLE
                || code == RefusalCode.BOOK_NEWER;
    }

    private List<Path> files() {
        Path folder = session.book().folder().backups();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_UNREADABLE, e, folder);
        }
    }

    private void rewrite(Path file, Erased erased) {
        Path folder = unpackedBeside(file);
        try {
            BookFolder unpacked = new BookFolder(folder);
            new BackupFile(file).unpack(unpacked);
            byte[] keys = Files.readAllBytes(unpacked.keys());
            try (Book copy = session.book().openCopy(unpacked)) {
                int _ = copy.write(session.who(), tx -> tx.tombstones().replay(erased));
                // Written anew from what is left: no freed page and no log goes along.
                new BackupFile(file).write(copy, keys);
            }
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Path unpackedBeside(Path file) {
        try {
            return Files.createTempDirectory(file.getParent(), ".rewriting");
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
