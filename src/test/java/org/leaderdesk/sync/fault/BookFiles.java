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
                try (Stream<Path> old = Files.walk(into)) {
                    for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(each);
                    }
                }
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
}
