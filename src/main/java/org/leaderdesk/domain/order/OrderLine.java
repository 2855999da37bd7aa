package org.leaderdesk.domain.order;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.domain.money.Money;

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
 */
public record OrderLine(
        int place,
        UUID variantId,
        int quantity,
        int refunded,
        boolean cancelled,
        @Nullable Money amount) {

    /** Pieces to pick: what was ordered less what was refunded; none of a return. */
    public int picked() {
        return cancelled ? 0 : Math.max(0, quantity - refunded);
    }
}
