package org.leaderdesk.domain.pickup;

import java.util.OptionalInt;

/**
 * How a promised time was kept (S110). An order of the round is kept where the first delivery of
 * each of its goods was recorded by the promised time and no piece of it is short; it is broken
 * where a piece is short, or where something of it had not come by then. Until the time has passed
 * an order that still waits for its goods is neither.
 *
 * @param kept orders
 * @param broken orders
 * @param waiting orders nothing can be said of yet
 */
public record PromiseKept(int kept, int broken, int waiting) {

    /** Orders kept in per cent of those something can be said of; empty where there are none. */
    public OptionalInt rate() {
        int known = kept + broken;
        return known == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(100.0 * kept / known));
    }
}
