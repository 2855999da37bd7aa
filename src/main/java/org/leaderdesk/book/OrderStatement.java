package org.leaderdesk.book;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.time.OrderTime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;

/** The two statements that write an order and its lines, prepared once. */
final class OrderStatement implements AutoCloseable {

    private final PreparedStatement order;
    private final PreparedStatement line;

    private OrderStatement(PreparedStatement order, PreparedStatement line) {
        this.order = order;
        this.line = line;
    }

    static OrderStatement prepare(Connection connection, String order, String line)
            throws SQLException {
        return new OrderStatement(
                connection.prepareStatement(order), connection.prepareStatement(line));
    }

    /**
     * Writes an order and its lines.
     *
     * @param counter its sealed counter card, or null where blank
     * @param contact its sealed contact card, or null where blank or not known
     */
    void write(OrderTable.Filed filed, byte @Nullable [] counter, byte @Nullable [] contact)
            throws SQLException {
        bind(filed, counter, contact);
        order.executeUpdate();
        byte[] id = Bytes.of(filed.order().id());
        for (OrderLine each : filed.order().lines()) {
            bind(id, each);
            line.addBatch();
        }
        line.executeBatch();
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
        UnitPrice price = each.price();
        if (price == null) {
            line.setNull(8, Types.INTEGER);
        } else {
            line.setLong(8, price.tenThousandths());
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

    @Override
    public void close() throws SQLException {
        order.close();
        line.close();
    }
}
