package org.leaderdesk.domain.product;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * Guesses the layer of products of which nobody said it, from what they sold in 28 days: HIT are
 * the top 30 % by pieces, EXPERIENCE those first sold in the last 30 days, TRAFFIC the lowest 5 %
 * by margin, and the rest PROFIT. Ours, for the shares of R091.
 */
public final class LayerGuess {

    private static final double HITS = 0.3;
    private static final double TRAFFIC = 0.05;

    private LayerGuess() {}

    /**
     * What is known of a product.
     *
     * @param pieces sold in 28 days
     * @param isNew first sold in the last 30 days
     * @param margin what a piece brings in fen; empty where price or cost are unknown
     */
    public record Sold(UUID product, int pieces, boolean isNew, OptionalDouble margin) {}

    /** The layer of each. */
    public static Map<UUID, ProductLayer> of(List<Sold> products) {
        Set<UUID> hits =
                first(
                        products.stream()
                                .filter(each -> each.pieces() > 0)
                                .sorted(
                                        Comparator.comparingInt((Sold each) -> -each.pieces())
                                                .thenComparing(Sold::product))
                                .toList(),
                        HITS * products.size());
        List<Sold> priced =
                products.stream()
                        .filter(each -> each.margin().isPresent())
                        .sorted(
                                Comparator.comparingDouble(
                                                (Sold each) -> each.margin().getAsDouble())
                                        .thenComparing(Sold::product))
                        .toList();
        Set<UUID> traffic = first(priced, TRAFFIC * priced.size());
        Map<UUID, ProductLayer> layers = new HashMap<>();
        for (Sold each : products) {
            layers.put(
                    each.product(),
                    hits.contains(each.product())
                            ? ProductLayer.HIT
                            : each.isNew()
                                    ? ProductLayer.EXPERIENCE
                                    : traffic.contains(each.product())
                                            ? ProductLayer.TRAFFIC
                                            : ProductLayer.PROFIT);
        }
        return layers;
    }

    private static Set<UUID> first(List<Sold> sorted, double many) {
        Set<UUID> ids = new HashSet<>();
        sorted.stream().limit(Math.round(many)).forEach(each -> ids.add(each.product()));
        return ids;
    }
}
