package org.leaderdesk.book.keys;

import org.leaderdesk.domain.RefusalCode;
import org.leaderdesk.domain.Refused;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a person types to sign in, on its way from the keyboard to Argon2id. */
public final class Passcode {

    static final int MINIMUM_LENGTH = 6;
    static final int SALT_BYTES = 16;

    private Passcode() {}

    /** Refuses a new passcode that is too short to be worth anything; zeroes it when it does. */
    public static void requireLongEnough(char[] passcode) {
        int length = Character.codePointCount(passcode, 0, passcode.length);
        if (length < MINIMUM_LENGTH) {
            Arrays.fill(passcode, '\0');
            throw new Refused(RefusalCode.PASSCODE_TOO_SHORT, MINIMUM_LENGTH);
        }
    }

    /** The key for a slot. The passcode is zeroed, whatever comes of it. */
    static Secret stretch(char[] passcode, ArgonCost cost, byte[] salt) {
        ByteBuffer encoded = ByteBuffer.allocate(0);
        byte[] exact = new byte[0];
        try {
            foldWidth(passcode);
            encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passcode));
            exact = Arrays.copyOf(encoded.array(), encoded.limit());
            return Secret.owning(Gcm.KEY, cost.stretch(exact, salt));
        } finally {
            Arrays.fill(passcode, '\0');
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(exact, (byte) 0);
        }
    }

    /**
     * Full-width characters as plain ones: an input method that was left in full-width mode must
     * not lock anybody out. In place, since a Normalizer would leave a String behind.
     */
    private static void foldWidth(char[] passcode) {
        for (int i = 0; i < passcode.length; i++) {
            if (passcode[i] >= '！' && passcode[i] <= '～') {
                passcode[i] = (char) (passcode[i] - '！' + '!');
            } else if (passcode[i] == '\u3000') {
                passcode[i] = ' ';
            }
        }
    }
}
