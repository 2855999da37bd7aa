package org.leaderdesk.book.keys;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The 128 bits that open a book whose passcodes are forgotten, as a person keeps them on paper:
 * seven groups of four, of which the last two characters are checks. Every wrong character, every
 * two wrong characters and every two changed round are told apart from a wrong code.
 *
 * <p>Whoever reads the paper can open the book: it is as good as a leader's passcode.
 */
public final class RecoveryCode implements AutoCloseable {

    /** The arguments of a refusal: what was typed cannot be a code, or is another book's. */
    static final int TYPING_ERROR = 0;

    static final int WRONG_CODE = 1;

    private static final int BYTES = 16;
    private static final int DATA_SYMBOLS = 26;
    private static final int SYMBOLS = DATA_SYMBOLS + 2;
    private static final int GROUP = 4;

    private final byte[] bytes;

    private RecoveryCode(byte[] bytes) {
        this.bytes = bytes;
    }

    static RecoveryCode random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryCode(bytes);
    }

    /** Reads what a person typed, in any case and grouping. */
    public static RecoveryCode parse(CharSequence typed) {
        String folded = Crockford.fold(typed);
        int[] symbols = folded.chars().map(c -> Crockford.value((char) c)).toArray();
        if (symbols.length != SYMBOLS || Arrays.stream(symbols).anyMatch(v -> v < 0)) {
            throw new Refused(RefusalCode.WRONG_RECOVERY_CODE, TYPING_ERROR);
        }
        int spareBits = DATA_SYMBOLS * 5 - BYTES * Byte.SIZE;
        if (remainder(symbols, SYMBOLS) != 0 || symbols[0] >> (5 - spareBits) != 0) {
            throw new Refused(RefusalCode.WRONG_RECOVERY_CODE, TYPING_ERROR);
        }
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES * Byte.SIZE; i++) {
            int at = i + spareBits;
            int bit = (symbols[at / 5] >> (4 - at % 5)) & 1;
            bytes[i / Byte.SIZE] |= (byte) (bit << (7 - i % Byte.SIZE));
        }
        return new RecoveryCode(bytes);
    }

    /** The code for the one screen and the one paper that show it. */
    public String grouped() {
        int[] symbols = new int[SYMBOLS];
        int spareBits = DATA_SYMBOLS * 5 - BYTES * Byte.SIZE;
        for (int i = 0; i < BYTES * Byte.SIZE; i++) {
            int at = i + spareBits;
            int bit = (bytes[i / Byte.SIZE] >> (7 - i % Byte.SIZE)) & 1;
            symbols[at / 5] |= bit << (4 - at % 5);
        }
        int checks = remainder(symbols, SYMBOLS);
        symbols[DATA_SYMBOLS] = checks >> 5;
        symbols[DATA_SYMBOLS + 1] = checks & 31;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(Crockford.symbol(symbols[i]));
        }
        return text.toString();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryCode code && MessageDigest.isEqual(code.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "‹recovery code›";
    }

    /**
     * The remainder of the symbols, as a polynomial over GF(32), by (x + 1)(x + 2): a Reed-Solomon
     * code of distance three, which is why two wrong symbols never pass.
     */
    private static int remainder(int[] symbols, int length) {
        int high = 0;
        int low = 0;
        for (int i = 0; i < length; i++) {
            int carry = high;
            high = low ^ twice(carry) ^ carry;
            low = symbols[i] ^ twice(carry);
        }
        return high << 5 | low;
    }

    /** Times two in GF(32) with x^5 + x^2 + 1. */
    private static int twice(int value) {
        int doubled = value << 1;
        return (doubled & 32) == 0 ? doubled : doubled ^ 0b100101;
    }
}
