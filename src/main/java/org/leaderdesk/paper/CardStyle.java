package org.leaderdesk.paper;

/**
 * How a bag's card is set; in points.
 *
 * @param width of the card
 * @param scale 1 for the sizes below; less where a card must fit a small cell
 * @param ruled whether a rule stands under it
 */
record CardStyle(float width, float scale, boolean ruled) {

    static final float JOINS_WIDTH = 42;

    /** A collection number is never smaller than 16 points. */
    float number() {
        return Math.max(16.5f, 24 * scale);
    }

    float name() {
        return 14 * scale;
    }

    float leastName() {
        return 10 * scale;
    }

    float place() {
        return 10 * scale;
    }

    float pieces() {
        return 12 * scale;
    }

    float joins() {
        return 7.5f;
    }

    float joinsLeading() {
        return 9.5f * scale;
    }

    float item() {
        return 11.5f * scale;
    }

    float itemLeading() {
        return 14.5f * scale;
    }

    float note() {
        return 9.5f * scale;
    }

    float noteLeading() {
        return 11.5f * scale;
    }

    float indent() {
        return 14 * scale;
    }

    /** Room for a line's product, between its box and its quantity. */
    float productWidth() {
        return width - indent() - 34 * scale;
    }
}
