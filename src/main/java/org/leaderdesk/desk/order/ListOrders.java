package org.leaderdesk.desk.order;

import org.jspecify.annotations.Nullable;
import org.leaderdesk.book.OrderTable.Plain;
import org.leaderdesk.book.Transaction;
import org.leaderdesk.desk.leader.Session;
import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.Presence;
import org.leaderdesk.domain.product.Variant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Orders in id order, page by page: a book of a million is never held at once. Shows nobody. */
public final class ListOrders {

    private static final int PAGE = 1000;

    private final Session session;

    public ListOrders(Session session) {
        this.session = session;
    }

    /**
     * An order as a list shows it.
     *
     * @param missing whether a newer file lacks it and nobody has decided what that means
     */
    public record Listed(Order order, boolean missing, List<Line> lines) {}

    /**
     * A line with the names of what was ordered.
     *
     * @param product the product's name
     * @param variant blank where there is none
     */
    public record Line(OrderLine line, String product, String variant, Optional<String> code) {}

    /**
     * Walks the orders after one id.
     *
     * @param limit at most so many
     * @param onlyMissing only those that a newer file lacks and nobody has decided about
     */
    public void run(
            Optional<UUID> after, int limit, boolean onlyMissing, Consumer<Listed> consumer) {
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            walk(tx, after.orElse(null), limit, onlyMissing, consumer);
                            return true;
                        });
    }

    /**
     * The same of one member's orders, for whoever asks about them (S129).
     *
     * @throws Refused MEMBER_UNKNOWN
     */
    public void ofMember(
            UUID member,
            Optional<UUID> after,
            int limit,
            boolean onlyMissing,
            Consumer<Listed> consumer) {
        session.book()
                .read(
                        session.who(),
                        tx -> {
                            if (tx.members().find(member).isEmpty()) {
                                throw new Refused(RefusalCode.MEMBER_UNKNOWN, member.toString());
                            }
                            SoldNames names = new SoldNames(tx);
                            tx.orders().ofMember(member).stream()
                                    .map(filed -> listed(names, filed.order(), filed.presence()))
                                    .filter(each -> each.missing() || !onlyMissing)
                                    .filter(
                                            each ->
                                                    after.filter(id -> !isAfter(each, id))
                                                            .isEmpty())
                                    .sorted(Comparator.comparing(each -> each.order().id()))
                                    .limit(limit)
                                    .forEach(consumer);
                            return true;
                        });
    }

    private static boolean isAfter(Listed listed, UUID id) {
        return listed.order().id().compareTo(id) > 0;
    }

    private static void walk(
            Transaction tx,
            @Nullable UUID after,
            int limit,
            boolean onlyMissing,
            Consumer<Listed> consumer) {
        SoldNames names = new SoldNames(tx);
        UUID last = after;
        int left = limit;
        while (left > 0) {
            List<Plain> page = tx.orders().plainPage(last, Math.min(left, PAGE), onlyMissing);
            if (page.isEmpty()) {
                return;
            }
            for (Plain plain : page) {
                consumer.accept(listed(names, plain.order(), plain.presence()));
            }
            last = page.getLast().order().id();
            left -= page.size();
        }
    }

    private static Listed listed(SoldNames names, Order order, Presence presence) {
        return new Listed(
                order,
                presence == Presence.MISSING,
                order.lines().stream().map(line -> line(names, line)).toList());
    }

    private static Line line(SoldNames names, OrderLine line) {
        Variant variant = names.variant(line.variantId());
        return new Line(line, names.product(variant).name(), variant.text(), variant.code());
    }
}
