package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.planner.ProductQuestion.Candidate;
import org.leaderdesk.domain.planner.ProductQuestion.Offer;
import org.leaderdesk.domain.planner.ProductQuestion.WaveOffers;
import org.leaderdesk.domain.planner.ProductQuestion.Weights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Asks which products fill the selling slots of all waves, and reads the answer. */
final class ProductSlots {

    /** Of the mean value of an offer, what soft rules weigh; the first is given up first. */
    private static final double MIX = 0.05;

    private static final double VARIETY = 0.1;
    private static final double FILLED = 1;

    private final PlanFacts facts;
    private final List<Wave> waves;
    private final Map<Wave, Map<SlotPlace, KeptPost>> kept;
    private final Set<Dropped> dropped;
    private final ProductValues values;
    private boolean anyFlashSale;

    ProductSlots(
            PlanFacts facts,
            List<Wave> waves,
            Map<Wave, Map<SlotPlace, KeptPost>> kept,
            Set<Dropped> dropped) {
        this.facts = facts;
        this.waves = waves;
        this.kept = kept;
        this.dropped = dropped;
        values = new ProductValues(facts);
    }

    /** A product of a slot, and why it is there. */
    record Sold(PlannedProduct product, ProductValues.Valued valued) {}

    /**
     * The answer.
     *
     * @param missed whether a layer misses its share by more than one post
     * @param repeated whether several waves are told of one product
     */
    record Filled(
            Map<Wave, Map<SlotPlace, Sold>> slots,
            long objective,
            long bound,
            boolean missed,
            boolean repeated,
            boolean anyFlashSale) {

        /** How many waves are told of a product. */
        int waves(PlannedProduct product) {
            return (int)
                    slots.values().stream()
                            .filter(
                                    of ->
                                            of.values().stream()
                                                    .anyMatch(
                                                            sold -> sold.product().equals(product)))
                            .count();
        }
    }

    Filled fill() {
        List<Candidate> candidates =
                facts.products().stream()
                        .map(product -> new Candidate(product.layer(), facts.offered(product)))
                        .toList();
        List<WaveOffers> offers = waves.stream().map(this::offers).toList();
        ProductQuestion question =
                new ProductQuestion(
                        offers,
                        candidates,
                        facts.layerPosts(),
                        facts.rules().shares(),
                        weights(offers));
        ProductAnswer answer = ProductPlanner.answer(question);
        Map<Wave, Map<SlotPlace, Sold>> slots = new LinkedHashMap<>();
        int[] uses = new int[candidates.size()];
        int[] layers = facts.layerPosts().stream().mapToInt(Integer::intValue).toArray();
        int posts = facts.layerPosts().stream().mapToInt(Integer::intValue).sum();
        for (int wave = 0; wave < waves.size(); wave++) {
            Map<SlotPlace, Sold> of = new LinkedHashMap<>();
            for (SlotPlace place : SlotPlace.ALL) {
                if (place.kind().sells()) {
                    OptionalInt chosen = answer.chosen().get(wave).get(place.productColumn());
                    if (chosen.isPresent()) {
                        PlannedProduct product = facts.products().get(chosen.getAsInt());
                        boolean flash = place.kind() == SlotKind.FLASH_SALE;
                        of.put(
                                place,
                                new Sold(product, values.of(waves.get(wave), product, flash)));
                        uses[chosen.getAsInt()]++;
                        layers[product.layer().ordinal()]++;
                        posts++;
                    }
                }
            }
            slots.put(waves.get(wave), of);
        }
        boolean missed = false;
        for (int layer = 0; layer < layers.length; layer++) {
            double wanted = facts.rules().shares().get(layer) * posts / 100.0;
            missed |= Math.abs(layers[layer] - wanted) > 1;
        }
        boolean repeated = java.util.Arrays.stream(uses).anyMatch(each -> each > 1);
        return new Filled(
                slots, answer.objective(), answer.bound(), missed, repeated, anyFlashSale);
    }

    private WaveOffers offers(Wave wave) {
        List<Optional<Offer>> recommendations = new ArrayList<>();
        List<Optional<Offer>> anyFlash = new ArrayList<>();
        List<Optional<Offer>> suited = new ArrayList<>();
        for (PlannedProduct product : facts.products()) {
            boolean rests =
                    facts.resting()
                            .restsProduct(
                                    wave.groups(),
                                    product.id(),
                                    facts.day().date(),
                                    facts.rules().productRest());
            Optional<Offer> flash =
                    rests ? Optional.empty() : Optional.of(values.of(wave, product, true).offer());
            recommendations.add(
                    rests
                            ? Optional.empty()
                            : Optional.of(values.of(wave, product, false).offer()));
            anyFlash.add(flash);
            suited.add(flash.filter(offer -> values.suitsFlashSale(product)));
        }
        boolean suits = suited.stream().anyMatch(Optional::isPresent);
        anyFlashSale |= !suits && anyFlash.stream().anyMatch(Optional::isPresent);
        return new WaveOffers(
                recommendations, suits ? suited : anyFlash, fixed(wave), closed(wave));
    }

    private List<OptionalInt> fixed(Wave wave) {
        List<OptionalInt> fixed = new ArrayList<>();
        for (int column = 0; column <= SlotKind.RECOMMENDATION.perDay(); column++) {
            fixed.add(OptionalInt.empty());
        }
        kept.getOrDefault(wave, Map.of())
                .forEach(
                        (place, post) -> {
                            if (place.kind().sells()) {
                                fixed.set(place.productColumn(), index(post.content()));
                            }
                        });
        return fixed;
    }

    /** Where a product stands among those there are; empty where it is no longer one of them. */
    private OptionalInt index(String product) {
        for (int index = 0; index < facts.products().size(); index++) {
            if (facts.products().get(index).id().toString().equals(product)) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    private Set<Integer> closed(Wave wave) {
        Set<Integer> closed = new HashSet<>();
        dropped.stream()
                .filter(each -> each.wave().equals(wave) && each.place().kind().sells())
                .forEach(each -> closed.add(each.place().productColumn()));
        kept.getOrDefault(wave, Map.of())
                .forEach(
                        (place, post) -> {
                            if (place.kind().sells() && index(post.content()).isEmpty()) {
                                closed.add(place.productColumn());
                            }
                        });
        return closed;
    }

    private static Weights weights(List<WaveOffers> offers) {
        double mean =
                offers.stream()
                        .flatMap(wave -> wave.recommendations().stream())
                        .flatMap(Optional::stream)
                        .mapToLong(Offer::value)
                        .average()
                        .orElse(0);
        // Hundredths of the mix are counted, so it is a multiple of a hundred.
        long mix = 100 * Math.max(1, Math.round(mean * MIX / 100));
        long variety = Math.max(1, Math.round(mean * VARIETY));
        // A post is never left out to keep a soft rule.
        return new Weights(mix, variety, Math.max(Math.round(mean * FILLED), mix + variety + 1));
    }
}
