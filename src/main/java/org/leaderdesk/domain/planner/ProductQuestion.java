package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.product.ProductLayer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which products the waves of a day are told of. A wave has some recommendations and one flash
 * sale, all of different products; what all waves together are expected to sell stays within a
 * product's stock. Values are in fen.
 *
 * @param waves what each wave may be told of
 * @param products what can be told of, in the order in which offers name them
 * @param layerPosts how many posts of each layer there were in the days that count into the mix, by
 *     the layer's ordinal
 * @param shares what part of all posts each layer should have, in per cent, by the layer's ordinal
 * @param weights what counts beside them
 */
public record ProductQuestion(
        List<WaveOffers> waves,
        List<Candidate> products,
        List<Integer> layerPosts,
        List<Integer> shares,
        Weights weights) {

    /**
     * A product that may be chosen.
     *
     * @param stock pieces that can still be sold; empty where nobody knows
     */
    public record Candidate(ProductLayer layer, OptionalInt stock) {}

    /**
     * What a product would bring in a wave.
     *
     * @param value expected, in fen
     * @param pieces that are expected to be sold
     */
    public record Offer(long value, int pieces) {}

    /**
     * What a wave may be told of.
     *
     * @param recommendations by product; empty where the product rests or may not be promoted
     * @param flashSales by product; empty where it does not suit a flash sale either
     * @param fixed the product of each slot, the recommendations first, where it stands already
     * @param closed the slots that are not posted today
     */
    public record WaveOffers(
            List<Optional<Offer>> recommendations,
            List<Optional<Offer>> flashSales,
            List<OptionalInt> fixed,
            Set<Integer> closed) {}

    /**
     * What weighs beside the values, in fen.
     *
     * @param mix lost for each post by which a layer misses its share
     * @param variety lost for each further wave that is told of the same product
     * @param filled won for each slot that does not stay open
     */
    public record Weights(long mix, long variety, long filled) {}
}
