package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.domain.order.Logistics;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.domain.time.OrderTime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How an order and a line stand in their rows. */
final class OrderRow {

    static final String SELECT =
            "SELECT o.id, o.group_buy_id, o.order_number, o.join_number, o.member_id, o.nick_key,"
                    + " o.estate_id, o.pickup_point_id, o.sub_leader_id, o.state, o.state_known,"
                    + " o.logistics, o.amount_fen, o.refund_fen, o.settled_fen, o.freight_fen,"
                    + " o.discount_fen, o.ordered_at, o.time_precision, o.presence,"
                    + " o.sealed_counter, o.sealed_contact";

    private OrderRow() {}

    static Order order(ResultSet row, List<OrderLine> lines) throws SQLException {
        return new Order(
                Bytes.id(row.getBytes("id")),
                Bytes.id(row.getBytes("group_buy_id")),
                Optional.ofNullable(row.getString("order_number")),
                row.getString("join_number"),
                id(row, "member_id"),
                id(row, "estate_id"),
                id(row, "pickup_point_id"),
                id(row, "sub_leader_id"),
                new Order.Status(
                        OrderState.valueOf(row.getString("state")),
                        row.getInt("state_known") == 1,
                        Logistics.valueOf(row.getString("logistics"))),
                new Order.Charges(
                        Optional.ofNullable(money(row, "amount_fen")),
                        new Money(row.getLong("refund_fen")),
                        new Money(row.getLong("settled_fen")),
                        new Money(row.getLong("freight_fen")),
                        new Money(row.getLong("discount_fen"))),
                time(row),
                lines);
    }

    static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getInt("place"),
                Bytes.id(row.getBytes("variant_id")),
                row.getInt("quantity"),
                row.getInt("refunded"),
                row.getInt("cancelled") == 1,
                money(row, "amount_fen"),
                price(row));
    }

    private static @Nullable UnitPrice price(ResultSet row) throws SQLException {
        long price = row.getLong("price_e4");
        return row.wasNull() ? null : new UnitPrice(price);
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(Bytes.idOrNull(row.getBytes(column)));
    }

    static @Nullable Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }

    static Optional<OrderTime> time(ResultSet row) throws SQLException {
        String precision = row.getString("time_precision");
        return precision == null
                ? Optional.empty()
                : Optional.of(
                        new OrderTime(
                                Instant.ofEpochMilli(row.getLong("ordered_at")),
                                OrderTime.Precision.valueOf(precision)));
    }
}
