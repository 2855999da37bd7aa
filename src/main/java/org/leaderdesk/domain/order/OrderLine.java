package org.leaderdesk.domain.order;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.money.UnitPrice;

import java.util.UUID;

/**
 * One line of an order; its order and its place identify it.
 *
 * @param place from 0, never reused inside its order
 * @param variantId what was ordered
 * @param quantity pieces ordered; negative for returns
 * @param refunded pieces refunded before handover
 * @param cancelled whether a newer file no longer has the line
 * @param amount 商品金额; null where the layout gives no price per line. Plain and not Optional: a
 *     large file has half a million lines
 * @param price of one piece as the file said it; null where it did not
 */
public record OrderLine(
        int place,
        UUID variantId,
        int quantity,
        int refunded,
        boolean cancelled,
        @Nullable Money amount,
        @Nullable UnitPrice price) {

    /** The line at another place. */
    public OrderLine at(int other) {
        return new OrderLine(other, variantId, quantity, refunded, cancelled, amount, price);
    }

    /** The line with more or less of it refunded. */
    public OrderLine withRefunded(int pieces) {
        return new OrderLine(place, variantId, quantity, pieces, cancelled, amount, price);
    }

    /** The line that a newer file no longer has. */
    public OrderLine gone() {
        return new OrderLine(place, variantId, quantity, refunded, true, amount, price);
    }

    /** The line with what another file says it costs. */
    public OrderLine costing(OrderLine other) {
        return new OrderLine(
                place, variantId, quantity, refunded, cancelled, other.amount, other.price);
    }

    /** Pieces to pick: what was ordered less what was refunded; none of a return. */
    public int picked() {
        return cancelled ? 0 : Math.max(0, quantity - refunded);
    }
}
