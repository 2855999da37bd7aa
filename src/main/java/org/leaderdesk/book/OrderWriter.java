package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.time.OrderTime;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes orders with their lines, each with its operation. Plain JDBC with statements prepared
 * once: an import writes half a million lines through here.
 */
public final class OrderWriter implements AutoCloseable {

    private static final String UPSERT =
            "INSERT INTO orders (id, group_buy_id, order_number, join_number, member_id, nick_key,"
                + " estate_id, pickup_point_id, sub_leader_id, state, state_known, logistics,"
                + " amount_fen, refund_fen, settled_fen, freight_fen, discount_fen, ordered_at,"
                + " time_precision, sealed_counter, sealed_contact, presence) VALUES (?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO"
                + " UPDATE SET order_number = excluded.order_number, join_number ="
                + " excluded.join_number, member_id = excluded.member_id, nick_key ="
                + " excluded.nick_key, estate_id = excluded.estate_id, pickup_point_id ="
                + " excluded.pickup_point_id, sub_leader_id = excluded.sub_leader_id, state ="
                + " excluded.state, state_known = excluded.state_known, logistics ="
                + " excluded.logistics, amount_fen = excluded.amount_fen, refund_fen ="
                + " excluded.refund_fen, settled_fen = excluded.settled_fen, freight_fen ="
                + " excluded.freight_fen, discount_fen = excluded.discount_fen, ordered_at ="
                + " excluded.ordered_at, time_precision = excluded.time_precision, sealed_counter ="
                + " excluded.sealed_counter, sealed_contact = coalesce(excluded.sealed_contact,"
                + " sealed_contact), presence = excluded.presence";

    private static final String UPSERT_LINE =
            "INSERT INTO order_line (order_id, place, variant_id, quantity, refunded, cancelled,"
                    + " amount_fen) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, place) DO"
                    + " UPDATE SET quantity = excluded.quantity, refunded = excluded.refunded,"
                    + " cancelled = excluded.cancelled, amount_fen = excluded.amount_fen";

    private final SealedCards cards;
    private final OperationTable operations;
    private final PreparedStatement order;
    private final PreparedStatement line;

    OrderWriter(Transaction tx, SealedCards cards) {
        this.cards = cards;
        this.operations = tx.operations();
        try {
            this.order = tx.connection().prepareStatement(UPSERT);
            this.line = tx.connection().prepareStatement(UPSERT_LINE);
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** A new order. */
    public void create(OrderTable.Filed filed) {
        write("order.create", filed);
    }

    /** An order that a file or a person changed; its lines keep their places. */
    public void change(OrderTable.Filed filed) {
        write("order.change", filed);
    }

    private void write(String kind, OrderTable.Filed filed) {
        Order written = filed.order();
        byte[] counter = cards.seal(written.id(), filed.counter());
        byte[] contact = cards.seal(written.id(), filed.contact().orElse(ContactCard.BLANK));
        try {
            bind(filed, counter, contact);
            order.executeUpdate();
            byte[] id = Bytes.of(written.id());
            for (OrderLine each : written.lines()) {
                bind(id, each);
                line.addBatch();
            }
            line.executeBatch();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
        operations.record(kind, written.id(), arguments(filed), counter, contact);
    }

    private void bind(OrderTable.Filed filed, byte @Nullable [] counter, byte @Nullable [] contact)
            throws SQLException {
        Order o = filed.order();
        order.setBytes(1, Bytes.of(o.id()));
        order.setBytes(2, Bytes.of(o.groupBuyId()));
        order.setString(3, o.orderNumber().orElse(null));
        order.setString(4, o.joinNumber());
        order.setBytes(5, bytes(o.memberId()));
        order.setBytes(6, filed.nickKey().orElse(null));
        order.setBytes(7, bytes(o.estateId()));
        order.setBytes(8, bytes(o.pickupPointId()));
        order.setBytes(9, bytes(o.subLeaderId()));
        order.setString(10, o.status().state().name());
        order.setInt(11, o.status().stateKnown() ? 1 : 0);
        order.setString(12, o.status().logistics().name());
        setMoney(13, o.charges().amount().orElse(null));
        order.setLong(14, o.charges().refund().fen());
        order.setLong(15, o.charges().settled().fen());
        order.setLong(16, o.charges().freight().fen());
        order.setLong(17, o.charges().discount().fen());
        Optional<OrderTime> time = o.time();
        if (time.isPresent()) {
            order.setLong(18, time.get().at().toEpochMilli());
            order.setString(19, time.get().precision().name());
        } else {
            order.setNull(18, Types.INTEGER);
            order.setNull(19, Types.VARCHAR);
        }
        order.setBytes(20, counter);
        order.setBytes(21, contact);
        order.setString(22, filed.presence().name());
    }

    private void bind(byte[] orderId, OrderLine each) throws SQLException {
        line.setBytes(1, orderId);
        line.setInt(2, each.place());
        line.setBytes(3, Bytes.of(each.variantId()));
        line.setInt(4, each.quantity());
        line.setInt(5, each.refunded());
        line.setInt(6, each.cancelled() ? 1 : 0);
        Money amount = each.amount();
        if (amount == null) {
            line.setNull(7, Types.INTEGER);
        } else {
            line.setLong(7, amount.fen());
        }
    }

    private void setMoney(int index, @Nullable Money money) throws SQLException {
        if (money == null) {
            order.setNull(index, Types.INTEGER);
        } else {
            order.setLong(index, money.fen());
        }
    }

    private static byte @Nullable [] bytes(Optional<UUID> id) {
        return id.map(Bytes::of).orElse(null);
    }

    /** State, amounts and lines as [variant, pieces, fen]; person-free. */
    private static Arguments arguments(OrderTable.Filed filed) {
        Order o = filed.order();
        Arguments arguments =
                Arguments.none()
                        .with("group_buy", o.groupBuyId())
                        .with("number", o.orderNumber().orElse(null))
                        .with("join", o.joinNumber())
                        .with("member", o.memberId().orElse(null))
                        .with("state", o.status().state().name())
                        .with("logistics", o.status().logistics().name())
                        .with("refund", o.charges().refund().fen())
                        .with("settled", o.charges().settled().fen());
        o.charges().amount().ifPresent(amount -> arguments.with("amount", amount.fen()));
        if (filed.presence() != Presence.PRESENT) {
            arguments.with("presence", filed.presence().name());
        }
        o.time().ifPresent(time -> arguments.with("at", time.at().toEpochMilli()));
        StringBuilder lines = arguments.array("lines");
        for (OrderLine each : o.lines()) {
            lines.append(lines.charAt(lines.length() - 1) == '[' ? "[" : ",[");
            Arguments.id(lines, each.variantId());
            lines.append(',').append(each.cancelled() ? 0 : each.quantity());
            Money amount = each.amount();
            if (amount != null || each.refunded() > 0) {
                lines.append(',').append(amount == null ? "null" : amount.fen());
            }
            if (each.refunded() > 0) {
                lines.append(',').append(each.refunded());
            }
            lines.append(']');
        }
        lines.append(']');
        return arguments;
    }

    @Override
    public void close() {
        try {
            order.close();
            line.close();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }
}
