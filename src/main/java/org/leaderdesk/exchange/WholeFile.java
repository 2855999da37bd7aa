package org.leaderdesk.exchange;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: written beside its place and moved there. */
final class WholeFile {

    private WholeFile() {}

    /** What writes the file's content. */
    interface Content {
        void writeTo(Path part) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".leaderdesk", ".part");
        try {
            content.writeTo(part);
            moveInto(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void moveInto(Path part, Path file) throws IOException {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
