package org.leaderdesk.arch.canary.ui.orders;

import java.nio.file.Files;
import java.nio.file.Path;

/** Canary: looks at the disk. */
public final class OpensFile {
    boolean exists(Path file) {
        return Files.exists(file);
    }
}
