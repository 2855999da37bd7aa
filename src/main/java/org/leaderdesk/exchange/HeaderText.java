package org.leaderdesk.exchange;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Header texts, compared the way people read them: without spaces, width, case and hints. */
final class HeaderText {

    private static final Pattern EXAMPLE = Pattern.compile("\\(?如.*");
    private static final Map<String, Field> KNOWN = known();
    private static final Map<Field, List<String>> FOLDED = folded();
    private static final int LONGEST = 40;

    /** A header that has a known one inside it may be that, and may be something else. */
    private static final double CONTAINED = 0.4;

    private static final Pattern MEANINGLESS =
            Pattern.compile("(?:列|column|col|field|字段|f|unnamed|未命名|空白)?[0-9]{0,3}");

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
        String plain = EXAMPLE.matcher(kept).replaceFirst("");
        int bracket = plain.indexOf('(');
        return bracket > 0 ? plain.substring(0, bracket) : plain.replace(")", "");
    }

    /** How near a header is to the nearest one known for a field: 1 the same, 0 nothing alike. */
    static double nearness(String header, Field field) {
        String folded = fold(header);
        double best = 0;
        for (String known : FOLDED.getOrDefault(field, List.of())) {
            best = Math.max(best, nearness(folded, known));
            if (best < CONTAINED && folded.contains(known)) {
                best = CONTAINED;
            }
        }
        return best;
    }

    /** Whether a header says nothing: blank, a column's number, or characters lost on the way. */
    static boolean isMeaningless(String header) {
        String folded = fold(header);
        return folded.isEmpty() || MEANINGLESS.matcher(folded).matches();
    }

    private static double nearness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0 || longer > LONGEST || Math.min(a.length(), b.length()) * 4 < longer) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return 1 - (double) row[b.length()] / longer;
    }

    private static Map<Field, List<String>> folded() {
        Map<Field, List<String>> folded = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            folded.put(field, field.headers().stream().map(HeaderText::fold).distinct().toList());
        }
        return folded;
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
