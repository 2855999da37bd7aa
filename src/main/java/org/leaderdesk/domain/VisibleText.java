package org.leaderdesk.domain;

/**
 * Takes from a text what nobody can see: control characters, and marks that turn the direction of
 * what follows. A name with one of them in it looks like another name and is not equal to it, and
 * may turn around a printed line. What joins an emoji's parts stays.
 */
public final class VisibleText {

    private VisibleText() {}

    /** The text without them; line ends and tabs stay, a remark may have some. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHidden(text.charAt(i))) {
                return without(text, i);
            }
        }
        return text;
    }

    /** The same on one line: line ends and tabs become a space. */
    public static String line(String text) {
        String visible = of(text);
        for (int i = 0; i < visible.length(); i++) {
            if (isBreak(visible.charAt(i))) {
                return visible.replaceAll("[\\s\\u2028\\u2029]*[\\t-\\r\\u2028\\u2029]\\s*", " ");
            }
        }
        return visible;
    }

    private static String without(String text, int first) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isHidden(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isHidden(char c) {
        return Character.isISOControl(c) && !isBreak(c)
                || c == '\u061c'
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || (c >= '\u202a' && c <= '\u202e')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\ufeff';
    }
}
