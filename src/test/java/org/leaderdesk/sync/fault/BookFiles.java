package org.leaderdesk.sync.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A book's files as a backup of the disk, or a crash, has them. */
public final class BookFiles {

    private BookFiles() {}

    /** A folder becomes a copy of another one, with nothing else in it. */
    public static void copy(Path from, Path into) {
        try {
            if (Files.exists(into)) {
                remove(into);
            }
            try (Stream<Path> all = Files.walk(from)) {
                for (Path each : all.toList()) {
                    Files.copy(each, into.resolve(from.relativize(each)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a folder away with all that is in it. */
    public static void remove(Path folder) {
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
