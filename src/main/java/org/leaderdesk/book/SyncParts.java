package org.leaderdesk.book;

/**
 * What the sync works with in one transaction: the rows, what is remembered of the platform, and
 * what is pending.
 */
record SyncParts(
        Transaction tx,
        Replica.Kinds kinds,
        SharedRows rows,
        ShadowTable shadows,
        OutboxTable outbox,
        ChangedRows changed,
        RowFields fields,
        Parents parents,
        PendingRows pendings) {

    static SyncParts of(Transaction tx, Replica.Kinds kinds) {
        SharedRows rows = new SharedRows(tx);
        ShadowTable shadows = new ShadowTable(tx);
        ChangedRows changed = new ChangedRows(tx);
        RowFields fields = new RowFields(tx);
        Parents parents = new Parents(tx, rows, kinds);
        OutboxTable outbox = tx.outbox();
        return new SyncParts(
                tx,
                kinds,
                rows,
                shadows,
                outbox,
                changed,
                fields,
                parents,
                new PendingRows(changed, outbox, shadows, fields, parents));
    }
}
