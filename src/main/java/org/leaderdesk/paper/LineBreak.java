package org.leaderdesk.paper;

/** Between which characters a line may end. */
final class LineBreak {

    /** Signs that Unicode calls punctuation and that belong to what follows or stand alone. */
    private static final String NOT_CLOSING = "#@&*/\\";

    private LineBreak() {}

    static boolean isAllowed(int before, int after) {
        if (after == ' ' || isClosing(after) || isOpening(before)) {
            return false;
        }
        if (before == '-' && Character.isDigit(after) || after == '¥' || after == '×') {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after) || before == '-' || before == '/';
    }

    /** Never at the start of a line. */
    private static boolean isClosing(int character) {
        return switch (Character.getType(character)) {
            case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> true;
            case Character.OTHER_PUNCTUATION -> NOT_CLOSING.indexOf(character) < 0;
            default -> false;
        };
    }

    /** Never at the end of a line. */
    private static boolean isOpening(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.CURRENCY_SYMBOL ->
                    true;
            default -> character == '#' || character == '×';
        };
    }

    private static boolean isWide(int character) {
        return character >= 0x2e80;
    }
}
