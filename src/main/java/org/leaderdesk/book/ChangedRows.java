package org.leaderdesk.book;

import java.util.List;

/** Rows that changed here since they were last put into the outbox; triggers note them. */
final class ChangedRows {

    private final Transaction tx;

    ChangedRows(Transaction tx) {
        this.tx = tx;
    }

    /**
     * One of them.
     *
     * @param seq its place among them, by when it first changed
     */
    record Changed(long seq, RowShape shape, String id) {}

    /** Those behind a place, at most so many. */
    List<Changed> after(long seq, int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT seq, t, id FROM changed_row WHERE seq > ? ORDER BY seq LIMIT ?")
                .bind(0, seq)
                .bind(1, limit)
                .map(
                        (row, ctx) -> {
                            RowShape shape = RowShape.of(row.getString(2)).orElseThrow();
                            return new Changed(
                                    row.getLong(1), shape, RowKey.ofLocal(shape, row.getString(3)));
                        })
                .list();
    }

    boolean holds(RowShape shape, String id) {
        return tx.handle()
                .createQuery("SELECT EXISTS (SELECT 1 FROM changed_row WHERE t = ? AND id = ?)")
                .bind(0, shape.t())
                .bind(1, RowKey.local(shape, id))
                .mapTo(Boolean.class)
                .one();
    }

    void remove(RowShape shape, String id) {
        tx.handle()
                .execute(
                        "DELETE FROM changed_row WHERE t = ? AND id = ?",
                        shape.t(),
                        RowKey.local(shape, id));
    }

    /** The row is called otherwise now. */
    void rename(RowShape shape, String from, String to) {
        tx.handle()
                .execute(
                        "UPDATE OR IGNORE changed_row SET id = ? WHERE t = ? AND id = ?",
                        RowKey.local(shape, to),
                        shape.t(),
                        RowKey.local(shape, from));
    }
}
