package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.product.TemperatureZone;

import java.util.Map;

/**
 * How far the handing out of a round is.
 *
 * @param bags one per person
 * @param collected bags of which something was handed over and nothing is left
 * @param pieces that are handed out, collected or not
 * @param toCount variants people ordered and nobody recorded the arrival of
 * @param waiting pieces that came and wait for somebody, by how they are kept; no zone of none
 */
public record RoundProgress(
        int bags, int collected, int pieces, int toCount, Map<TemperatureZone, Integer> waiting) {

    public static final RoundProgress NONE = new RoundProgress(0, 0, 0, 0, Map.of());

    /** Pieces that came and wait, however they are kept. */
    public int uncollected() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those of them that must be kept cold. */
    public int cold() {
        return uncollected() - waiting.getOrDefault(TemperatureZone.AMBIENT, 0);
    }
}
