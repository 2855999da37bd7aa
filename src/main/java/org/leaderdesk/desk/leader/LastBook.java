package org.leaderdesk.desk.leader;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers which book was used last, in a file of the person's own. */
public final class LastBook {

    private final Path file;

    /**
     * Which book was used last.
     *
     * @param file where it is remembered; made when the first book is
     */
    public LastBook(Path file) {
        this.file = file;
    }

    /**
     * The folder of the book used last; none where the file was cut off while it was written.
     *
     * @throws Refused BOOK_UNREADABLE
     */
    public Optional<Path> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                            .filter(text -> !text.isEmpty())
                            .map(Path::of)
                    : Optional.empty();
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, file, e.getMessage());
        }
    }

    /**
     * Remembers a book's folder.
     *
     * @throws Refused FILE_WRITE_FAILED
     */
    public void remember(Path book) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, book.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new Refused(RefusalCode.FILE_WRITE_FAILED, e, file);
        }
    }
}
