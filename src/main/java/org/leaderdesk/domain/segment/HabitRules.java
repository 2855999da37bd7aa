package org.leaderdesk.domain.segment;

/**
 * From when on a habit is one; all of them ours, and fixed: no setting changes them.
 *
 * @param fewestOrders under which nothing is said
 * @param bargains per cent of pieces, from which somebody looks at the price
 * @param finest per cent of pieces, from which somebody looks for quality
 * @param familyPieces an order on average, from which somebody buys for a family
 * @param untried per cent of products, from which somebody likes to try what is new
 * @param toTheDoor per cent of orders, from which somebody likes it convenient
 * @param category per cent of pieces, from which somebody prefers a category
 * @param usualTime per cent of orders within three hours, from which somebody has a usual time
 * @param weeks over which orders are counted that should be at least one a week
 */
public record HabitRules(
        int fewestOrders,
        int bargains,
        int finest,
        int familyPieces,
        int untried,
        int toTheDoor,
        int category,
        int usualTime,
        int weeks) {

    /** What the desk goes by. */
    public static final HabitRules USUAL = new HabitRules(5, 50, 50, 6, 50, 60, 40, 60, 4);

    public HabitRules {
        if (fewestOrders < 1 || weeks < 1) {
            throw new IllegalArgumentException("no orders show no habit");
        }
    }
}
