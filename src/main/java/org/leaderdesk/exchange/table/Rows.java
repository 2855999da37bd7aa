package org.leaderdesk.exchange.table;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** The rows of one table, read once from top to bottom. */
public interface Rows extends Closeable {

    /** Rows one table may have; more is refused before memory is. */
    int MOST = 1_000_000;

    /** The next row, blank ones included, or null after the last. */
    @Nullable Row next() throws IOException;
}
