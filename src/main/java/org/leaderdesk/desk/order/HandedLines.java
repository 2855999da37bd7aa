package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.LineId;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What went over the counter is nobody's to cancel or to shrink: it is settled by an after-sales
 * case. A person who tries is refused; a file that says so is not followed there, and said.
 */
final class HandedLines {

    private final Map<LineId, Integer> handed;

    HandedLines(Map<LineId, Integer> handed) {
        this.handed = handed;
    }

    /**
     * Stops a person.
     *
     * @param becomes the order after what the person wants
     * @throws Refused HANDED_OVER_STAYS
     */
    static void require(Transaction tx, Order was, Order becomes) {
        HandedLines lines = new HandedLines(tx.handovers().handedOfOrder(was.id()));
        if (lines.isTouched(becomes)) {
            throw new Refused(RefusalCode.HANDED_OVER_STAYS, was.joinNumber());
        }
    }

    /** Whether anything of an order was handed over. */
    boolean isAny(Order order) {
        return order.lines().stream().anyMatch(line -> of(order, line) > 0);
    }

    /** Whether an order as it is to become has fewer pieces of a line than were handed over. */
    boolean isTouched(Order becomes) {
        boolean stands = becomes.status().state().isPicked();
        return becomes.lines().stream()
                .anyMatch(
                        line ->
                                of(becomes, line) > 0
                                        && (!stands || line.picked() < of(becomes, line)));
    }

    /** What a file makes of an order, with its handed lines as they were, and standing. */
    Filed kept(Filed was, Filed becomes) {
        Order order = becomes.order();
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            lines.add(
                    line.picked() < of(order, line)
                            ? was.order().lines().stream()
                                    .filter(each -> each.place() == line.place())
                                    .findFirst()
                                    .orElse(line)
                            : line);
        }
        Order.Status status =
                order.status().state().isPicked() ? order.status() : was.order().status();
        Order kept = order.standing(status, order.charges(), lines);
        return becomes.with(kept, becomes.presence());
    }

    private int of(Order order, OrderLine line) {
        return handed.getOrDefault(new LineId(order.id(), line.place()), 0);
    }
}
