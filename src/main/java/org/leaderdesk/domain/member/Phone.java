package org.leaderdesk.domain.member;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A phone number as the selling tool gave it, normalised: digits only, without +86. Never shown by
 * {@link #toString()}.
 */
public final class Phone {

    private final String digits;
    private final boolean identity;

    private Phone(String digits, boolean identity) {
        this.digits = digits;
        this.identity = identity;
    }

    /** Stands between a number and its extension. */
    private static final String EXTENSION = "转";

    /** So many digits are a number; what follows behind a sign is its extension. */
    private static final int WHOLE = 10;

    /**
     * Reads a phone number with +86, 0086, spaces, dashes, brackets or full-width digits. Empty
     * when the text holds no digit. A masked number (138****1234) and a number with an extension
     * are kept for their tail but are never an identity: several people may share them.
     */
    public static Optional<Phone> parse(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        int end = endOfNumber(folded);
        String extension = folded.substring(end).replaceAll("\\D", "");
        if (!extension.isEmpty()) {
            return number(folded.substring(0, end))
                    .map(main -> new Phone(main.digits + EXTENSION + extension, false));
        }
        return number(folded);
    }

    /** Where the number ends: at the first sign behind as many digits as a number has. */
    private static int endOfNumber(String text) {
        int digits = text.startsWith("0086") ? -4 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || isMask(c)) {
                digits++;
            } else if (digits >= WHOLE) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isMask(char c) {
        return c == '*' || c == '•' || c == '×' || c == 'x' || c == 'X';
    }

    private static Optional<Phone> number(String folded) {
        StringBuilder kept = new StringBuilder();
        boolean whole = true;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= '0' && c <= '9') {
                kept.append(c);
            } else if (isMask(c)) {
                kept.append('*');
                whole = false;
            } else if (!(c == '+'
                    || c == '-'
                    || c == ' '
                    || c == '('
                    || c == ')'
                    || c == '\u00a0'
                    || c == '–'
                    || c == '—'
                    || c == '\'')) {
                whole = false;
            }
        }
        String number = kept.toString();
        if (number.startsWith("0086")) {
            number = number.substring(4);
        } else if (number.startsWith("86") && number.length() == 13) {
            number = number.substring(2);
        }
        if (number.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        boolean mobile = number.length() == 11 && number.charAt(0) == '1';
        boolean landline =
                number.length() >= 10 && number.length() <= 12 && number.charAt(0) == '0';
        return Optional.of(new Phone(number, whole && (mobile || landline)));
    }

    /** The normalised number, '*' where the file had it masked, and 转 before an extension. */
    public String reveal() {
        return digits;
    }

    /** Whether this number may identify a person: whole, a mobile or a landline, no extension. */
    public boolean isIdentity() {
        return identity;
    }

    /** Whether the file itself had masked it. */
    public boolean isMasked() {
        return digits.indexOf('*') >= 0;
    }

    /**
     * The number's last four digits, or fewer where there are no four, never those of an extension;
     * what paper and counter show.
     */
    public String tail4() {
        int extension = digits.indexOf(EXTENSION);
        String number = extension < 0 ? digits : digits.substring(0, extension);
        String tail = number.substring(Math.max(0, number.length() - 4));
        return tail.indexOf('*') >= 0 ? "" : tail;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phone phone
                && phone.digits.equals(digits)
                && phone.identity == identity;
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return "‹phone›";
    }
}
