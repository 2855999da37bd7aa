package org.leaderdesk.book.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * What a sealed value looks like: a version byte, for {@link #TO_CONTACT} the 32-byte encapsulation
 * it was sealed to, then nonce, ciphertext and tag. Row id, class and version are authenticated
 * with it, so that a value moved to another row or class does not open.
 *
 * <p>A seal hides a value from whoever lacks the key. It does not say who wrote it (anybody who may
 * write contact values may replace one), nor that it is the newest: an older value of the same row
 * and class opens too. And its length tells how long the value is.
 */
final class Seal {

    /** Sealed under the class key itself. */
    static final byte BY_KEY = 1;

    /** Sealed to the public half of CONTACT, by somebody who need not hold CONTACT. */
    static final byte TO_CONTACT = 2;

    private Seal() {}

    static byte[] byKey(Gcm gcm, Secret key, KeyClass keyClass, UUID row, byte[] plain) {
        byte[] sealed = new byte[1 + Gcm.OVERHEAD + plain.length];
        sealed[0] = BY_KEY;
        gcm.encrypt(key, associated(BY_KEY, keyClass, row), plain, sealed, 1);
        return sealed;
    }

    static byte[] open(Gcm gcm, Secret key, KeyClass keyClass, UUID row, byte[] sealed)
            throws GeneralSecurityException {
        if (sealed.length == 0 || sealed[0] != BY_KEY) {
            throw new GeneralSecurityException("a kind of seal this version does not know");
        }
        return gcm.decrypt(key, associated(BY_KEY, keyClass, row), sealed, 1);
    }

    static byte[] associated(byte version, KeyClass keyClass, UUID row) {
        return ByteBuffer.allocate(2 * Long.BYTES + 2)
                .putLong(row.getMostSignificantBits())
                .putLong(row.getLeastSignificantBits())
                .put(keyClass.code())
                .put(version)
                .array();
    }
}
