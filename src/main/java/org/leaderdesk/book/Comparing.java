package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

/**
 * Compares all rows with the platform's anew, where it remembers no more what was deleted since the
 * desk was there: what it does not name is gone.
 */
final class Comparing {

    private final Transaction tx;
    private final Installing installing;
    private @Nullable Boolean due;

    Comparing(Transaction tx, Installing installing) {
        this.tx = tx;
        this.installing = installing;
    }

    void begin() {
        begin(tx);
        due = true;
    }

    static void begin(Transaction tx) {
        tx.handle().execute("DELETE FROM seen_row");
        tx.handle().execute("UPDATE sync_mode SET comparing = 1");
    }

    /** Whether it was begun and not ended. */
    boolean isDue() {
        if (due == null) {
            due =
                    tx.handle()
                            .createQuery("SELECT comparing FROM sync_mode")
                            .mapTo(Boolean.class)
                            .one();
        }
        return due;
    }

    /** The platform has this row. */
    void seen(RowShape shape, String id) {
        if (isDue()) {
            tx.handle()
                    .execute(
                            "INSERT INTO seen_row (t, id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            shape.t(),
                            RowKey.local(shape, id));
        }
    }

    /** Takes away what was not seen; what changed here meanwhile stays. */
    void end() {
        for (RowShape shape : tx.edition().shapes()) {
            if (!shape.table().isEmpty()) {
                String id = RowKey.sql(shape, "r");
                tx.handle()
                        .createQuery(
                                "SELECT "
                                        + id
                                        + " FROM "
                                        + shape.table()
                                        + " r WHERE r.v > 0 AND NOT EXISTS (SELECT 1 FROM seen_row"
                                        + " s WHERE s.t = :t AND s.id = "
                                        + id
                                        + ") AND NOT EXISTS (SELECT 1 FROM changed_row s WHERE s.t"
                                        + " = :t AND s.id = "
                                        + id
                                        + ")")
                        .bind("t", shape.t())
                        .mapTo(String.class)
                        .list()
                        .forEach(
                                local ->
                                        installing.gone(shape, RowKey.ofLocal(shape, local), true));
            }
        }
        tx.handle().execute("DELETE FROM seen_row");
        tx.handle().execute("UPDATE sync_mode SET comparing = 0");
        due = false;
    }
}
