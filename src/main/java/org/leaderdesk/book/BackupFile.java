package org.leaderdesk.book;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A backup: one plain zip that holds the database, made by VACUUM INTO, and the key-slot file.
 * Personal values stay sealed in it, and it opens with the same passcodes and recovery code.
 */
public final class BackupFile {

    private final Path file;

    public BackupFile(Path file) {
        this.file = file;
    }

    /**
     * Writes it: whole and proved to be readable, or not at all; what stood there before is
     * replaced at the very end.
     *
     * @param keys the key-slot file as it was before the copy is made: the trail's end that it
     *     names must not lie beyond the rows copied
     * @throws Refused FILE_WRITE_FAILED, BOOK_WRITE_FAILED, BACKUP_UNREADABLE
     */
    public void write(Book book, byte[] keys) {
        Path copy = beside(".db.tmp");
        Path unfinished = beside(".tmp");
        try {
            Files.createDirectories(folder());
            Files.deleteIfExists(copy);
            book.copyInto(copy);
            DatabaseFile.requireWhole(copy, file);
            BackupZip.write(unfinished, copy, keys);
            BackupZip.requireSame(unfinished, copy, keys);
            force(unfinished);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        } finally {
            delete(copy);
            delete(unfinished);
        }
    }

    /**
     * Unpacks it into an empty folder.
     *
     * @throws Refused FILE_NOT_FOUND, BACKUP_UNREADABLE, BOOK_NEWER, FILE_WRITE_FAILED
     */
    public void unpack(BookFolder into) {
        if (!Files.isRegularFile(file)) {
            throw new Refused(RefusalCode.FILE_NOT_FOUND, file);
        }
        BackupZip.unpack(file, into);
        DatabaseFile.requireWhole(into.database(), file);
    }

    private Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of(".") : parent;
    }

    private Path beside(String end) {
        return folder().resolve("." + file.getFileName() + end);
    }

    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** What is left over is in nobody's way and is written over the next time. */
    private static void delete(Path left) {
        try {
            Files.deleteIfExists(left);
        } catch (IOException e) {
            System.getLogger("book").log(System.Logger.Level.WARNING, "left over: " + left, e);
        }
    }
}
