package org.leaderdesk.platform;

import org.leaderdesk.wire.Protocol;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Forgets what is older than a desk may be away: deletions, moves between points, answers, tokens
 * that others replaced, codes. The latest answers of a device are kept however old they are: it may
 * still not know of them.
 */
final class Retention {

    private final Store store;
    private final long before;

    /**
     * @param now in ms
     */
    Retention(Store store, long now) {
        this.store = store;
        this.before = now - TimeUnit.DAYS.toMillis(Protocol.TOMBSTONE_DAYS);
    }

    /** Forgets it, a feed at a time. */
    void forget() {
        List<String> feeds =
                store.write(
                        tx -> {
                            tx.update("DELETE FROM refresh WHERE replaced_at < ?", before);
                            tx.update("DELETE FROM enrol_code WHERE expires_at < ?", before);
                            return tx.list("SELECT id FROM feed", row -> row.getString(1));
                        });
        for (String feed : feeds) {
            store.write(tx -> forget(tx, feed));
        }
    }

    private int forget(Tx tx, String feed) {
        Feed.locked(tx, feed);
        tx.update(
                "UPDATE feed SET forgotten = coalesce((SELECT max(v) FROM record"
                        + " WHERE feed = ? AND why = 'deleted' AND gone_at < ?),"
                        + " forgotten) WHERE id = ?",
                feed,
                before,
                feed);
        tx.update(
                "UPDATE feed SET forgotten = (SELECT coalesce(max(m), 0) FROM"
                        + " (SELECT max(v) AS m FROM moved WHERE feed = ? AND at <"
                        + " ? UNION ALL SELECT forgotten AS m FROM feed WHERE id ="
                        + " ?) AS both_of_them) WHERE id = ?",
                feed,
                before,
                feed,
                feed);
        tx.update("DELETE FROM moved WHERE feed = ? AND at < ?", feed, before);
        MutationTable.forget(tx, feed, before);
        return tx.update(
                "DELETE FROM record WHERE feed = ? AND why = 'deleted' AND gone_at" + " < ?",
                feed,
                before);
    }
}
