package org.leaderdesk.book.keys;

import java.text.Normalizer;
import java.util.Locale;

/** Crockford's base 32: no I, L, O or U, so that people read it aloud and type it back. */
public final class Crockford {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /**
     * What a person typed, as the code has it: upper case, O as 0, I and L as 1, full-width letters
     * as plain ones, without spaces and dashes. Other characters stay, for the reader to refuse.
     */
    public static String fold(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000\\p{Pd}_]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static char symbol(int value) {
        return SYMBOLS.charAt(value);
    }

    /** The value of a folded character, or -1. */
    static int value(char symbol) {
        return SYMBOLS.indexOf(symbol);
    }

    /** The first {@code length} symbols of these bytes, five bits each, from the highest on. */
    static String encode(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int value = 0;
            for (int bit = 5 * i; bit < 5 * i + 5; bit++) {
                value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
            }
            text.append(symbol(value));
        }
        return text.toString();
    }
}
