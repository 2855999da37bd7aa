package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
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

    /**
     * In which format each group buy was first imported, where a file was of it alone or mostly.
     */
    public Map<UUID, String> formats() {
        Map<UUID, String> formats = new HashMap<>();
        tx.handle()
                .createQuery(
                        "SELECT group_buy_id, format FROM import_file WHERE group_buy_id IS NOT"
                                + " NULL ORDER BY at, id")
                .map((row, ctx) -> Map.entry(Bytes.id(row.getBytes(1)), row.getString(2)))
                .forEach(each -> formats.putIfAbsent(each.getKey(), each.getValue()));
        return formats;
    }

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
