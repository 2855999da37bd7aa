package org.leaderdesk.desk.product;

import org.leaderdesk.book.PlaceTable;
import org.leaderdesk.book.PlanFigures;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.member.DigitRuns;
import org.leaderdesk.domain.order.GroupBuy;
import org.leaderdesk.domain.product.Product;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What of presale goods was bought and has not come yet: what to order from the supplier (S103).
 */
public final class Presale {

    private final Session session;

    public Presale(Session session) {
        this.session = session;
    }

    /**
     * One product in one group buy.
     *
     * @param groupBuy its title; blank where it has none
     * @param closesAt when it closes, or its last order where nobody knows
     * @param supplier blank where nobody said whose it is
     * @param pieces bought so far, less what was refunded
     * @param orders that have some of it
     */
    public record Line(
            String groupBuy,
            Optional<Instant> closesAt,
            UUID product,
            String name,
            String supplier,
            int pieces,
            int orders) {}

    /** What was bought so far, by when it closes, then by name. */
    public List<Line> run() {
        return session.book().read(session.who(), Presale::lines);
    }

    private static List<Line> lines(Transaction tx) {
        Map<UUID, String> suppliers = tx.places().names(PlaceTable.Kind.SUPPLIER);
        List<Line> lines = new ArrayList<>();
        for (PlanFigures.Presold each : tx.planFigures().presold()) {
            Product product = tx.products().find(each.product()).orElseThrow();
            GroupBuy groupBuy = tx.groupBuys().find(each.groupBuy()).orElseThrow();
            lines.add(
                    new Line(
                            groupBuy.title(),
                            groupBuy.closedAt(),
                            product.id(),
                            DigitRuns.maskedMobiles(product.name()),
                            product.supplierId()
                                    .map(id -> suppliers.getOrDefault(id, ""))
                                    .orElse(""),
                            each.pieces(),
                            each.orders()));
        }
        lines.sort(
                Comparator.comparing((Line line) -> line.closesAt().orElse(Instant.MAX))
                        .thenComparing(Line::name)
                        .thenComparing(Line::product));
        return lines;
    }
}
