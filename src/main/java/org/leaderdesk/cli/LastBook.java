package org.leaderdesk.cli;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers which book was used last, in a file of the person's own. */
final class LastBook {

    private final Path file;

    LastBook(Path file) {
        this.file = file;
    }

    Optional<Path> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Path.of(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Refused(RefusalCode.BOOK_UNREADABLE, e, file, e.getMessage());
        }
    }

    void remember(Path book) {
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
