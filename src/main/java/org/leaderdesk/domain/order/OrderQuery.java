package org.leaderdesk.domain.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which orders a person wants to see, in which order.
 *
 * @param groupBuyId of one group buy; empty for all
 * @param only what stands out about them
 * @param search what was typed; empty for everything
 * @param descending the largest or latest first
 */
public record OrderQuery(
        Optional<UUID> groupBuyId, Only only, Optional<Search> search, By by, boolean descending) {

    /** All orders, the latest first. */
    public static final OrderQuery LATEST =
            new OrderQuery(Optional.empty(), Only.ALL, Optional.empty(), By.TIME, true);

    /** What stands out about an order. */
    public enum Only {
        ALL,
        /** A newer file lacks it, and nobody has decided what that means. */
        MISSING,
        /** Part of it was paid back, and nobody has said for what. */
        REFUND_IN_DOUBT,
        UNPAID,
        CANCELLED
    }

    /** What orders are sorted by. */
    public enum By {
        TIME,
        JOIN_NUMBER,
        AMOUNT
    }

    /**
     * What was typed.
     *
     * @param number a join number or an order number, as typed
     * @param members whom the typed text may mean
     */
    public record Search(String number, List<UUID> members) {}
}
