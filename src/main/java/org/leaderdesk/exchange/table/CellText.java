package org.leaderdesk.exchange.table;

import org.leaderdesk.domain.VisibleText;

/** Takes from a cell's text what nobody can see: odd spaces, marks and a spreadsheet's quoting. */
final class CellText {

    private CellText() {}

    static String clean(String cell) {
        String text = VisibleText.of(cell);
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        String stripped = from == 0 && to == text.length() ? text : text.substring(from, to);
        // Tools write ="0012" so that a spreadsheet program keeps the zeros.
        if (stripped.length() > 3 && stripped.startsWith("=\"") && stripped.endsWith("\"")) {
            String inner = stripped.substring(2, stripped.length() - 1);
            return inner.indexOf('"') < 0 ? inner.strip() : stripped;
        }
        return stripped;
    }

    private static boolean isInvisible(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200a');
    }
}
