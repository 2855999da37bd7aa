package org.leaderdesk.domain.planner;

import java.util.SplittableRandom;

/**
 * Wanders from a draft by small changes, at first also to worse ones and then less and less: where
 * stock is so tight that a better choice needs several changes at once, climbing alone stops short
 * (Kirkpatrick, Gelatt and Vecchi 1983). It always wanders the same way.
 */
final class Annealing {

    /** In each of the rounds, of a day with few slots; a step costs more where there are more. */
    private static final int STEPS = 100_000;

    private static final int FEW_SLOTS = 80;

    /** Of the mean worth of a slot, what a change may lose at each beginning, and at each end. */
    private static final double[] HOT = {0.4, 0.2, 0.1, 0.05};

    private static final double[] MILD = {0.1};

    private static final double COLD = 0.001;

    /** How many of a slot's dearest products it tries. */
    private static final int TRIED = 40;

    private final Grid grid;
    private final SplittableRandom random = new SplittableRandom(531);
    private Draft draft;
    private Draft best;

    Annealing(Grid grid, Draft from) {
        this.grid = grid;
        draft = from;
        best = from;
    }

    /**
     * The best draft it came by.
     *
     * @param bound at which it need not go on
     * @param thorough whether there is much to gain; else it wanders a little, once
     */
    Draft run(long bound, boolean thorough) {
        int slots = grid.waves * grid.slots;
        int many = thorough ? STEPS : STEPS / 5;
        int steps = (int) Math.min(many, (long) many * FEW_SLOTS / Math.max(1, slots));
        double mean = Math.max(1, (double) best.objective() / slots);
        for (double hot : thorough ? HOT : MILD) {
            draft = new Draft(best);
            for (int step = 0; step < steps && best.objective() < bound; step++) {
                double cooled = StrictMath.pow(COLD / hot, (double) step / steps);
                step(mean * hot * cooled);
            }
            new Climb(grid, best).run();
        }
        return best;
    }

    private void step(double heat) {
        int wave = random.nextInt(grid.waves);
        int slot = random.nextInt(grid.slots);
        if (grid.isFree(wave, slot)) {
            wander(wave, slot, heat);
        }
        if (draft.objective() > best.objective()) {
            best = new Draft(draft);
        }
    }

    private void wander(int wave, int slot, double heat) {
        int kind = random.nextInt(16);
        if (kind < 3) {
            int otherWave = random.nextInt(grid.waves);
            int otherSlot = random.nextInt(grid.slots);
            if (grid.isFree(otherWave, otherSlot)) {
                exchange(wave, slot, otherWave, otherSlot, heat);
            }
            return;
        }
        int[] dearest = grid.dearest(wave, slot);
        int product =
                kind == 3 || dearest.length == 0
                        ? Grid.NONE
                        : dearest[random.nextInt(Math.min(TRIED, dearest.length))];
        if (product == Grid.NONE || draft.takes(wave, slot, product)) {
            if (isTaken(draft.gain(wave, slot, product), heat)) {
                draft.change(wave, slot, product);
            }
        } else if (draft.takesButForStock(wave, slot, product)) {
            takeOver(wave, slot, product, heat);
        }
    }

    /** Gives a slot a product of which nothing is left, from another slot that gets another. */
    private void takeOver(int wave, int slot, int product, double heat) {
        int all = grid.waves * grid.slots;
        int start = random.nextInt(all);
        for (int place = 0; place < all; place++) {
            int other = (start + place) % all;
            int otherWave = other / grid.slots;
            int otherSlot = other % grid.slots;
            if (draft.at(otherWave, otherSlot) == product && grid.isFree(otherWave, otherSlot)) {
                takeOver(wave, slot, otherWave, otherSlot, heat);
                return;
            }
        }
    }

    private void takeOver(int wave, int slot, int otherWave, int otherSlot, double heat) {
        int here = draft.at(wave, slot);
        int product = draft.at(otherWave, otherSlot);
        long before = draft.objective();
        draft.change(otherWave, otherSlot, Grid.NONE);
        draft.change(wave, slot, Grid.NONE);
        if (draft.takes(wave, slot, product)) {
            draft.change(wave, slot, product);
            refill(otherWave, otherSlot);
            if (isTaken(draft.objective() - before, heat)) {
                return;
            }
        }
        draft.change(wave, slot, Grid.NONE);
        draft.change(otherWave, otherSlot, Grid.NONE);
        draft.change(wave, slot, here);
        draft.change(otherWave, otherSlot, product);
    }

    private void refill(int wave, int slot) {
        int best = Grid.NONE;
        long most = 0;
        int[] dearest = grid.dearest(wave, slot);
        for (int place = 0; place < Math.min(TRIED, dearest.length); place++) {
            long gain = draft.gain(wave, slot, dearest[place]);
            if (gain > most && draft.takes(wave, slot, dearest[place])) {
                most = gain;
                best = dearest[place];
            }
        }
        draft.change(wave, slot, best);
    }

    private void exchange(int wave, int slot, int otherWave, int otherSlot, double heat) {
        int here = draft.at(wave, slot);
        int there = draft.at(otherWave, otherSlot);
        if (here != there && isTaken(draft.exchangeGain(wave, slot, otherWave, otherSlot), heat)) {
            draft.exchange(wave, slot, otherWave, otherSlot);
        }
    }

    private boolean isTaken(long gain, double heat) {
        return gain >= 0 || random.nextDouble() < StrictMath.exp(gain / heat);
    }
}
