package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

/**
 * One program per book: an operating-system lock, which ends with the process however that ends.
 * The file beside it says who holds it, for the sentence the second program shows.
 */
final class BookLock implements AutoCloseable {

    /** In the clock's zone, said with it. */
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm XXX");

    private final FileChannel channel;
    private final FileLock lock;

    private BookLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws Refused BOOK_IN_USE with the book's folder and who has it
     */
    static BookLock take(BookFolder folder, Clock clock) {
        Path holder = folder.lock().resolveSibling("book.holder");
        try {
            FileChannel channel =
                    FileChannel.open(
                            folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refused(RefusalCode.BOOK_IN_USE, folder.path(), holderText(holder));
            }
            sayWho(holder, clock);
            return new BookLock(channel, lock);
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, folder.path(), e.getMessage());
        }
    }

    /** Only for a sentence: a full disk must not keep a book shut. */
    private static void sayWho(Path holder, Clock clock) {
        try {
            String since = SINCE.format(clock.instant().atZone(clock.getZone()));
            String me = "PID " + ProcessHandle.current().pid() + ", " + since;
            Files.writeString(holder, me);
        } catch (IOException e) {
            System.getLogger("book").log(System.Logger.Level.WARNING, "no holder's name", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has the book open already
        }
    }

    private static String holderText(Path holder) throws IOException {
        if (!Files.exists(holder) || Files.size(holder) > 200) {
            return "?";
        }
        return StandardCharsets.UTF_8
                .decode(ByteBuffer.wrap(Files.readAllBytes(holder)))
                .toString()
                .strip();
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the book's lock could not be released", e);
        }
    }
}
