package org.leaderdesk.domain.planner;

/**
 * Chooses products for all waves of a day: prices give a bound and, where every wave chooses for
 * itself, a draft that is nearly right; what it oversells is taken back and the rest improved by
 * climbing. The same question has the same answer always.
 *
 * <p>Cost: {@code ROUNDS} times waves times products, a few climbs of about (slots squared plus
 * slots times products) steps each, and where stock is tight some 400,000 steps of annealing.
 */
public final class ProductPlanner {

    private static final int ROUNDS = 240;

    /** Climbing is dear, and prices move little from one round to the next. */
    private static final int CLIMB_EVERY = 24;

    /** After how many rounds without a better bound the prices move less boldly. */
    private static final int PATIENCE = 8;

    /** A thousandth under the bound nothing more is tried, a hundredth under it only a little. */
    private static final long GOOD_ENOUGH = 1_000;

    private static final long NEARLY = 100;

    private final Grid grid;
    private Draft best;

    private ProductPlanner(Grid grid) {
        this.grid = grid;
        best = new Draft(grid);
        new Climb(grid, best).run();
    }

    /** The best choice that was found, and how good any could be. */
    public static ProductAnswer answer(ProductQuestion question) {
        return new ProductPlanner(new Grid(question)).search();
    }

    /** The choice of slot after slot, for comparison and where there is no time. */
    static ProductAnswer greedy(ProductQuestion question) {
        Grid grid = new Grid(question);
        return new ProductPlanner(grid).best.answer(Long.MAX_VALUE);
    }

    private ProductAnswer search() {
        Prices prices = new Prices(grid);
        double bound = Double.POSITIVE_INFINITY;
        double pace = 1;
        int idle = 0;
        int every = Math.clamp((long) grid.waves * grid.products / 200, 1, CLIMB_EVERY);
        for (int round = 0; round < ROUNDS && best.objective() < floor(bound); round++) {
            double here = prices.choose();
            idle = here < bound - 1e-9 ? 0 : idle + 1;
            bound = Math.min(bound, here);
            if (idle == PATIENCE) {
                pace /= 2;
                idle = 0;
            }
            if (round % every == every - 1) {
                climbFrom(prices);
            }
            prices.move(here, best.objective(), pace);
        }
        long missing = floor(bound) - best.objective();
        if (missing > floor(bound) / GOOD_ENOUGH) {
            boolean thorough = missing > floor(bound) / NEARLY;
            best = new Annealing(grid, best).run(floor(bound), thorough);
        }
        return best.answer(floor(bound));
    }

    /** Objectives are whole; what is beyond the point is nobody's. */
    private static long floor(double bound) {
        return bound == Double.POSITIVE_INFINITY ? Long.MAX_VALUE : (long) Math.floor(bound + 1e-3);
    }

    /** Fills a draft with what pays most at these prices, and climbs from there. */
    private void climbFrom(Prices prices) {
        Draft draft = new Draft(grid);
        for (Prices.Wish wish : prices.wishes()) {
            for (int slot = wish.firstSlot(); slot <= wish.lastSlot(); slot++) {
                if (draft.at(wish.wave(), slot) == Grid.NONE
                        && draft.takes(wish.wave(), slot, wish.product())) {
                    draft.change(wish.wave(), slot, wish.product());
                }
            }
        }
        new Climb(grid, draft).run();
        if (draft.objective() > best.objective()) {
            best = draft;
        }
    }
}
