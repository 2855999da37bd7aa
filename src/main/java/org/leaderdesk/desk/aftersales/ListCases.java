package org.leaderdesk.desk.aftersales;

import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.aftersales.AfterSalesCase;
import org.leaderdesk.domain.aftersales.CaseClock.Due;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Lists after-sales cases, the most urgent first. */
public final class ListCases {

    private final Session session;

    public ListCases(Session session) {
        this.session = session;
    }

    /** Open cases, the one that is due first in front. */
    public List<ListedCase> open() {
        return read(tx -> tx.afterSales().open()).stream()
                .sorted(Comparator.comparing(ListCases::due))
                .toList();
    }

    /** Closed cases, the latest first, at most so many. */
    public List<ListedCase> closed(int limit) {
        return read(tx -> tx.afterSales().closed(limit));
    }

    /** Every case of an order, oldest first. */
    public List<ListedCase> ofOrder(UUID orderId) {
        return read(tx -> tx.afterSales().ofOrder(orderId));
    }

    /**
     * How much there is to do.
     *
     * @param open how many cases are open
     * @param next what is due first of all of them
     */
    public record Waiting(int open, Optional<Due> next) {}

    /** How much there is to do, without reading any order. */
    public Waiting waiting() {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            List<AfterSalesCase> open = tx.afterSales().open();
                            Instant now = session.clock().instant();
                            var clock = CaseRules.clock(tx, session.zone());
                            return new Waiting(
                                    open.size(),
                                    open.stream()
                                            .flatMap(each -> clock.dues(each, now).stream())
                                            .min(Comparator.comparing(Due::at)));
                        });
    }

    private static Instant due(ListedCase each) {
        return each.next().map(Due::at).orElse(Instant.MAX);
    }

    private List<ListedCase> read(Function<Transaction, List<AfterSalesCase>> which) {
        return session.book()
                .read(
                        session.who(),
                        tx -> {
                            CaseReader reader =
                                    new CaseReader(tx, session.clock().instant(), session.zone());
                            return which.apply(tx).stream().map(reader::listed).toList();
                        });
    }
}
