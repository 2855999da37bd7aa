package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 分拣单: by product, who gets how many; within a product by building and collection number where no
 * other order is asked for.
 *
 * @param products ambient goods first: what is cold leaves the cold last
 * @param totals what they add up to
 */
public record PickingList(List<Picked> products, Totals totals) {

    /**
     * One product with everybody who gets it.
     *
     * @param variantId what is counted and picked
     * @param name product with its variant
     * @param category 分类; blank where unknown
     * @param zone how it must be kept
     * @param zoneGuessed whether nobody confirmed the zone yet
     * @param shares one for what a bag gets of it
     */
    public record Picked(
            UUID variantId,
            String name,
            String category,
            TemperatureZone zone,
            boolean zoneGuessed,
            List<Share> shares) {

        public int pieces() {
            return shares.stream().mapToInt(share -> share.item().quantity()).sum();
        }
    }

    /**
     * How many of a product go into a bag.
     *
     * @param bag whose
     * @param item the order lines it is
     */
    public record Share(Bag bag, BagItem item) {}

    public static PickingList of(RoundContents round, ListOptions options) {
        Comparator<Bag> own = Sort.BY_BUILDING.thenComparing(Sort.COLLECTION.comparator(round));
        List<Bag> bags =
                options.bagsOf(round, options.sort().map(s -> s.comparator(round)).orElse(own));
        Map<UUID, List<Share>> shares = new LinkedHashMap<>();
        for (Bag bag : bags) {
            for (BagItem item : bag.items()) {
                shares.computeIfAbsent(item.line().variantId(), id -> new ArrayList<>())
                        .add(new Share(bag, item));
            }
        }
        List<Picked> products =
                shares.values().stream()
                        .sorted(
                                Comparator.comparing(
                                        s -> s.getFirst().item().line(), ProductOrder.byZone()))
                        .map(PickingList::picked)
                        .toList();
        return new PickingList(products, Totals.of(bags));
    }

    private static Picked picked(List<Share> shares) {
        BagLine line = shares.getFirst().item().line();
        return new Picked(
                line.variantId(),
                line.productAndVariant(),
                line.category(),
                line.zone(),
                line.zoneGuessed(),
                List.copyOf(shares));
    }
}
