package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.desk.order.BrowseOrders;
import org.leaderdesk.domain.order.LineId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Finds the lines somebody may complain about. */
public final class FindLines {

    private static final int MOST = 60;

    private final Session session;

    public FindLines(Session session) {
        this.session = session;
    }

    /** A line that was paid. */
    public record Line(BrowseOrders.Row row, BrowseOrders.Line line) {

        public LineId id() {
            return new LineId(row.order().id(), line.line().place());
        }

        /** What it is, as the lists name it. */
        public String goods() {
            return (line.product().name() + " " + line.variant().text()).strip();
        }
    }

    /** Of a member, the latest order first. */
    public List<Line> ofMember(UUID id) {
        return find(tx -> tx.orders().ofMember(id));
    }

    /** Of an order. */
    public List<Line> ofOrder(UUID id) {
        return find(tx -> tx.orders().find(id).stream().toList());
    }

    /** Of the order whose pickup code was typed or scanned; none where no order has it. */
    public List<Line> ofCode(String typed) {
        return find(
                tx -> tx.pickupCodes().orderOf(typed).flatMap(tx.orders()::find).stream().toList());
    }

    private List<Line> find(Function<Transaction, List<Filed>> which) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            Function<Filed, BrowseOrders.Row> reading = BrowseOrders.reading(tx);
                            return which.apply(tx).stream()
                                    .map(reading)
                                    .filter(row -> row.order().status().state().isPicked())
                                    .sorted(Comparator.comparing(FindLines::at).reversed())
                                    .flatMap(
                                            row ->
                                                    row.lines().stream()
                                                            .map(line -> new Line(row, line)))
                                    .filter(each -> each.line().line().picked() > 0)
                                    .limit(MOST)
                                    .toList();
                        });
    }

    private static Instant at(BrowseOrders.Row row) {
        return row.order().time().map(time -> time.at()).orElse(Instant.EPOCH);
    }
}
