package org.leaderdesk.book.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HMAC-SHA256 and HKDF-SHA256 as this package uses them. */
final class Hashes {

    static final String HMAC = "HmacSHA256";

    private Hashes() {}

    static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("not a key for HMAC", e);
        } catch (GeneralSecurityException e) {
            throw new JdkLacks(HMAC, e);
        }
    }

    /** A key for one use alone, so that two uses of one secret cannot be played off. */
    static byte[] hkdf(byte[] secret, byte[] salt, String use) {
        return hkdf(secret, salt, use.getBytes(StandardCharsets.UTF_8), Secret.BYTES);
    }

    static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt(salt)
                                    .thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new JdkLacks("HKDF-SHA256", e);
        }
    }
}
