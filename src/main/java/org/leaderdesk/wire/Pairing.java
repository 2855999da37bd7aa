package org.leaderdesk.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a short code proves about a certificate. Two computers of a shop that never met both know a
 * code of eight characters, which a person reads from one screen and types at the other; each
 * proves to the other that it knows the code, over the very certificate of the connection and a
 * nonce of the desk's. Who stands between them has another certificate, and would have to find the
 * code, 40 bits of it, through a million rounds of hashing for each guess, in the ten minutes it
 * counts; the nonce makes what was reckoned beforehand worth nothing.
 */
public final class Pairing {

    /** How long a code pairs, seconds. */
    public static final int SECONDS = 600;

    /** Bytes of a nonce. */
    public static final int NONCE = 16;

    private static final int ROUNDS = 1_000_000;
    private static final int KEY_BITS = 256;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    private Pairing(byte[] key) {
        this.key = key;
    }

    /**
     * What a code and a certificate come to. Takes about half a second.
     *
     * @param code as it was read out or typed: spaces, hyphens and case do not matter
     * @param certificate the host's own, as DER
     * @param nonce {@value #NONCE} bytes that the desk made up for this one time
     */
    public static Pairing of(String code, byte[] certificate, byte[] nonce) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(certificate);
            byte[] salt = sha.digest(nonce);
            PBEKeySpec typed = new PBEKeySpec(plain(code).toCharArray(), salt, ROUNDS, KEY_BITS);
            return new Pairing(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(typed)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    /**
     * How codes are compared: in capitals, with the digits that letters were taken for; full-width
     * letters, as an input method types them, are plain ones.
     */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u3000\\p{Pd}_]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** By which the desk proves that it knows the code. */
    public String desk() {
        return proof("desk");
    }

    /** By which the host proves it, once the desk did. */
    public String host() {
        return proof("host");
    }

    /** Whether two proofs are the same; takes as long whatever they are. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(String side) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            byte[] proof = mac.doFinal(side.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
