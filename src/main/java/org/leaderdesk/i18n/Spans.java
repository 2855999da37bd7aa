package org.leaderdesk.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph's text in stretches: plain, {@code **strong**}, or {@code `as it is typed`}. */
public final class Spans {

    private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

    private Spans() {}

    /** How a stretch is set. */
    public enum Face {
        PLAIN,
        STRONG,
        TYPED
    }

    /** A stretch of one face. */
    public record Span(Face face, String text) {}

    /** The stretches, in their order; together they are the text without its marks. */
    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(text);
        int at = 0;
        while (marked.find()) {
            if (marked.start() > at) {
                spans.add(new Span(Face.PLAIN, text.substring(at, marked.start())));
            }
            String strong = marked.group(1);
            spans.add(
                    strong == null
                            ? new Span(Face.TYPED, marked.group(2))
                            : new Span(Face.STRONG, strong));
            at = marked.end();
        }
        if (at < text.length()) {
            spans.add(new Span(Face.PLAIN, text.substring(at)));
        }
        return spans;
    }

    /** The text without its marks. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        of(text).forEach(span -> plain.append(span.text()));
        return plain.toString();
    }
}
