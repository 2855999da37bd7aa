package org.leaderdesk.domain.pickup;

import java.util.List;

/**
 * What a list adds up to.
 *
 * @param bags members, or orders that have no member
 * @param orders distinct orders
 * @param lines order lines
 * @param pieces pieces to hand over
 */
public record Totals(int bags, int orders, int lines, int pieces) {

    static Totals of(List<Bag> bags) {
        int orders =
                (int)
                        bags.stream()
                                .flatMap(b -> b.lines().stream())
                                .map(BagLine::orderId)
                                .distinct()
                                .count();
        return new Totals(
                bags.size(),
                orders,
                bags.stream().mapToInt(bag -> bag.lines().size()).sum(),
                bags.stream().mapToInt(Bag::pieces).sum());
    }
}
