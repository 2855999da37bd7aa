package org.leaderdesk.book;

import java.util.function.Consumer;

/** Walks all rows that the platform knows, each as the platform has it. */
final class Walk {

    private final Transaction tx;
    private final SharedRows rows;
    private final ShadowTable shadows;
    private final RowFields fields;

    Walk(SyncParts parts) {
        this.tx = parts.tx();
        this.rows = parts.rows();
        this.shadows = parts.shadows();
        this.fields = parts.fields();
    }

    void run(Consumer<Replica.Theirs> consumer) {
        for (RowShape shape : tx.edition().shapes()) {
            if (shape.table().isEmpty()) {
                tell(shape, shape.t(), consumer);
            } else {
                tx.handle()
                        .createQuery(
                                "SELECT "
                                        + RowKey.sql(shape, "r")
                                        + " FROM "
                                        + shape.table()
                                        + " r WHERE r.v > 0")
                        .mapTo(String.class)
                        .forEach(local -> tell(shape, RowKey.ofLocal(shape, local), consumer));
            }
        }
    }

    private void tell(RowShape shape, String id, Consumer<Replica.Theirs> consumer) {
        shadows.find(shape, id)
                .or(() -> rows.find(shape, id))
                .filter(each -> each.v() > 0)
                .ifPresent(
                        each ->
                                consumer.accept(
                                        new Replica.Theirs(
                                                shape.t(),
                                                id,
                                                each.v(),
                                                fields.open(shape, each))));
    }
}
