package org.leaderdesk.paper;

import java.util.List;

/**
 * A paper of tables that belongs to no round: a day's plan, a week's figures.
 *
 * @param title large at its head
 * @param cover what it is about, a sentence a line
 * @param parts one under the other
 */
record Report(String title, List<String> cover, List<Part> parts) {

    /**
     * Rows under a heading.
     *
     * @param sum at the heading's right; blank for none
     * @param columns of all its rows
     * @param rows as many texts each as there are columns
     */
    record Part(String heading, String sum, List<Column> columns, List<List<String>> rows) {}

    /**
     * A column.
     *
     * @param width in points; 0 shares what is left
     */
    record Column(String heading, float width, Kind kind) {}

    /** How a column's values are set. */
    enum Kind {
        /** Words, on as many lines as they need. */
        TEXT,
        /** Short words, on one line where they can be read on one. */
        SHORT,
        STRONG,
        NUMBER,
        /** A box to tick; its text is not shown. */
        TICK
    }
}
