package org.leaderdesk.domain.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** A choice in the making: what stands where, what it is worth, and what one change would add. */
final class Draft {

    private final Grid grid;
    private final int[][] chosen;
    private final long[] sold;
    private final int[] uses;
    private final long[] posts;
    private long objective;

    /** All slots open but those that stand already. */
    Draft(Grid grid) {
        this.grid = grid;
        chosen = new int[grid.waves][grid.slots];
        sold = new long[grid.products];
        uses = new int[grid.products];
        posts = grid.question.layerPosts().stream().mapToLong(Integer::longValue).toArray();
        for (int[] wave : chosen) {
            Arrays.fill(wave, Grid.NONE);
        }
        objective = -mixCost();
        for (int wave = 0; wave < grid.waves; wave++) {
            for (int slot = 0; slot < grid.slots; slot++) {
                if (grid.fixed(wave, slot) != Grid.NONE) {
                    change(wave, slot, grid.fixed(wave, slot));
                }
            }
        }
    }

    Draft(Draft other) {
        grid = other.grid;
        chosen = new int[other.chosen.length][];
        for (int wave = 0; wave < chosen.length; wave++) {
            chosen[wave] = other.chosen[wave].clone();
        }
        sold = other.sold.clone();
        uses = other.uses.clone();
        posts = other.posts.clone();
        objective = other.objective;
    }

    int at(int wave, int slot) {
        return chosen[wave][slot];
    }

    long objective() {
        return objective;
    }

    int uses(int product) {
        return uses[product];
    }

    /** Whether a product could be put into a slot, whatever stands there now. */
    boolean takes(int wave, int slot, int product) {
        return takesButForStock(wave, slot, product) && isThere(wave, slot, product);
    }

    /** Whether enough of a product is left for a slot. */
    boolean isThere(int wave, int slot, int product) {
        return sold[product] + grid.pieces(wave, slot, product) <= grid.stock[product];
    }

    /** The same, as if enough were there. */
    boolean takesButForStock(int wave, int slot, int product) {
        if (!grid.allows(wave, slot, product)) {
            return false;
        }
        for (int other = 0; other < grid.slots; other++) {
            if (chosen[wave][other] == product) {
                return false;
            }
        }
        return true;
    }

    /** By how much the objective would rise if a product stood in a slot. */
    long gain(int wave, int slot, int product) {
        int was = chosen[wave][slot];
        if (was == product) {
            return 0;
        }
        long gain = grid.value(wave, slot, product) - grid.value(wave, slot, was);
        if (was != Grid.NONE && uses[was] > 1) {
            gain += grid.question.weights().variety();
        }
        if (product != Grid.NONE && uses[product] > 0) {
            gain -= grid.question.weights().variety();
        }
        return gain - moreMissed(was, product) * grid.question.weights().mix() / 100;
    }

    /** By how many hundredths of a post more the layers miss their shares after a change. */
    private long moreMissed(int was, int product) {
        int from = was == Grid.NONE ? Grid.NONE : grid.layer[was];
        int to = product == Grid.NONE ? Grid.NONE : grid.layer[product];
        if (from == to) {
            return 0;
        }
        return (from == Grid.NONE ? 0 : missed(from, -1) - missed(from, 0))
                + (to == Grid.NONE ? 0 : missed(to, 1) - missed(to, 0));
    }

    private long missed(int layer, int more) {
        return Math.abs(100 * (posts[layer] + more) - grid.wanted[layer]);
    }

    /** Puts a product into a slot, or opens it. */
    void change(int wave, int slot, int product) {
        objective += gain(wave, slot, product);
        count(wave, slot, -1);
        chosen[wave][slot] = product;
        count(wave, slot, 1);
    }

    /** By how much the objective would rise if two slots had each other's products. */
    long exchangeGain(int wave, int slot, int otherWave, int otherSlot) {
        int here = chosen[wave][slot];
        int there = chosen[otherWave][otherSlot];
        // How often each is told of stays: neither the mix nor the variety changes.
        return grid.value(wave, slot, there)
                + grid.value(otherWave, otherSlot, here)
                - grid.value(wave, slot, here)
                - grid.value(otherWave, otherSlot, there);
    }

    /** Lets two slots have each other's products, where both may; answers whether they do. */
    boolean exchange(int wave, int slot, int otherWave, int otherSlot) {
        int here = chosen[wave][slot];
        int there = chosen[otherWave][otherSlot];
        change(wave, slot, Grid.NONE);
        change(otherWave, otherSlot, Grid.NONE);
        if (put(wave, slot, there) && put(otherWave, otherSlot, here)) {
            return true;
        }
        change(wave, slot, Grid.NONE);
        change(wave, slot, here);
        change(otherWave, otherSlot, there);
        return false;
    }

    private boolean put(int wave, int slot, int product) {
        boolean takes = product == Grid.NONE || takes(wave, slot, product);
        if (takes) {
            change(wave, slot, product);
        }
        return takes;
    }

    private void count(int wave, int slot, int by) {
        int product = chosen[wave][slot];
        if (product != Grid.NONE) {
            uses[product] += by;
            posts[grid.layer[product]] += by;
            sold[product] += (long) by * grid.pieces(wave, slot, product);
        }
    }

    private long mixCost() {
        long missed = 0;
        for (int layer = 0; layer < posts.length; layer++) {
            missed += missed(layer, 0);
        }
        return missed * grid.question.weights().mix() / 100;
    }

    ProductAnswer answer(long bound) {
        List<List<OptionalInt>> all = new ArrayList<>();
        for (int[] wave : chosen) {
            all.add(
                    Arrays.stream(wave)
                            .mapToObj(
                                    product ->
                                            product == Grid.NONE
                                                    ? OptionalInt.empty()
                                                    : OptionalInt.of(product))
                            .toList());
        }
        return new ProductAnswer(all, objective, bound);
    }
}
