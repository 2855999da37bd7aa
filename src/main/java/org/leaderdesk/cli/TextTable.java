package org.leaderdesk.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lines up columns on a terminal, where a Chinese character is two cells wide. */
final class TextTable {

    private static final int GAP = 2;
    private static final Pattern NUMBER = Pattern.compile("[-+±¥0-9.,%]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    private TextTable() {}

    /**
     * Prints rows; a column whose every value but the first is a number stands to the right. What
     * would break a line or steer the terminal is a blank.
     */
    static void print(List<List<String>> unclean, PrintStream out) {
        List<List<String>> rows =
                unclean.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(cell -> CONTROL.matcher(cell).replaceAll(" "))
                                                .toList())
                        .toList();
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        List<Boolean> numeric =
                IntStream.range(0, widths.size()).mapToObj(i -> isNumeric(rows, i)).toList();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String pad = " ".repeat(widths.get(i) - width(cell));
                line.append(numeric.get(i) ? pad + cell : cell + pad).append(" ".repeat(GAP));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static boolean isNumeric(List<List<String>> rows, int column) {
        return rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .filter(row -> row.size() > column && !row.get(column).isEmpty())
                        .allMatch(row -> NUMBER.matcher(row.get(column)).matches());
    }

    /** Terminal cells: two for East Asian wide characters and emoji. */
    static int width(String text) {
        return text.codePoints().map(c -> c >= 0x1100 && isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000;
    }
}
