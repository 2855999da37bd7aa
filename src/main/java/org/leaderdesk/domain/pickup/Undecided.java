package org.leaderdesk.domain.pickup;

import java.util.List;

/**
 * What of a list belongs to orders that a newer file lacks and nobody has decided about: it may
 * have been cancelled.
 *
 * @param orders distinct orders
 * @param pieces their pieces
 */
public record Undecided(int orders, int pieces) {

    public static Undecided of(List<Bag> bags) {
        List<BagLine> lines =
                bags.stream()
                        .flatMap(bag -> bag.lines().stream())
                        .filter(BagLine::missing)
                        .toList();
        return new Undecided(
                (int) lines.stream().map(BagLine::orderId).distinct().count(),
                lines.stream().mapToInt(BagLine::quantity).sum());
    }
}
