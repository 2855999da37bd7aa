package org.leaderdesk.domain.pickup;

import java.util.List;
import java.util.UUID;

/**
 * All that is handed out in one pickup round: what every list, label and search works on. Holds
 * picked lines only: of paid orders, less what was refunded or cancelled; what was left out is
 * counted.
 *
 * @param roundId the round
 * @param name as people call it: "周六晚", or the group buy's title
 * @param groupBuys titles of the group buys handed out together, in the order they were joined
 * @param bags one per member (or per order that has no member), by collection number
 * @param leftOut what the lists do not show, so that a paper can say so
 */
public record RoundContents(
        UUID roundId, String name, List<String> groupBuys, List<Bag> bags, LeftOut leftOut) {

    /**
     * Counts of what is not on pickup paper.
     *
     * @param expressLines lines that go by parcel service (快递)
     * @param expressPieces their pieces
     * @param notPickedOrders orders unpaid, cancelled or refunded
     */
    public record LeftOut(int expressLines, int expressPieces, int notPickedOrders) {}

    public int pieces() {
        return bags.stream().mapToInt(Bag::pieces).sum();
    }

    public int lines() {
        return bags.stream().mapToInt(bag -> bag.lines().size()).sum();
    }
}
