package org.leaderdesk.paper;

/**
 * How far a printer's print is moved on its paper, since few printers feed it exactly.
 *
 * @param right in millimetres; below zero to the left
 * @param down in millimetres; below zero up
 */
public record Offset(double right, double down) {

    static final Offset NONE = new Offset(0, 0);

    /** Moved by whole dots, so that the modules of a code stay whole; in points. */
    float rightPoints() {
        return Dots.whole(Dots.mm((float) right));
    }

    float downPoints() {
        return Dots.whole(Dots.mm((float) down));
    }
}
