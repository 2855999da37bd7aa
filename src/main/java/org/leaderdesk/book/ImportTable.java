package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Which files were imported, by whom, with what outcome. */
public final class ImportTable {

    private final Transaction tx;

    ImportTable(Transaction tx) {
        this.tx = tx;
    }

    /**
     * One imported file.
     *
     * @param groupBuyId the group buy it belongs to; absent for a file of several
     * @param rows data rows read
     */
    public record Imported(
            String fileName,
            String format,
            Optional<UUID> groupBuyId,
            int rows,
            int ordersNew,
            int ordersChanged,
            int ordersMissing) {}

    public void record(Imported imported) {
        UUID id = tx.newId();
        @Nullable UUID groupBuy = imported.groupBuyId().orElse(null);
        tx.handle()
                .execute(
                        "INSERT INTO import_file (id, at, user_id, file_name, format, group_buy_id,"
                            + " rows, orders_new, orders_changed, orders_missing) VALUES (?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        tx.now().toEpochMilli(),
                        tx.actor().userId(),
                        imported.fileName(),
                        imported.format(),
                        groupBuy,
                        imported.rows(),
                        imported.ordersNew(),
                        imported.ordersChanged(),
                        imported.ordersMissing());
        tx.operations()
                .record(
                        "import.done",
                        id,
                        Arguments.none()
                                .with("file", imported.fileName())
                                .with("format", imported.format())
                                .with("group_buy", groupBuy)
                                .with("rows", imported.rows()));
    }
}
