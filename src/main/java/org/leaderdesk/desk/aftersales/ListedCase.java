package org.leaderdesk.desk.aftersales;

import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.CaseClock.Due;

import java.util.List;
import java.util.Optional;

/**
 * A case with whose it is and what about.
 *
 * @param row its order, with what pickup staff may see of the recipient
 * @param line the line it is about
 * @param dues what it waits for, the next first; nothing once it is closed
 */
public record ListedCase(
        AfterSalesCase complaint, BrowseOrders.Row row, BrowseOrders.Line line, List<Due> dues) {

    /** What is to happen next; empty once it is closed. */
    public Optional<Due> next() {
        return dues.stream().findFirst();
    }

    /** What it is about, as the lists name it. */
    public String goods() {
        return (line.product().name() + " " + line.variant().text()).strip();
    }
}
