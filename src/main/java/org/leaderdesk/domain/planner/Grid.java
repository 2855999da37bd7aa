package org.leaderdesk.domain.planner;

import org.leaderdesk.domain.planner.ProductQuestion.Candidate;
import org.leaderdesk.domain.planner.ProductQuestion.Offer;
import org.leaderdesk.domain.planner.ProductQuestion.WaveOffers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A question as numbers in rows, which a search can look up millions of times. */
final class Grid {

    /** No product. */
    static final int NONE = -1;

    /** What may not be chosen. */
    static final long BARRED = Long.MIN_VALUE;

    final int waves;
    final int products;

    /** How many slots a wave has; the last is the flash sale. */
    final int slots;

    final long[] stock;
    final int[] layer;

    /** Hundredths of a post that each layer should have, its share of all posts. */
    final long[] wanted;

    final ProductQuestion question;

    private final long[][][] value;
    private final int[][][] pieces;
    private final int[][] fixed;
    private final int[][][] dearest;
    private final boolean[][] offered;

    Grid(ProductQuestion question) {
        this.question = question;
        waves = question.waves().size();
        products = question.products().size();
        slots = SlotKind.RECOMMENDATION.perDay() + SlotKind.FLASH_SALE.perDay();
        stock = new long[products];
        layer = new int[products];
        for (int product = 0; product < products; product++) {
            Candidate candidate = question.products().get(product);
            stock[product] =
                    candidate.stock().isPresent()
                            ? candidate.stock().getAsInt()
                            : Long.MAX_VALUE / 4;
            layer[product] = candidate.layer().ordinal();
        }
        value = new long[2][waves][products];
        pieces = new int[2][waves][products];
        fixed = new int[waves][slots];
        for (int wave = 0; wave < waves; wave++) {
            WaveOffers offers = question.waves().get(wave);
            read(offers.recommendations(), value[0][wave], pieces[0][wave]);
            read(offers.flashSales(), value[1][wave], pieces[1][wave]);
            for (int slot = 0; slot < slots; slot++) {
                fixed[wave][slot] = offers.fixed().get(slot).orElse(NONE);
            }
        }
        whatStandsIsThere();
        dearest = new int[2][waves][];
        offered = new boolean[waves][products];
        for (int wave = 0; wave < waves; wave++) {
            for (int product = 0; product < products; product++) {
                offered[wave][product] =
                        value[0][wave][product] != BARRED && !stands(wave, product);
            }
        }
        long posts =
                (long) waves * slots
                        - question.waves().stream().mapToInt(wave -> wave.closed().size()).sum()
                        + question.layerPosts().stream().mapToInt(Integer::intValue).sum();
        wanted = question.shares().stream().mapToLong(share -> share * posts).toArray();
    }

    /**
     * What was posted already is sold: a stock that is too small for it is not the plan's fault. Of
     * what is left, an offer that alone would sell more can never be made.
     */
    private void whatStandsIsThere() {
        long[] sold = new long[products];
        for (int wave = 0; wave < waves; wave++) {
            for (int slot = 0; slot < slots; slot++) {
                if (fixed[wave][slot] != NONE) {
                    sold[fixed[wave][slot]] += pieces(wave, slot, fixed[wave][slot]);
                }
            }
        }
        for (int product = 0; product < products; product++) {
            stock[product] = Math.max(stock[product], sold[product]);
            for (int wave = 0; wave < waves; wave++) {
                for (int row = 0; row < 2; row++) {
                    if (!stands(wave, product)
                            && pieces[row][wave][product] > stock[product] - sold[product]) {
                        value[row][wave][product] = BARRED;
                    }
                }
            }
        }
    }

    private static void read(List<Optional<Offer>> offers, long[] value, int[] pieces) {
        Arrays.fill(value, BARRED);
        for (int product = 0; product < value.length; product++) {
            if (offers.get(product).isPresent()) {
                value[product] = offers.get(product).get().value();
                pieces[product] = offers.get(product).get().pieces();
            }
        }
    }

    boolean isFlash(int slot) {
        return slot == slots - 1;
    }

    /** Whether a slot is the search's to fill. */
    boolean isFree(int wave, int slot) {
        return fixed[wave][slot] == NONE && !question.waves().get(wave).closed().contains(slot);
    }

    /** The product that stands in a slot already, or {@link #NONE}. */
    int fixed(int wave, int slot) {
        return fixed[wave][slot];
    }

    /** Whether a product stands somewhere in the wave already. */
    boolean stands(int wave, int product) {
        for (int slot = 0; slot < slots; slot++) {
            if (fixed[wave][slot] == product) {
                return true;
            }
        }
        return false;
    }

    /** Whether a product may be recommended in a wave where it does not stand yet. */
    boolean isOffered(int wave, int product) {
        return offered[wave][product];
    }

    /** Whether a product may be chosen for a slot; what stands there always may. */
    boolean allows(int wave, int slot, int product) {
        return isFree(wave, slot)
                ? value[row(slot)][wave][product] != BARRED && !stands(wave, product)
                : fixed[wave][slot] == product;
    }

    /** What a product is worth in a slot it may have, that the slot is filled included. */
    long value(int wave, int slot, int product) {
        if (product == NONE) {
            return 0;
        }
        long known = value[row(slot)][wave][product];
        return question.weights().filled() + (known == BARRED ? 0 : known);
    }

    int pieces(int wave, int slot, int product) {
        return product == NONE ? 0 : pieces[row(slot)][wave][product];
    }

    /** The products that a slot may have, the most valuable first. */
    int[] dearest(int wave, int slot) {
        int[] known = dearest[row(slot)][wave];
        if (known == null) {
            long[] values = value[row(slot)][wave];
            known =
                    IntStream.range(0, products)
                            .filter(product -> values[product] != BARRED)
                            .boxed()
                            .sorted(Comparator.comparingLong((Integer product) -> -values[product]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            dearest[row(slot)][wave] = known;
        }
        return known;
    }

    private int row(int slot) {
        return isFlash(slot) ? 1 : 0;
    }
}
