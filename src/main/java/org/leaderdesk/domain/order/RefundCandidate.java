package org.leaderdesk.domain.order;

import org.leaderdesk.domain.money.Money;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which pieces a partial refund was for: the one line that costs exactly as much, or the one set of
 * pieces that does; nothing when there are several or none, since a person who is offered a wrong
 * guess may say yes to it.
 *
 * @param pieces refunded pieces by line place
 */
public record RefundCandidate(Map<Integer, Integer> pieces) {

    /** Sets tried before giving up: an order of 12 lines with 3 pieces each has 16 million. */
    private static final int STEPS = 200_000;

    /** The candidate for what of a refund nobody has placed yet. */
    public static Optional<RefundCandidate> of(Order order) {
        Money refund = order.charges().refund().minus(order.charges().settled());
        List<OrderLine> lines =
                priced(order).stream()
                        .filter(line -> line.picked() > 0 && costOf(line, line.picked()) > 0)
                        .toList();
        List<OrderLine> exact =
                lines.stream().filter(line -> costOf(line, line.picked()) == refund.fen()).toList();
        if (exact.size() == 1) {
            OrderLine line = exact.getFirst();
            return Optional.of(new RefundCandidate(Map.of(line.place(), line.picked())));
        }
        Search search = new Search(lines);
        search.from(0, refund.fen(), new HashMap<>());
        return search.steps <= STEPS && search.found.size() == 1
                ? Optional.of(new RefundCandidate(search.found.getFirst()))
                : Optional.empty();
    }

    /**
     * Whether a refund of this amount can be for these pieces: their prices, as far as they are
     * known, give it, less the order's discount or with its freight, to a fen a line.
     *
     * @param pieces by line place
     */
    public static boolean canBe(Order order, Money refund, Map<Integer, Integer> pieces) {
        long known = 0;
        boolean allKnown = true;
        for (Map.Entry<Integer, Integer> each : pieces.entrySet()) {
            Optional<Money> cost = cost(order, each.getKey(), each.getValue());
            known += cost.map(Money::fen).orElse(0L);
            allKnown &= cost.isPresent();
        }
        long rounding = pieces.size();
        long least = known - order.charges().discount().fen() - rounding;
        long most = known + order.charges().freight().fen() + rounding;
        return refund.fen() >= least && (!allKnown || refund.fen() <= most);
    }

    /** What some pieces of a line cost, rounded half-even; empty where no file said. */
    public static Optional<Money> cost(Order order, int place, int pieces) {
        for (OrderLine line : priced(order)) {
            Money amount = line.amount();
            if (line.place() == place && amount != null && line.quantity() > 0) {
                return Optional.of(amount.share(pieces, line.quantity()));
            }
        }
        return Optional.empty();
    }

    /** An order of one line costs what its line does, also where the layout has no line amounts. */
    private static List<OrderLine> priced(Order order) {
        List<OrderLine> lines = order.lines().stream().filter(line -> !line.cancelled()).toList();
        Optional<Money> paid = order.charges().amount();
        if (lines.size() != 1 || lines.getFirst().amount() != null || paid.isEmpty()) {
            return lines;
        }
        OrderLine line = lines.getFirst();
        Money amount = paid.get().minus(order.charges().freight());
        return List.of(
                new OrderLine(
                        line.place(),
                        line.variantId(),
                        line.quantity(),
                        line.refunded(),
                        false,
                        amount,
                        line.price()));
    }

    /** What so many pieces of a line cost, or 0 where that is no whole fen or unknown. */
    private static long costOf(OrderLine line, int pieces) {
        Money amount = line.amount();
        if (amount == null || line.quantity() <= 0) {
            return 0;
        }
        long cost = Math.multiplyExact(amount.fen(), (long) pieces);
        return cost % line.quantity() == 0 ? cost / line.quantity() : 0;
    }

    private static final class Search {
        private final List<OrderLine> lines;
        private final List<Map<Integer, Integer>> found = new ArrayList<>();
        private int steps;

        Search(List<OrderLine> lines) {
            this.lines = lines;
        }

        void from(int index, long left, Map<Integer, Integer> chosen) {
            if (left == 0) {
                found.add(Map.copyOf(chosen));
                return;
            }
            if (index == lines.size() || found.size() > 1 || ++steps > STEPS) {
                return;
            }
            OrderLine line = lines.get(index);
            from(index + 1, left, chosen);
            for (int n = 1; n <= line.picked(); n++) {
                long cost = costOf(line, n);
                if (cost > 0 && cost <= left) {
                    chosen.put(line.place(), n);
                    from(index + 1, left - cost, chosen);
                }
            }
            chosen.remove(line.place());
        }
    }
}
