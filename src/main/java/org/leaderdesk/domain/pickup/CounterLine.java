package org.leaderdesk.domain.pickup;

import org.leaderdesk.domain.order.LineId;

/**
 * A line as the counter sees it.
 *
 * @param line as it was ordered
 * @param shortPieces of it that did not come for this person
 * @param handed pieces that went over the counter
 * @param leftover pieces nobody collected, returned to stock or written off
 */
public record CounterLine(BagLine line, int shortPieces, int handed, int leftover) {

    public LineId id() {
        return line.id();
    }

    /** Pieces still to hand over. */
    public int open() {
        return Math.max(0, line.quantity() - shortPieces - handed - leftover);
    }
}
