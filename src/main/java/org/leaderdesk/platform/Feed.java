package org.leaderdesk.platform;

import org.leaderdesk.wire.Code;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A leader's rows, or a region's: what one shard holds whole.
 *
 * @param head the version of the last commit
 * @param forgotten the latest version of a deletion that is no longer remembered
 */
record Feed(String id, String name, boolean isRegion, long head, long forgotten) {

    private static final String SELECT =
            "SELECT id, name, kind, head, forgotten FROM feed WHERE id = ?";

    /** As it is. */
    static Feed of(Tx tx, String id) {
        return tx.first(SELECT, Feed::read, id).orElseThrow(() -> unknown(id));
    }

    static boolean isThere(Tx tx, String id) {
        return tx.first(SELECT, Feed::read, id).isPresent();
    }

    /**
     * Keeps every other writer of this feed out until the transaction ends. Merging needs it: what
     * is laid over a row must be laid over the latest. So the order of commits is the order of
     * versions, and there are no gaps that a cursor could run past.
     */
    static Feed locked(Tx tx, String id) {
        return tx.first(SELECT + tx.dialect().forUpdate(), Feed::read, id)
                .orElseThrow(() -> unknown(id));
    }

    /** The version all rows of the transaction under way get. */
    long nextV() {
        return head + 1;
    }

    /** Takes the next version, last thing before the commit. */
    void advance(Tx tx) {
        long v =
                tx.first(
                                "UPDATE feed SET head = head + 1 WHERE id = ? RETURNING head",
                                row -> row.getLong(1),
                                id)
                        .orElseThrow();
        if (v != nextV()) {
            throw new IllegalStateException("feed " + id + " went on to " + v + " meanwhile");
        }
    }

    private static Feed read(ResultSet row) throws SQLException {
        return new Feed(
                row.getString(1),
                row.getString(2),
                row.getString(3).equals("REGION"),
                row.getLong(4),
                row.getLong(5));
    }

    private static Denied unknown(String id) {
        return Denied.of(Code.NOT_PERMITTED, "there is no leader or region " + id);
    }
}
