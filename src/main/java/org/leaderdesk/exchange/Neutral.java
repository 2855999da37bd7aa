package org.leaderdesk.exchange;

/**
 * Text that a spreadsheet program would take for a formula is written with an apostrophe in front,
 * and read back without it. A text that starts with apostrophes before such a sign gets one more,
 * so that undoing always gives back what was there.
 */
final class Neutral {

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private Neutral() {}

    static String of(String text) {
        return isDangerous(text) ? "'" + text : text;
    }

    static String undo(String text) {
        return text.startsWith("'") && isDangerous(text) ? text.substring(1) : text;
    }

    private static boolean isDangerous(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && DANGEROUS.indexOf(text.charAt(i)) >= 0;
    }
}
