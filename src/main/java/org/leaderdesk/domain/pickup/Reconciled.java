package org.leaderdesk.domain.pickup;

import java.util.UUID;

/**
 * Where every piece of a variant went in a round.
 *
 * @param name product with its variant
 * @param ordered pieces that people want
 * @param counted whether anybody recorded what came
 * @param arrived pieces that came, the lost ones too
 * @param loss of them not fit to hand over
 * @param shortPieces pieces that people go without, as it was decided
 * @param handed pieces that went over the counter
 * @param returned pieces nobody collected, back in stock or written off
 * @param uncollected pieces that still wait for somebody
 */
public record Reconciled(
        UUID variantId,
        String name,
        int ordered,
        boolean counted,
        int arrived,
        int loss,
        int shortPieces,
        int handed,
        int returned,
        int uncollected) {

    /** Pieces that came fit and that nobody ordered. */
    public int surplus() {
        return Math.max(0, arrived - loss - ordered);
    }

    /** Ordered less what came fit and what is short; 0 adds up. */
    public int openOrders() {
        return counted ? ordered - (arrived - loss - surplus()) - shortPieces : 0;
    }

    /** What came less all that became of it; 0 adds up. */
    public int openGoods() {
        return arrived - handed - uncollected - loss - returned - surplus();
    }

    public boolean addsUp() {
        return openOrders() == 0 && openGoods() == 0;
    }
}
