package org.leaderdesk.domain.planner;

/**
 * Makes a draft better by changes that are each worth it, until none is: another product in a slot,
 * two slots that change products, and a product that is taken from one wave for another.
 */
final class Climb {

    /** How many of a slot's most valuable products are worth taking from another slot. */
    private static final int COVETED = 12;

    private final Grid grid;
    private final Draft draft;

    Climb(Grid grid, Draft draft) {
        this.grid = grid;
        this.draft = draft;
    }

    /** Fills what is open and improves what is not. */
    void run() {
        boolean better = true;
        while (better) {
            better = replaceAll();
            better |= exchangeAll();
            better |= takeOverAll();
        }
    }

    private boolean replaceAll() {
        boolean better = false;
        for (int wave = 0; wave < grid.waves; wave++) {
            for (int slot = 0; slot < grid.slots; slot++) {
                better |= grid.isFree(wave, slot) && replace(wave, slot) > 0;
            }
        }
        return better;
    }

    /** Puts the product into a slot that adds most; answers how much, 0 where none does. */
    private long replace(int wave, int slot) {
        int best = Grid.NONE;
        long most = 0;
        for (int product = 0; product < grid.products; product++) {
            if (grid.allows(wave, slot, product)) {
                long gain = draft.gain(wave, slot, product);
                if (gain > most && draft.takes(wave, slot, product)) {
                    most = gain;
                    best = product;
                }
            }
        }
        if (most > 0) {
            draft.change(wave, slot, best);
        }
        return most;
    }

    private boolean exchangeAll() {
        boolean better = false;
        int all = grid.waves * grid.slots;
        for (int one = 0; one < all; one++) {
            for (int other = one + 1; other < all; other++) {
                better |=
                        exchange(
                                one / grid.slots,
                                one % grid.slots,
                                other / grid.slots,
                                other % grid.slots);
            }
        }
        return better;
    }

    private boolean exchange(int wave, int slot, int otherWave, int otherSlot) {
        int here = draft.at(wave, slot);
        int there = draft.at(otherWave, otherSlot);
        boolean alike = wave == otherWave && !grid.isFlash(slot) && !grid.isFlash(otherSlot);
        if (here == there
                || alike
                || !grid.isFree(wave, slot)
                || !grid.isFree(otherWave, otherSlot)) {
            return false;
        }
        return draft.exchangeGain(wave, slot, otherWave, otherSlot) > 0
                && draft.exchange(wave, slot, otherWave, otherSlot);
    }

    private boolean takeOverAll() {
        boolean better = false;
        for (int wave = 0; wave < grid.waves; wave++) {
            for (int slot = 0; slot < grid.slots; slot++) {
                if (grid.isFree(wave, slot)) {
                    int[] dearest = grid.dearest(wave, slot);
                    for (int place = 0; place < Math.min(COVETED, dearest.length); place++) {
                        better |= takeOver(wave, slot, dearest[place]);
                    }
                }
            }
        }
        return better;
    }

    /** Gives a slot a product of which nothing is left, from a slot that does better without. */
    private boolean takeOver(int wave, int slot, int product) {
        int here = draft.at(wave, slot);
        if (draft.uses(product) == 0
                || grid.value(wave, slot, here) >= grid.value(wave, slot, product)
                || !draft.takesButForStock(wave, slot, product)
                || draft.takes(wave, slot, product)) {
            return false;
        }
        for (int other = 0; other < grid.waves * grid.slots; other++) {
            int otherWave = other / grid.slots;
            int otherSlot = other % grid.slots;
            if (draft.at(otherWave, otherSlot) != product || !grid.isFree(otherWave, otherSlot)) {
                continue;
            }
            long before = draft.objective();
            draft.change(otherWave, otherSlot, Grid.NONE);
            draft.change(wave, slot, Grid.NONE);
            if (draft.takes(wave, slot, product)) {
                draft.change(wave, slot, product);
                replace(otherWave, otherSlot);
                if (draft.objective() > before) {
                    return true;
                }
            }
            draft.change(wave, slot, Grid.NONE);
            draft.change(otherWave, otherSlot, Grid.NONE);
            draft.change(wave, slot, here);
            draft.change(otherWave, otherSlot, product);
        }
        return false;
    }
}
