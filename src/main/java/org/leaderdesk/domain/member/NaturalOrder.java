package org.leaderdesk.domain.member;

import java.util.Comparator;

/**
 * Numbers inside a text count as numbers: 2 before 10, 501 before 1203, 7 before A-1. Blank comes
 * last, since the unknown is looked for at the end of a list.
 */
public enum NaturalOrder implements Comparator<String> {
    BLANK_LAST;

    /** The same for personal values, which stay closed to whoever sorts by them. */
    public static final Comparator<PersonalText> PERSONAL =
            Comparator.comparing(PersonalText::reveal, BLANK_LAST);

    @Override
    public int compare(String a, String b) {
        if (a.isBlank() || b.isBlank()) {
            return Boolean.compare(a.isBlank(), b.isBlank());
        }
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int endA = endOfDigits(a, i);
            int endB = endOfDigits(b, j);
            int order;
            if (endA > i && endB > j) {
                order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                order = Integer.compare(a.codePointAt(i), b.codePointAt(j));
                i += Character.charCount(a.codePointAt(i));
                j += Character.charCount(b.codePointAt(j));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int compareNumbers(String a, String b) {
        String x = withoutZeros(a);
        String y = withoutZeros(b);
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
