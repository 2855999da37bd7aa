package org.leaderdesk.sync;

import org.leaderdesk.book.Replica;
import org.leaderdesk.book.Transaction;

/**
 * What is on its way between the book and the platform.
 *
 * @param pending rows that changed here and are not the platform's yet
 * @param waiting rows of the platform that wait for another one
 * @param conflicts disagreements nobody has settled
 */
public record SyncStatus(int pending, int waiting, int conflicts) {

    public static SyncStatus of(Transaction tx) {
        Replica replica = tx.replica(ProtocolKinds.ALL);
        return new SyncStatus(replica.pending(), replica.waiting(), tx.conflicts().openCount());
    }
}
