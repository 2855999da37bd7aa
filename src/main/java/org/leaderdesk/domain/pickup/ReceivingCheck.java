package org.leaderdesk.domain.pickup;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * 到货验收单 and 交货签收单: what came against what was ordered, goods alone.
 *
 * @param counts one per variant
 * @param totals what people ordered of it
 */
public record ReceivingCheck(List<ArrivalCount> counts, Totals totals) {

    /** The coldest first, since it cannot wait. */
    public static ReceivingCheck of(
            RoundContents ordered, ListOptions options, Collection<Arrival> arrivals) {
        List<Bag> bags = options.bagsOf(ordered, Sort.COLLECTION);
        RoundContents narrowed =
                new RoundContents(
                        ordered.roundId(),
                        ordered.name(),
                        ordered.groupBuys(),
                        bags,
                        ordered.leftOut());
        List<ArrivalCount> counts =
                ArrivalCount.of(narrowed, arrivals).stream()
                        .sorted(Comparator.comparing(ArrivalCount::zone))
                        .toList();
        return new ReceivingCheck(counts, Totals.of(bags));
    }

    /** The same goods with what is handed over at the door: what came, else what was ordered. */
    public int delivered() {
        return counts.stream().mapToInt(ReceivingCheck::delivered).sum();
    }

    /** Pieces of one variant that came; those ordered where nobody counted. */
    public static int delivered(ArrivalCount count) {
        return count.arrived().orElse(count.ordered());
    }
}
