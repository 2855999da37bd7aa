package org.leaderdesk.book;

import org.jdbi.v3.core.statement.Query;
import org.leaderdesk.domain.member.MemberQuery;
import org.leaderdesk.domain.money.Money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Windows onto the members of a book of any size: the ids a query finds, and what was ordered by
 * those who are looked at.
 */
public final class MemberWindows {

    /** Those that a class goes by, as {@link MemberFigures} has them; the moment is bound. */
    private static final String COUNTS = SalesCounts.STANDS + " AND o.ordered_at < ?";

    private final Transaction tx;

    MemberWindows(Transaction tx) {
        this.tx = tx;
    }

    /**
     * What a member ordered, split by how it came.
     *
     * @param subLeaderId through whom
     * @param groupBuyId in which group buy
     * @param count how many orders, however they stand
     * @param last when the last of those was placed that stand and are not to come; empty where
     *     there is none
     */
    public record Ordered(
            Optional<UUID> subLeaderId, UUID groupBuyId, long count, Optional<Instant> last) {}

    /**
     * The members a query finds, in its order; names are not opened for it.
     *
     * @param until the moment from which on orders are to come, and no last order yet
     */
    public List<UUID> ids(MemberQuery query, Instant until) {
        List<UUID> people = query.people().orElse(List.of());
        Query statement = tx.handle().createQuery(sql(query));
        for (int i = 0; i < people.size(); i++) {
            statement.bind(i, people.get(i));
        }
        if (query.by() == MemberQuery.By.LAST_ORDER) {
            statement.bind(people.size(), until.toEpochMilli());
        }
        return statement.mapTo(UUID.class).list();
    }

    private static String sql(MemberQuery query) {
        String way = query.descending() ? " DESC" : "";
        String figure =
                switch (query.by()) {
                    case LAST_ORDER -> "max(o.ordered_at) FROM orders o WHERE " + COUNTS + " AND";
                    case ORDERS -> "count(*) FROM orders o WHERE";
                };
        return "SELECT m.id FROM member m WHERE m.merged_into IS NULL AND m.erased_at IS NULL"
                + only(query.only())
                + query.people().map(ids -> " AND m.id IN (" + places(ids.size()) + ")").orElse("")
                + " ORDER BY coalesce((SELECT "
                + figure
                + " o.member_id = m.id), 0)"
                + way
                + ", m.id"
                + way;
    }

    private static String only(MemberQuery.Only only) {
        return switch (only) {
            case ALL -> "";
            case UNSURE -> " AND m.unsure = 1";
            case ADDRESS_OPEN -> " AND m.address_open = 1";
            case NOT_ASKED ->
                    " AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND"
                            + " c.purpose = 'MARKETING')";
        };
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /**
     * What some members ordered; those who never did are not in it.
     *
     * @param until as {@link #ids} has it
     */
    public Map<UUID, List<Ordered>> ordered(List<UUID> members, Instant until) {
        Query statement =
                tx.handle()
                        .createQuery(
                                "SELECT member_id, sub_leader_id, group_buy_id, count(*),"
                                        + " max(iif("
                                        + COUNTS
                                        + ", o.ordered_at, NULL)) FROM orders o WHERE member_id IN"
                                        + " ("
                                        + places(members.size())
                                        + ") GROUP BY member_id, sub_leader_id, group_buy_id");
        statement.bind(0, until.toEpochMilli());
        for (int i = 0; i < members.size(); i++) {
            statement.bind(i + 1, members.get(i));
        }
        Map<UUID, List<Ordered>> ordered = new HashMap<>();
        statement
                .map(
                        (row, ctx) -> {
                            long last = row.getLong(5);
                            return Map.entry(
                                    Bytes.id(row.getBytes(1)),
                                    new Ordered(
                                            Optional.ofNullable(Bytes.idOrNull(row.getBytes(2))),
                                            Bytes.id(row.getBytes(3)),
                                            row.getLong(4),
                                            last == 0
                                                    ? Optional.empty()
                                                    : Optional.of(Instant.ofEpochMilli(last))));
                        })
                .forEach(
                        each ->
                                ordered.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                                        .add(each.getValue()));
        return ordered;
    }

    /**
     * What a member bought: lines of orders that stand, without what was cancelled or paid back.
     *
     * @param orderId whose line it is
     * @param at when its order was placed, where known
     * @param amount of its whole order
     */
    public record Bought(
            UUID orderId,
            Optional<Instant> at,
            Optional<Money> amount,
            UUID variantId,
            int pieces) {}

    /** Every line a member bought. */
    public List<Bought> bought(UUID member) {
        return tx.handle()
                .createQuery(
                        "SELECT o.id, o.ordered_at, o.amount_fen - o.refund_fen, l.variant_id,"
                                + " l.quantity - l.refunded FROM orders o JOIN order_line l ON"
                                + " l.order_id = o.id WHERE o.member_id = ? AND o.state IN"
                                + " ('PAID', 'SHIPPED', 'DELIVERED') AND NOT"
                                + " (coalesce(o.amount_fen, 0) > 0 AND o.refund_fen >="
                                + " o.amount_fen) AND l.cancelled = 0 AND l.quantity > l.refunded")
                .bind(0, member)
                .map(
                        (row, ctx) -> {
                            long at = row.getLong(2);
                            boolean timed = !row.wasNull();
                            long amount = row.getLong(3);
                            boolean priced = !row.wasNull();
                            return new Bought(
                                    Bytes.id(row.getBytes(1)),
                                    timed
                                            ? Optional.of(Instant.ofEpochMilli(at))
                                            : Optional.empty(),
                                    priced ? Optional.of(new Money(amount)) : Optional.empty(),
                                    Bytes.id(row.getBytes(4)),
                                    row.getInt(5));
                        })
                .list();
    }

    /** A member's orders, the latest first, at most so many. */
    public List<UUID> lastOrders(UUID member, int limit) {
        return tx.handle()
                .createQuery(
                        "SELECT id FROM orders WHERE member_id = ? ORDER BY ordered_at DESC, id"
                                + " DESC LIMIT ?")
                .bind(0, member)
                .bind(1, limit)
                .mapTo(UUID.class)
                .list();
    }
}
