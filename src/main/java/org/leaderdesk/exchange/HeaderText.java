package org.leaderdesk.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Header texts, compared the way people read them: without spaces, width, case and hints. */
final class HeaderText {

    private static final Map<String, Field> KNOWN = known();

    private HeaderText() {}

    /** The field this header is known to stand for. */
    static Optional<Field> field(String header) {
        return Optional.ofNullable(KNOWN.get(fold(header)));
    }

    /** Without spaces, full width, case, marks around it and a bracketed hint at its end. */
    static String fold(String header) {
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '/' || c == '(' || c == ')') {
                kept.append(c);
            }
        }
        int bracket = kept.indexOf("(");
        return bracket > 0 ? kept.substring(0, bracket) : kept.toString();
    }

    private static Map<String, Field> known() {
        Map<String, Field> known = new HashMap<>();
        for (Field field : Field.values()) {
            for (String header : field.headers()) {
                known.put(fold(header), field);
            }
        }
        return known;
    }
}
