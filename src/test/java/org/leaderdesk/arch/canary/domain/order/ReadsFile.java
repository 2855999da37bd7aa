package org.leaderdesk.arch.canary.domain.order;

import java.nio.file.Path;

/** Canary: knows about files. */
public final class ReadsFile {
    Path seen;
}
