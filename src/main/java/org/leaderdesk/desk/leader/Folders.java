package org.leaderdesk.desk.leader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders this program made for a moment. */
final class Folders {

    private Folders() {}

    /** Takes a folder away with all it holds; one that is gone already is no fault. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            System.getLogger("desk").log(System.Logger.Level.WARNING, "left over: " + folder, e);
        }
    }
}
