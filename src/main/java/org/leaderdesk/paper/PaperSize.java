package org.leaderdesk.paper;

import org.leaderdesk.domain.pickup.Sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The paper a list is printed on. */
public enum PaperSize {
    /** As much on a page as there is room for. */
    A4("A4", 210, 297, 0, 0),
    /** Eight labels, or eight bags of a 配货单, a page. */
    A4_2X4("A4-2x4", 210, 297, 2, 4),
    A4_3X5("A4-3x5", 210, 297, 3, 5),
    /** Labels one behind the other with a gap, for a label printer; width × height. */
    LABEL_40X30("40x30", 40, 30, 0, 0),
    LABEL_60X40("60x40", 60, 40, 0, 0),
    LABEL_80X60("80x60", 80, 60, 0, 0),
    /** A roll for a receipt printer, cut where the slip ends. */
    ROLL_58("58mm", 58, 0, 0, 0),
    ROLL_80("80mm", 80, 0, 0, 0);

    static final float SHORT_SIDE = 595.28f;
    static final float LONG_SIDE = 841.89f;

    private static final int A4_WIDTH = 210;

    private final String commandName;
    private final int width;
    private final int height;
    private final int columns;
    private final int rows;

    PaperSize(String commandName, int width, int height, int columns, int rows) {
        this.commandName = commandName;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
    }

    /** A size by its name on the command line: A4, A4-2x4, 40x30, 58mm … */
    public static Optional<PaperSize> named(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(size -> size.commandName.toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /** Whether a list can be printed on it; a slip on A4 is a page of 80 mm. */
    public boolean isFor(Sheet sheet) {
        return switch (sheet) {
            case LABELS -> true;
            case SLIPS -> isRoll() || this == A4;
            case PACKING -> !isSmall();
            default -> this == A4;
        };
    }

    /** Its name on the command line. */
    public String commandName() {
        return commandName;
    }

    /** Whether it runs through a label or receipt printer, which takes its own commands. */
    public boolean isSmall() {
        return width < A4_WIDTH;
    }

    /** Whether its length is the content's. */
    public boolean isRoll() {
        return height == 0;
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

    /** In millimetres. */
    int width() {
        return width;
    }

    /** In millimetres; 0 for a roll. */
    int height() {
        return height;
    }

    /** How wide a 203-dpi head prints on it: all of a label, 48 mm of a 58 mm roll, 72 of 80. */
    int dots() {
        return switch (this) {
            case ROLL_58 -> 384;
            case ROLL_80 -> 576;
            default -> width * Dots.PER_MM;
        };
    }
}
