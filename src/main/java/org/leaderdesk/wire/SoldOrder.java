package org.leaderdesk.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An order as a selling tool says it. What is null or left out the tool does not know.
 *
 * @param orderNumber the tool's own, by which the order is known again
 * @param updatedAt when the tool last changed it, epoch ms
 * @param groupBuy the group buy's title
 * @param joinNumber the buyer's number in it
 * @param state UNPAID, PAID, SHIPPED, DELIVERED, CANCELLED or REFUNDED
 * @param phone the buyer's, whole; a masked one is none
 * @param pickupPoint its name
 * @param orderedAt epoch ms
 * @param lines in their order, which stays
 */
public record SoldOrder(
        String orderNumber,
        long updatedAt,
        String groupBuy,
        @Nullable String joinNumber,
        String state,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String remark,
        @Nullable String pickupPoint,
        @Nullable Long orderedAt,
        @Nullable Long amountFen,
        @Nullable Long refundFen,
        List<SoldLine> lines) {

    @Override
    public String toString() {
        return "SoldOrder[" + updatedAt + "]";
    }
}
