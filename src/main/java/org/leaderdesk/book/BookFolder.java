package org.leaderdesk.book;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a book's files are.
 *
 * @param path the folder
 */
public record BookFolder(Path path) {

    public Path database() {
        return path.resolve("book.db");
    }

    public Path lock() {
        return path.resolve("book.lock");
    }

    /** The key-slot file; the keys themselves read and write it. */
    public Path keys() {
        return path.resolve("keys.json");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /** Whether a book is here, or what is left of one. */
    public boolean isOfBook() {
        return holdsBook() || Files.exists(keys());
    }

    /** Whether a book was created here. */
    public boolean holdsBook() {
        return Files.exists(database());
    }
}
