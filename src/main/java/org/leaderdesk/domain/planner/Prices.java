package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What couples the waves, as prices that every wave pays alike: of a piece of scarce stock, of one
 * more post about a product, of one more post of a layer. With any prices, the sum of what each
 * wave would choose for itself is a bound that no choice exceeds (Lagrangian relaxation); moving
 * the prices by where demand and supply differ (subgradient) brings the bound down.
 */
final class Prices {

    private final Grid grid;
    private final double[] ofPiece;
    private final double[] ofUse;
    private final double[] ofLayer;

    /** What each wave chose for itself last. */
    private final int[][] chosen;

    private final double[] recommendation;
    private final double[] flash;

    Prices(Grid grid) {
        this.grid = grid;
        ofPiece = new double[grid.products];
        ofUse = new double[grid.products];
        ofLayer = new double[grid.wanted.length];
        chosen = new int[grid.waves][grid.slots];
        recommendation = new double[grid.products];
        flash = new double[grid.products];
    }

    /**
     * A product that a wave would pay for.
     *
     * @param firstSlot of the slots it may have
     * @param net what it is worth there less its prices
     */
    record Wish(int wave, int firstSlot, int lastSlot, int product, double net) {}

    /** What the waves would pay for, the dearest first. */
    List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        int last = grid.slots - 1;
        for (int wave = 0; wave < grid.waves; wave++) {
            for (int product = 0; product < grid.products; product++) {
                if (grid.isOffered(wave, product)) {
                    wishes.add(new Wish(wave, 0, last - 1, product, net(wave, 0, product)));
                }
                if (grid.allows(wave, last, product)) {
                    wishes.add(new Wish(wave, last, last, product, net(wave, last, product)));
                }
            }
        }
        wishes.removeIf(wish -> wish.net() <= 0);
        wishes.sort(Comparator.comparingDouble(wish -> -wish.net()));
        return wishes;
    }

    /** Lets every wave choose for itself; answers the bound. */
    double choose() {
        double bound = 0;
        for (int wave = 0; wave < grid.waves; wave++) {
            bound += chooseFor(wave);
        }
        for (int product = 0; product < grid.products; product++) {
            bound += ofUse[product];
            if (ofPiece[product] > 0) {
                bound += ofPiece[product] * grid.stock[product];
            }
        }
        for (int layer = 0; layer < ofLayer.length; layer++) {
            bound += ofLayer[layer] * missing(layer);
        }
        return bound;
    }

    /** Posts a layer should still get today. */
    private double missing(int layer) {
        return grid.wanted[layer] / 100.0 - grid.question.layerPosts().get(layer);
    }

    private double net(int wave, int slot, int product) {
        return grid.value(wave, slot, product)
                - ofPiece[product] * grid.pieces(wave, slot, product)
                - ofUse[product]
                - ofLayer[grid.layer[product]];
    }

    private double chooseFor(int wave) {
        int last = grid.slots - 1;
        double worth = 0;
        int free = 0;
        for (int slot = 0; slot < grid.slots; slot++) {
            chosen[wave][slot] = grid.fixed(wave, slot);
            if (chosen[wave][slot] != Grid.NONE) {
                worth += net(wave, slot, chosen[wave][slot]);
            } else if (slot < last && grid.isFree(wave, slot)) {
                free++;
            }
        }
        int[] best = mostWanted(wave, free + 1);
        boolean flashStands = chosen[wave][last] != Grid.NONE;
        int flashed = Grid.NONE;
        double most = flashStands ? withoutFlash(best, free, Grid.NONE) : Double.NEGATIVE_INFINITY;
        if (!flashStands) {
            most = withoutFlash(best, free, Grid.NONE);
            for (int product = 0; product < grid.products; product++) {
                if (!grid.allows(wave, last, product)) {
                    continue;
                }
                flash[product] = net(wave, last, product);
                double sum = flash[product] + withoutFlash(best, free, product);
                if (sum > most) {
                    most = sum;
                    flashed = product;
                }
            }
            chosen[wave][last] = flashed;
        }
        fill(wave, best, flashed);
        return worth + most;
    }

    /** What the free recommendations bring where one product is taken by the flash sale. */
    private double withoutFlash(int[] best, int free, int flashed) {
        double sum = 0;
        int filled = 0;
        for (int product : best) {
            if (filled == free) {
                break;
            }
            if (product != flashed && product != Grid.NONE) {
                sum += Math.max(recommendation[product], 0);
                filled++;
            }
        }
        return sum;
    }

    private void fill(int wave, int[] best, int flashed) {
        int next = 0;
        for (int slot = 0; slot < grid.slots - 1; slot++) {
            if (!grid.isFree(wave, slot)) {
                continue;
            }
            while (next < best.length && (best[next] == flashed && flashed != Grid.NONE)) {
                next++;
            }
            int product = next < best.length ? best[next++] : Grid.NONE;
            boolean worthIt = product != Grid.NONE && recommendation[product] > 0;
            chosen[wave][slot] = worthIt ? product : Grid.NONE;
        }
    }

    /**
     * The products that pay most as recommendations, the best first; NONE where there are fewer.
     */
    private int[] mostWanted(int wave, int many) {
        int[] best = new int[many];
        Arrays.fill(best, Grid.NONE);
        for (int product = 0; product < grid.products; product++) {
            if (!grid.isOffered(wave, product)) {
                continue;
            }
            recommendation[product] = net(wave, 0, product);
            int place = many - 1;
            if (best[place] != Grid.NONE
                    && recommendation[product] <= recommendation[best[place]]) {
                continue;
            }
            while (place > 0
                    && (best[place - 1] == Grid.NONE
                            || recommendation[product] > recommendation[best[place - 1]])) {
                best[place] = best[place - 1];
                place--;
            }
            best[place] = product;
        }
        return best;
    }

    /**
     * Moves the prices towards where demand meets supply.
     *
     * @param bound what they gave
     * @param aim the best objective that is known
     * @param pace how boldly, from 0 to 2 (Polyak's step)
     */
    void move(double bound, double aim, double pace) {
        double[] pieces = new double[grid.products];
        double[] uses = new double[grid.products];
        double[] posts = new double[ofLayer.length];
        for (int wave = 0; wave < grid.waves; wave++) {
            for (int slot = 0; slot < grid.slots; slot++) {
                int product = chosen[wave][slot];
                if (product != Grid.NONE) {
                    pieces[product] += grid.pieces(wave, slot, product);
                    uses[product]++;
                    posts[grid.layer[product]]++;
                }
            }
        }
        double length = 0;
        for (int product = 0; product < grid.products; product++) {
            pieces[product] = slope(pieces[product] - grid.stock[product], ofPiece[product]);
            uses[product] = slope(uses[product] - 1, ofUse[product]);
            length += pieces[product] * pieces[product] + uses[product] * uses[product];
        }
        for (int layer = 0; layer < posts.length; layer++) {
            posts[layer] -= missing(layer);
            length += posts[layer] * posts[layer];
        }
        if (length == 0) {
            return;
        }
        double step = pace * Math.max(bound - aim, 1) / length;
        double mix = grid.question.weights().mix();
        double variety = grid.question.weights().variety();
        for (int product = 0; product < grid.products; product++) {
            ofPiece[product] = Math.max(0, ofPiece[product] + step * pieces[product]);
            ofUse[product] = Math.clamp(ofUse[product] + step * uses[product], 0, variety);
        }
        for (int layer = 0; layer < posts.length; layer++) {
            ofLayer[layer] = Math.clamp(ofLayer[layer] + step * posts[layer], -mix, mix);
        }
    }

    /** A price that is at nothing cannot fall further. */
    private static double slope(double excess, double price) {
        return price == 0 && excess < 0 ? 0 : excess;
    }
}
