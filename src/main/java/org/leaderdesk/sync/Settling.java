package org.leaderdesk.sync;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.Transaction;

import java.util.Map;

/** Writes what a person decided about a disagreement. */
public final class Settling {

    private Settling() {}

    /** Changes fields of a row as any edit does: it is sent with the next run. */
    public static void edit(
            Transaction tx, String t, String id, Map<String, @Nullable Object> patch) {
        tx.replica(ProtocolKinds.ALL).edit(t, id, patch);
    }
}
