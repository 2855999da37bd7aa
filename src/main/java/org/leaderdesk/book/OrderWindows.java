package org.leaderdesk.book;

import org.jdbi.v3.core.statement.Query;
import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.domain.order.OrderQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Windows onto the orders of a book of any size: how many there are, and those from one place on.
 * Reading one costs the rows shown and a walk along an index, never the whole table's rows.
 */
public final class OrderWindows {

    private final Transaction tx;

    OrderWindows(Transaction tx) {
        this.tx = tx;
    }

    /** Whether the book has no order at all. */
    public boolean isEmpty() {
        return tx.handle()
                .createQuery("SELECT NOT EXISTS (SELECT 1 FROM orders)")
                .mapTo(Boolean.class)
                .one();
    }

    /** How many orders a query finds. */
    public long count(OrderQuery query) {
        Where where = where(query);
        return where.bind(tx.handle().createQuery("SELECT count(*) FROM orders o" + where.sql()))
                .mapTo(Long.class)
                .one();
    }

    /**
     * Orders a query finds.
     *
     * @param from how many are before the first, from 0
     * @param limit at most so many
     */
    public List<Filed> rows(OrderQuery query, long from, int limit) {
        Where where = where(query);
        List<UUID> ids =
                where.bind(
                                tx.handle()
                                        .createQuery(
                                                "SELECT o.id FROM orders o"
                                                        + where.sql()
                                                        + order(query)
                                                        + " LIMIT "
                                                        + limit
                                                        + " OFFSET "
                                                        + from))
                        .mapTo(UUID.class)
                        .list();
        return ids.stream().flatMap(id -> tx.orders().find(id).stream()).toList();
    }

    private static String order(OrderQuery query) {
        String way = query.descending() ? " DESC" : "";
        return switch (query.by()) {
            case TIME -> " ORDER BY o.ordered_at" + way + ", o.id" + way;
            case AMOUNT -> " ORDER BY o.amount_fen" + way + ", o.id" + way;
            case JOIN_NUMBER ->
                    " ORDER BY CAST(o.join_number AS INTEGER)" + way + ", o.join_number" + way;
        };
    }

    private record Where(List<String> conditions, List<Object> values) {

        String sql() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        Query bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.bind(i, values.get(i));
            }
            return query;
        }
    }

    private static Where where(OrderQuery query) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        query.groupBuyId()
                .ifPresent(
                        id -> {
                            conditions.add("o.group_buy_id = ?");
                            values.add(id);
                        });
        switch (query.only()) {
            case ALL -> {}
            case MISSING -> conditions.add("o.presence = 'MISSING'");
            case REFUND_IN_DOUBT ->
                    conditions.add(
                            "o.refund_fen > o.settled_fen AND NOT (coalesce(o.amount_fen, 0) > 0"
                                    + " AND o.refund_fen >= o.amount_fen)");
            case UNPAID -> conditions.add("o.state = 'UNPAID'");
            case CANCELLED -> conditions.add("o.state IN ('CANCELLED', 'REFUNDED')");
        }
        query.search()
                .ifPresent(
                        search -> {
                            String people =
                                    search.members().stream()
                                            .map(id -> "?")
                                            .collect(Collectors.joining(", "));
                            conditions.add(
                                    "(o.join_number = ? OR o.order_number = ? OR o.member_id IN ("
                                            + people
                                            + "))");
                            values.add(search.number());
                            values.add(search.number());
                            values.addAll(search.members());
                        });
        return new Where(conditions, values);
    }
}
