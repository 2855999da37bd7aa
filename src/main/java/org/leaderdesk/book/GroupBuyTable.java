package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.order.GroupBuy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Group buys. */
public final class GroupBuyTable {

    private static final String COLUMNS = "SELECT id, title, opened_at, closed_at FROM group_buy";

    private final Transaction tx;

    GroupBuyTable(Transaction tx) {
        this.tx = tx;
    }

    public Optional<GroupBuy> find(UUID id) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> groupBuy(row))
                .findOne();
    }

    public List<GroupBuy> page(@Nullable UUID after, int limit) {
        return tx.handle()
                .createQuery(COLUMNS + " WHERE id > ? ORDER BY id LIMIT ?")
                .bind(0, after == null ? new byte[0] : Bytes.of(after))
                .bind(1, limit)
                .map((row, ctx) -> groupBuy(row))
                .list();
    }

    /** A new group buy, or one whose days an import learned. */
    public void put(GroupBuy groupBuy) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO group_buy (id, title, opened_at, closed_at)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                                + " title = excluded.title, opened_at = excluded.opened_at,"
                                + " closed_at = excluded.closed_at")
                .bind(0, groupBuy.id())
                .bind(1, groupBuy.title())
                .bind(2, groupBuy.openedAt())
                .bind(3, groupBuy.closedAt())
                .execute();
        Arguments arguments = Arguments.none().with("title", groupBuy.title());
        groupBuy.openedAt().ifPresent(at -> arguments.with("opened", at.toEpochMilli()));
        groupBuy.closedAt().ifPresent(at -> arguments.with("closed", at.toEpochMilli()));
        tx.operations().record("group_buy.put", groupBuy.id(), arguments);
    }

    public long count() {
        return tx.handle().createQuery("SELECT count(*) FROM group_buy").mapTo(Long.class).one();
    }

    /** How many orders it has, and how many a newer file lacked; by indexes, no row is read. */
    public OrderCounts countsOf(UUID id) {
        return tx.handle()
                .createQuery(
                        "SELECT (SELECT count(*) FROM orders WHERE group_buy_id = :id),"
                                + " (SELECT count(*) FROM orders WHERE group_buy_id = :id AND"
                                + " presence = 'MISSING')")
                .bind("id", id)
                .map((row, ctx) -> new OrderCounts(row.getLong(1), row.getLong(2)))
                .one();
    }

    /** Whether it has orders and none of them stands: all are cancelled or paid back. */
    public boolean isCancelled(UUID id) {
        return tx.handle()
                .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM orders WHERE group_buy_id = :id) AND NOT"
                                + " EXISTS (SELECT 1 FROM orders WHERE group_buy_id = :id AND"
                                + " state NOT IN ('CANCELLED', 'REFUNDED'))")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * Orders of a group buy.
     *
     * @param orders in any state
     * @param missing of these, how many a newer file lacked
     */
    public record OrderCounts(long orders, long missing) {}

    private static GroupBuy groupBuy(ResultSet row) throws SQLException {
        return new GroupBuy(
                Bytes.id(row.getBytes("id")),
                row.getString("title"),
                instant(row, "opened_at"),
                instant(row, "closed_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
}
