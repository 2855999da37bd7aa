package org.leaderdesk.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Paper, and for a 配货单 how many bags are on a page. */
public enum PaperSize {
    /** As many as there is room for. */
    A4(0, 0),
    A4_2X4(2, 4),
    A4_3X5(3, 5);

    static final float SHORT_SIDE = 595.28f;
    static final float LONG_SIDE = 841.89f;

    private final int columns;
    private final int rows;

    PaperSize(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** A size by its name on the command line: A4, A4-2x4, A4-3x5. */
    public static Optional<PaperSize> named(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(size -> size.name().equals(name)).findFirst();
    }

    boolean isGrid() {
        return columns > 0;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }
}
