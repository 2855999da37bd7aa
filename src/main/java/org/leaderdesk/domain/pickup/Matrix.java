package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * 矩阵表: member × product.
 *
 * @param products the columns, ambient goods first
 * @param rows one per bag, in the list's order
 * @param totals what they add up to
 */
public record Matrix(List<Product> products, List<Row> rows, Totals totals) {

    /** A column; pieces is its sum. */
    public record Product(
            UUID variantId, String name, TemperatureZone zone, boolean zoneGuessed, int pieces) {}

    /**
     * A member's row.
     *
     * @param pieces one per product, 0 where there is none
     */
    public record Row(Bag bag, List<Integer> pieces) {

        /** Whether some of the pieces belong to an order that a newer file lacks. */
        public boolean isUndecided(Product product) {
            return bag.lines().stream()
                    .anyMatch(
                            line -> line.missing() && line.variantId().equals(product.variantId()));
        }
    }

    public static Matrix of(RoundContents round, ListOptions options) {
        List<Bag> bags = options.bagsOf(round, Sort.COLLECTION);
        Map<UUID, BagLine> first = new HashMap<>();
        Map<UUID, Integer> sums = new HashMap<>();
        bags.stream()
                .flatMap(bag -> bag.lines().stream())
                .forEach(
                        line -> {
                            first.putIfAbsent(line.variantId(), line);
                            sums.merge(line.variantId(), line.quantity(), Integer::sum);
                        });
        TreeSet<BagLine> sorted = new TreeSet<>(ProductOrder.byZone());
        sorted.addAll(first.values());
        List<Product> products =
                sorted.stream()
                        .map(
                                line ->
                                        new Product(
                                                line.variantId(),
                                                line.productAndVariant(),
                                                line.zone(),
                                                line.zoneGuessed(),
                                                sums.getOrDefault(line.variantId(), 0)))
                        .toList();
        return new Matrix(
                products, bags.stream().map(bag -> row(bag, products)).toList(), Totals.of(bags));
    }

    private static Row row(Bag bag, List<Product> products) {
        Map<UUID, Integer> sums = new HashMap<>();
        bag.lines().forEach(line -> sums.merge(line.variantId(), line.quantity(), Integer::sum));
        List<Integer> pieces = new ArrayList<>();
        products.forEach(product -> pieces.add(sums.getOrDefault(product.variantId(), 0)));
        return new Row(bag, pieces);
    }
}
