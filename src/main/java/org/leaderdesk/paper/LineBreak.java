package org.leaderdesk.paper;

/** Between which characters a line may end. */
final class LineBreak {

    /** Never at the start of a line. */
    private static final String CLOSING = "，。、；：？！）〕】」』》〉”’,.;:?!)]}%…·";

    /** Never at the end of a line. */
    private static final String OPENING = "（〔【「『《〈“‘([{¥￥#×";

    private LineBreak() {}

    static boolean isAllowed(int before, int after) {
        if (after == ' ' || CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0) {
            return false;
        }
        if (before == '-' && Character.isDigit(after) || after == '¥' || after == '×') {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after) || before == '-' || before == '/';
    }

    private static boolean isWide(int character) {
        return character >= 0x2e80;
    }
}
