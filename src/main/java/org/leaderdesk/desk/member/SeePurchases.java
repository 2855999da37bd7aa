package org.leaderdesk.desk.member;

import org.leaderdesk.book.MemberWindows.Bought;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.product.Product;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A member's purchases at a glance: how much month by month, and what most. */
public final class SeePurchases {

    /** So many months are drawn, the present one among them. */
    public static final int MONTHS = 6;

    private static final int MOST_BOUGHT = 3;

    private final Session session;

    public SeePurchases(Session session) {
        this.session = session;
    }

    /**
     * What a member bought, without what was cancelled, never paid or paid back.
     *
     * @param orders how many, ever
     * @param pieces in them
     * @param months the last ones, the earliest first; months without an order too
     * @param most the products of most pieces, the most first
     */
    public record Purchases(int orders, int pieces, List<Month> months, List<Product> most) {

        /**
         * A product bought often.
         *
         * @param pieces of all its variants
         */
        public record Product(String name, int pieces) {}
    }

    /**
     * A calendar month in the book's zone.
     *
     * @param amount of its orders, less refunds; orders without an amount count as nothing
     */
    public record Month(YearMonth month, int orders, Money amount) {}

    public Purchases run(UUID member) {
        return session.book().read(session.who(), tx -> purchases(tx, member));
    }

    private Purchases purchases(Transaction tx, UUID member) {
        List<Bought> lines = tx.memberWindows().bought(member);
        return new Purchases(
                (int) lines.stream().map(Bought::orderId).distinct().count(),
                lines.stream().mapToInt(Bought::pieces).sum(),
                months(lines),
                most(tx, lines));
    }

    private List<Month> months(List<Bought> lines) {
        YearMonth present = YearMonth.from(session.clock().instant().atZone(session.zone()));
        Map<YearMonth, Money> amounts = new HashMap<>();
        Map<YearMonth, Integer> orders = new HashMap<>();
        Set<UUID> seen = new HashSet<>();
        for (Bought line : lines) {
            if (line.at().isPresent() && seen.add(line.orderId())) {
                YearMonth month = YearMonth.from(line.at().get().atZone(session.zone()));
                amounts.merge(month, line.amount().orElse(Money.ZERO), Money::plus);
                orders.merge(month, 1, Integer::sum);
            }
        }
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth month = present.minusMonths(back);
            months.add(
                    new Month(
                            month,
                            orders.getOrDefault(month, 0),
                            amounts.getOrDefault(month, Money.ZERO)));
        }
        return months;
    }

    private static List<Purchases.Product> most(Transaction tx, List<Bought> lines) {
        Map<UUID, Integer> pieces = new HashMap<>();
        for (Bought line : lines) {
            tx.products()
                    .findVariant(line.variantId())
                    .ifPresent(
                            variant ->
                                    pieces.merge(variant.productId(), line.pieces(), Integer::sum));
        }
        return pieces.entrySet().stream()
                .map(
                        entry ->
                                new Purchases.Product(
                                        tx.products()
                                                .find(entry.getKey())
                                                .map(Product::name)
                                                .orElse(""),
                                        entry.getValue()))
                .sorted(
                        Comparator.comparingInt(Purchases.Product::pieces)
                                .reversed()
                                .thenComparing(Purchases.Product::name))
                .limit(MOST_BOUGHT)
                .toList();
    }
}
