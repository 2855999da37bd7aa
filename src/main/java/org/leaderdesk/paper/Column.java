package org.leaderdesk.paper;

/**
 * One column of a list.
 *
 * @param heading above it
 * @param width in points; 0 shares what is left
 * @param style how its values are set
 * @param ofBag whether it says something about the whole bag, once for all its lines
 */
record Column(String heading, float width, Style style, boolean ofBag) {

    /** How a column's values are set; sizes in points. */
    enum Style {
        /** A collection number, read from a step away. */
        COLLECTION(17, 17, true),
        /** Join numbers beside it. */
        SMALL(7.5f, 7.5f, false),
        /** A person's name: on one line as long as it can be read. */
        NAME(12.5f, 9.5f, true),
        /** The phone's tail, a room. */
        PLACE(11, 8.5f, false),
        TEXT(11.5f, 11.5f, false),
        REMARK(9, 9, false),
        /** What happened to a line. */
        WHY(10.5f, 9, true),
        /** Pieces of one line: ×2. */
        PIECES(13, 9, false),
        COUNT(13, 9, false),
        /** Pieces a person may still have to write in: a line to write on while it is empty. */
        FILLED_IN(13, 9, true),
        AMOUNT(10, 7, false),
        TICK(11, 11, false),
        SIGN(11, 11, false);

        private final float size;
        private final float least;
        private final boolean bold;

        Style(float size, float least, boolean bold) {
            this.size = size;
            this.least = least;
            this.bold = bold;
        }

        float size() {
            return size;
        }

        /** How small it may get before it takes a second line. */
        float least() {
            return least;
        }

        boolean bold() {
            return bold;
        }

        boolean isSummed() {
            return this == COUNT || this == AMOUNT || this == PIECES;
        }

        boolean isNumber() {
            return this == COUNT || this == AMOUNT || this == FILLED_IN;
        }
    }

    static Column ofBag(String heading, float width, Style style) {
        return new Column(heading, width, style, true);
    }

    static Column ofLine(String heading, float width, Style style) {
        return new Column(heading, width, style, false);
    }
}
