package org.leaderdesk.desk.product;

import org.leaderdesk.book.EveningCounts;
import org.leaderdesk.book.SalesCounts;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.ReadRules;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.leader.Rule;
import org.leaderdesk.domain.product.StockCover;
import org.leaderdesk.domain.product.StockLevels;
import org.leaderdesk.domain.product.StockLight;
import org.leaderdesk.domain.product.Variant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Watches what is sold: how long its stock lasts (S081), and how much of it nobody collects. Both
 * look at the trailing 28 days.
 *
 * <p>A stock is what can still be sold. A person types it, or a file of the selling tool brings it;
 * what nobody collected and went back is added. An order or a handover takes nothing from it: the
 * tool has already taken what it sold, and a stock that was typed is as old as the typing.
 */
public final class WatchStock {

    private static final int DAYS = 28;

    private final Session session;

    public WatchStock(Session session) {
        this.session = session;
    }

    /**
     * A variant's figures.
     *
     * @param light empty where nobody knows the stock or nothing was sold
     * @param proposed pieces to order so that it lasts as long as it should; 0 where that is so
     * @param uncollected per cent of the pieces that came for people of rounds closed since, which
     *     nobody was handed; empty where no such round is closed
     */
    public record Watched(
            StockCover cover, Optional<StockLight> light, int proposed, OptionalInt uncollected) {

        /** Whether it should be ordered again: it has a light other than green. */
        public boolean isLow() {
            return light.isPresent() && light.get() != StockLight.GREEN;
        }
    }

    /** Every variant's figures, by its id. */
    public Map<UUID, Watched> run() {
        Instant now = session.clock().instant();
        return session.book().read(session.who(), tx -> watch(tx, now));
    }

    static Map<UUID, Watched> watch(Transaction tx, Instant now) {
        Instant beginning = now.minus(Duration.ofDays(DAYS));
        Map<UUID, SalesCounts.Sold> sold = tx.sales().since(beginning);
        Map<UUID, EveningCounts.Collected> collected = tx.eveningCounts().collectedSince(beginning);
        StockLevels levels =
                new StockLevels(
                        ReadRules.in(tx, Rule.STOCK_YELLOW),
                        ReadRules.in(tx, Rule.STOCK_ORANGE),
                        ReadRules.in(tx, Rule.STOCK_RED),
                        ReadRules.in(tx, Rule.STOCK_REACH));
        Map<UUID, Watched> all = new HashMap<>();
        for (Variant variant : tx.products().allVariants()) {
            SalesCounts.Sold lately =
                    sold.getOrDefault(variant.id(), new SalesCounts.Sold(0, beginning));
            StockCover cover =
                    new StockCover(variant.stock(), lately.pieces(), days(lately.since(), now));
            all.put(
                    variant.id(),
                    new Watched(
                            cover,
                            cover.light(levels),
                            cover.missing(levels),
                            rate(Optional.ofNullable(collected.get(variant.id())))));
        }
        return all;
    }

    /** Begun days count whole. */
    private static int days(Instant since, Instant now) {
        long millis = Math.max(1, Duration.between(since, now).toMillis());
        return (int) Math.ceilDiv(millis, Duration.ofDays(1).toMillis());
    }

    private static OptionalInt rate(Optional<EveningCounts.Collected> collected) {
        return collected.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(
                        (int)
                                Math.round(
                                        100.0
                                                * collected.get().notCollected()
                                                / collected.get().pieces()));
    }
}
