package org.leaderdesk.desk.order;

import org.leaderdesk.book.OrderTable.Filed;
import org.leaderdesk.domain.money.Money;
import org.leaderdesk.domain.order.Order;
import org.leaderdesk.domain.order.OrderLine;
import org.leaderdesk.domain.order.OrderState;
import org.leaderdesk.exchange.OrderFile.FileLine;
import org.leaderdesk.exchange.OrderFile.FileOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One layout merges the rows of a buyer and address into one with several join numbers, another
 * lists them apart; either may come first. The book keeps what came first, so the other layout's
 * rows are joined or split to fit.
 */
final class MergedRows {

    private MergedRows() {}

    /** Rows that speak of one and the same known order become one row. */
    static List<FileOrder> joined(List<FileOrder> orders, KnownOrders known, boolean crossGroup) {
        Map<Filed, Integer> places = new IdentityHashMap<>();
        List<FileOrder> result = new ArrayList<>(orders.size());
        for (FileOrder order : orders) {
            List<Filed> matches = known.matches(order, crossGroup);
            boolean sure = matches.size() == 1;
            Integer earlier = sure ? places.get(matches.getFirst()) : null;
            if (earlier != null) {
                result.set(earlier, join(result.get(earlier), order));
            } else {
                if (sure) {
                    places.put(matches.getFirst(), result.size());
                }
                result.add(order);
            }
        }
        return result;
    }

    private static FileOrder join(FileOrder a, FileOrder b) {
        Set<String> joinNumbers = new LinkedHashSet<>(a.joinNumbers());
        joinNumbers.addAll(b.joinNumbers());
        List<String> numbers = List.copyOf(joinNumbers);
        if (isWanted(a) != isWanted(b)) {
            FileOrder wanted = isWanted(a) ? a : b;
            return with(wanted, numbers, wanted.amount(), wanted.refund(), wanted.lines());
        }
        List<FileLine> lines = new ArrayList<>(a.lines());
        lines.addAll(b.lines());
        return with(
                isRefunded(a) ? b : a,
                numbers,
                sum(a.amount(), b.amount()),
                sum(a.refund(), b.refund()),
                lines);
    }

    /** A merged row leaves out what was cancelled, and what nobody paid for is not picked. */
    private static boolean isWanted(FileOrder order) {
        return order.state()
                .filter(state -> state == OrderState.CANCELLED || state == OrderState.UNPAID)
                .isEmpty();
    }

    private static boolean isRefunded(FileOrder order) {
        return order.state().filter(OrderState.REFUNDED::equals).isPresent();
    }

    /**
     * A row that speaks of several known orders, cut into one part each: every part takes the lines
     * of its order's variants, the last also what is new; amounts stay with the orders, and what
     * the row has more or less goes to the last. A refund that is more by just what one order cost
     * was that order's.
     *
     * @return as many parts as matches, in their order
     */
    static List<FileOrder> split(FileOrder order, List<Filed> matches, Catalogue catalogue) {
        if (matches.size() < 2) {
            return List.of(order);
        }
        List<FileLine> free = new ArrayList<>(order.lines());
        List<FileOrder> parts = new ArrayList<>();
        Money amount = Money.ZERO;
        Money refund = Money.ZERO;
        for (Filed match : matches) {
            amount = amount.plus(match.order().charges().amount().orElse(Money.ZERO));
            refund = refund.plus(match.order().charges().refund());
        }
        Money known = amount;
        Money refunded = refund;
        Optional<Money> dearer = order.amount().map(all -> all.minus(known));
        Optional<Money> more = order.refund().map(all -> all.minus(refunded));
        int returned = returned(matches, more.orElse(Money.ZERO));
        for (int i = 0; i < matches.size(); i++) {
            Filed match = matches.get(i);
            boolean last = i == matches.size() - 1;
            Order.Charges was = match.order().charges();
            parts.add(
                    with(
                            order,
                            order.joinNumbers(),
                            last ? sum(dearer, was.amount()) : Optional.empty(),
                            i == returned ? more.map(was.refund()::plus) : Optional.empty(),
                            last ? free : take(match, free, catalogue)));
        }
        return parts;
    }

    /** Which order was paid back: the first that costs just as much, else the last. */
    private static int returned(List<Filed> matches, Money more) {
        for (int i = 0; i < matches.size(); i++) {
            Order.Charges charges = matches.get(i).order().charges();
            if (charges.refund().isZero() && charges.amount().filter(more::equals).isPresent()) {
                return i;
            }
        }
        return matches.size() - 1;
    }

    private static List<FileLine> take(Filed match, List<FileLine> free, Catalogue catalogue) {
        List<FileLine> own = new ArrayList<>();
        for (OrderLine line : match.order().lines()) {
            UUID variant = line.variantId();
            free.stream()
                    .filter(each -> catalogue.variant(each.product()).equals(variant))
                    .min(Comparator.comparing(each -> each.quantity() != line.quantity()))
                    .ifPresent(
                            each -> {
                                own.add(each);
                                free.remove(each);
                            });
        }
        return own;
    }

    private static Optional<Money> sum(Optional<Money> a, Optional<Money> b) {
        return a.isPresent() && b.isPresent() ? Optional.of(a.get().plus(b.get())) : a.or(() -> b);
    }

    /** An order under other numbers; none gets the next that is free. */
    static FileOrder numbered(FileOrder order, List<String> joinNumbers) {
        return with(order, joinNumbers, order.amount(), order.refund(), order.lines());
    }

    private static FileOrder with(
            FileOrder order,
            List<String> joinNumbers,
            Optional<Money> amount,
            Optional<Money> refund,
            List<FileLine> lines) {
        return new FileOrder(
                order.row(),
                order.orderNumber(),
                joinNumbers,
                order.customerKey(),
                order.nickname(),
                order.name(),
                order.phone(),
                order.address(),
                order.remark(),
                order.leaderRemark(),
                order.state(),
                amount,
                refund,
                order.freight(),
                order.discount(),
                order.time(),
                order.logistics(),
                order.pickupPoint(),
                order.subLeader(),
                order.groupBuy(),
                order.groupBuyId(),
                lines);
    }
}
