package org.leaderdesk.l10n;

import java.util.ArrayList;
import java.util.List;

/**
 * The string literals of a Java source with what stands before each: comments and character
 * literals are skipped, text blocks and Unicode escapes are understood.
 */
final class JavaLiterals {
    /**
     * One literal.
     *
     * @param value what it says, escapes resolved
     * @param line where it begins, from 1
     * @param before the code in front of it without comments, at most 80 characters
     */
    record Literal(String value, int line, String before) {}

    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private final StringBuilder code = new StringBuilder();
    private int at;
    private int line = 1;

    private JavaLiterals(String source) {
        this.source = source;
    }

    static List<Literal> of(String source) {
        JavaLiterals scan = new JavaLiterals(unescapeUnicode(source));
        scan.run();
        return scan.found;
    }

    private void run() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                skipTo("\n", 0);
            } else if (source.startsWith("/*", at)) {
                skipTo("*/", 2);
            } else if (source.startsWith("\"\"\"", at)) {
                literal("\"\"\"");
            } else if (source.charAt(at) == '"') {
                literal("\"");
            } else if (source.charAt(at) == '\'') {
                character();
            } else {
                code.append(source.charAt(at));
                step();
            }
        }
    }

    private void literal(String quote) {
        int begun = line;
        String before = code.substring(Math.max(0, code.length() - 80)).strip();
        StringBuilder value = new StringBuilder();
        at += quote.length();
        while (at < source.length() && !source.startsWith(quote, at)) {
            if (source.charAt(at) == '\\') {
                value.append(source.charAt(at));
                step();
            }
            value.append(source.charAt(at));
            step();
        }
        at += quote.length();
        String raw = value.toString();
        String text =
                quote.length() == 3 ? raw.substring(raw.indexOf('\n') + 1).stripIndent() : raw;
        found.add(new Literal(text.translateEscapes(), begun, before));
        code.append("\"\"");
    }

    private void character() {
        step();
        while (at < source.length() && source.charAt(at) != '\'') {
            if (source.charAt(at) == '\\') {
                step();
            }
            step();
        }
        step();
        code.append("''");
    }

    private void skipTo(String end, int more) {
        int stop = source.indexOf(end, at + more);
        stop = stop < 0 ? source.length() : stop + more;
        while (at < stop) {
            step();
        }
        code.append(' ');
    }

    private void step() {
        if (at < source.length() && source.charAt(at) == '\n') {
            line++;
        }
        at++;
    }

    /** Turns backslash-u escapes into their characters, as the compiler does before all else. */
    private static String unescapeUnicode(String source) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length()) {
                if (source.charAt(i + 1) == 'u') {
                    int hex = i + 2;
                    while (source.charAt(hex) == 'u') {
                        hex++;
                    }
                    out.append((char) Integer.parseInt(source.substring(hex, hex + 4), 16));
                    i = hex + 3;
                } else {
                    out.append(c).append(source.charAt(++i));
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
