package org.leaderdesk.book;

import org.leaderdesk.domain.member.ContactCard;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.money.UnitPrice;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.Presence;

import java.sql.SQLException;

/**
 * Writes orders with their lines, each with its operation. Plain JDBC with statements prepared
 * once: an import writes half a million lines through here.
 */
public final class OrderWriter implements AutoCloseable {

    private static final String INSERT =
            "INSERT INTO orders (id, group_buy_id, order_number, join_number, member_id, nick_key,"
                + " estate_id, pickup_point_id, sub_leader_id, state, state_known, logistics,"
                + " amount_fen, refund_fen, settled_fen, freight_fen, discount_fen, ordered_at,"
                + " time_precision, sealed_counter, sealed_contact, presence) VALUES (?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPSERT =
            INSERT
                    + " ON CONFLICT (id) DO UPDATE SET order_number = excluded.order_number,"
                    + " join_number = excluded.join_number, member_id = excluded.member_id,"
                    + " nick_key = excluded.nick_key, estate_id = excluded.estate_id,"
                    + " pickup_point_id = excluded.pickup_point_id, sub_leader_id ="
                    + " excluded.sub_leader_id, state = excluded.state, state_known ="
                    + " excluded.state_known, logistics = excluded.logistics, amount_fen ="
                    + " excluded.amount_fen, refund_fen = excluded.refund_fen, settled_fen ="
                    + " excluded.settled_fen, freight_fen = excluded.freight_fen, discount_fen ="
                    + " excluded.discount_fen, ordered_at = excluded.ordered_at, time_precision ="
                    + " excluded.time_precision, sealed_counter = excluded.sealed_counter,"
                    + " sealed_contact = coalesce(excluded.sealed_contact, sealed_contact),"
                    + " presence = excluded.presence";

    private static final String INSERT_LINE =
            "INSERT INTO order_line (order_id, place, variant_id, quantity, refunded, cancelled,"
                    + " amount_fen, price_e4) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String UPSERT_LINE =
            INSERT_LINE
                    + " ON CONFLICT (order_id, place) DO"
                    + " UPDATE SET quantity = excluded.quantity, refunded = excluded.refunded,"
                    + " cancelled = excluded.cancelled, amount_fen = excluded.amount_fen,"
                    + " price_e4 = excluded.price_e4";

    private final SealedCards cards;
    private final OperationTable operations;
    private final OrderStatement created;
    private final OrderStatement changed;

    OrderWriter(Transaction tx, SealedCards cards) {
        this.cards = cards;
        this.operations = tx.operations();
        try {
            this.created = OrderStatement.prepare(tx.connection(), INSERT, INSERT_LINE);
            this.changed = OrderStatement.prepare(tx.connection(), UPSERT, UPSERT_LINE);
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** A new order. */
    public void create(OrderTable.Filed filed) {
        write("order.create", created, filed);
    }

    /** An order that a file or a person changed; its lines keep their places. */
    public void change(OrderTable.Filed filed) {
        write("order.change", changed, filed);
    }

    private void write(String kind, OrderStatement statement, OrderTable.Filed filed) {
        Order written = filed.order();
        byte[] counter = cards.seal(written.id(), filed.counter());
        byte[] contact = cards.seal(written.id(), filed.contact().orElse(ContactCard.BLANK));
        try {
            statement.write(filed, counter, contact);
        } catch (SQLException e) {
            throw new StorageException(e);
        }
        operations.record(kind, written.id(), arguments(filed), counter, contact);
    }

    /**
     * State, amounts and lines as [variant, pieces, fen, pieces refunded, price in 1/10000 yuan],
     * person-free; what is nothing at the end of a line is left out.
     */
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
            UnitPrice price = each.price();
            if (amount != null || price != null || each.refunded() > 0) {
                lines.append(',').append(amount == null ? "null" : amount.fen());
            }
            if (price != null || each.refunded() > 0) {
                lines.append(',').append(each.refunded());
            }
            if (price != null) {
                lines.append(',').append(price.tenThousandths());
            }
            lines.append(']');
        }
        lines.append(']');
        return arguments;
    }

    @Override
    public void close() {
        try {
            created.close();
            changed.close();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }
}
